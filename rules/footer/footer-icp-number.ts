import { holderOf, ICP_NUMBER, readIcpNumbers } from '../../utils/identifiers/icp';
import { DEAD_ICP_REGISTRY, ICP_MINISTRY, ICP_REGISTRY } from '../../utils/identifiers/registries';
import { isShown } from '../../utils/identifiers/sightings';
import { footerOf } from '../../utils/page/footer';
import { linkOf } from '../../utils/page/link-of';
import { missingFromFooter } from '../core/absence';
import { defineRule, pass, review, seen } from '../core/rule';

/**
 * 备案 of the ICP system in words, with or without a number, its letters mistyped or parted; a 备案号 of nobody else's is
 * meant so. A newspaper's 经营许可证 is another thing.
 */
const ICP_WORDS =
  /ICP(?![A-Za-z])|(?:[IiLl1]\s?[Cc]\s?[Pp]|IPC|ipc)\s?备|工信部[一-龥]{0,4}备案|(?<!(?:公\s?[安网]|网\s?[安监]|保护)[一-龥]{0,8})(?:备案(?:[编序证]?号|\s?[/、]\s?许可证)|网站备案)/;
const LICENCE = /ICP\s*证/i;
/** Words of a link to the ministry that speak of no filing: its own name in a row of links. */
const OF_OFFICE = /^(?=[\s\S]*[一-龥])[^备備\d]+$/;

/**
 * The footer must list the ICP filing: sign of the province, ICP备, six to ten digits. Blanks, colons and a missing 号
 * are no fault of substance, and several sites may share a holder's number.
 */
export const footerIcpNumber = defineRule({
  id: 'footer-icp-number',
  version: 5,
  name: '未列明ICP备案编号',
  clauses: ['Z19-D4.2', 'G47A-布局'],
  pages: 'any',
  authority: 'fail',
  reads: 'footer',
  lookedFor: '页脚可见文字中的ICP备案编号：省份简称、“ICP备”及其后的数字。',
  severity: '扣0.5分（全站一次）；部门网站为提示',

  reasons: {
    listed: '页脚列明ICP备案编号 {numbers}',
    'listed-dead-link': '页脚列明ICP备案编号 {numbers}；提示：其链接指向已停用的旧网址',
    'no-footer': '未能确定页脚位置',
    malformed: '页脚的ICP备案编号“{numbers}”写法不规范（缺“备”字、位数不符、数字全为0等），请核对',
    'several-holders': '页脚列有主体不同的ICP备案编号：{numbers}',
    'licence-only': '页脚只有ICP经营许可证号，没有ICP备案编号',
    'label-only': '页脚有“ICP”“备案号”字样或备案系统链接，但没有读到ICP备案编号',
    'picture-only': 'ICP备案编号 {numbers} 只见于图片或提示说明，页脚文字中没有',
    'outside-footer': 'ICP备案编号不在页脚，而在页面其他位置',
    'hidden-only': '含“ICP备”的文字被隐藏，访问者看不到，请核对是否为页面样式所致',
    'unexplained-picture': '页脚有未注明内容的图片，请核对其中是否有ICP备案编号',
    absent: '页脚可见文字、图片说明和链接中没有ICP备案编号',
  },

  guide: {
    verify: '滚动到页面底部，查找“ICP备”及其后的编号，并在工业和信息化部备案管理系统中核对。',
    fix: '在页脚以文字列明ICP备案编号，如“京ICP备05070218号”，并链接到 https://beian.miit.gov.cn。',
  },

  evaluate(page) {
    const footer = footerOf(page);
    const found = readIcpNumbers(page).filter(isShown);
    const [first] = found;
    const where = found.map(({ where: place, node }) => seen(place, node));
    if (first && !first.inFooter) return review('outside-footer', where);
    if (!footer.found) return review('no-footer', []);
    if (first) {
      const params = { numbers: found.map(({ value }) => value).join('、') };
      if (found.some(({ value }) => !ICP_NUMBER.test(value))) return review('malformed', where, params);
      if (new Set(found.map(({ value }) => holderOf(value))).size > 1) {
        return review('several-holders', where, params);
      }
      if (found.every(({ source }) => source === 'description')) return review('picture-only', where, params);
      const dead = found.some(({ node }) => linkOf(page, node, DEAD_ICP_REGISTRY) !== null);
      return pass(dead ? 'listed-dead-link' : 'listed', where, params);
    }
    const licence = footer.find(LICENCE);
    if (licence) return review('licence-only', [seen(footer.place, licence.node)]);
    const [trace] = footer.select(
      ({ hidden, text, attrs, href = '' }, i) =>
        !hidden &&
        (ICP_WORDS.test(text ?? '') ||
          ICP_WORDS.test(`${attrs?.alt} ${attrs?.title}`) ||
          ICP_REGISTRY.test(href) ||
          (ICP_MINISTRY.test(href) && !OF_OFFICE.test(page.textOf(page.subtree(i))))),
    );
    const label = trace ?? footer.find(ICP_WORDS)?.node;
    if (label !== undefined) return review('label-only', [seen(footer.place, label)]);

    return missingFromFooter(page, 'icp', /ICP\s*备/i);
  },
});

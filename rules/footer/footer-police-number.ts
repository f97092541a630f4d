import {
  linkedNumbers,
  POLICE_LABEL,
  POLICE_NUMBER,
  POLICE_REGISTRY,
  POLICE_TRACE,
  readPoliceNumbers,
  recordCode,
} from '../../utils/identifiers/police';
import { provinceOf, provinceOfSign } from '../../utils/identifiers/provinces';
import { descriptionOf, isShown } from '../../utils/identifiers/sightings';
import { readSiteCodes } from '../../utils/identifiers/site-code';
import { footerOf } from '../../utils/page/footer';
import { linkOf } from '../../utils/page/link-of';
import { missingFromFooter } from '../core/absence';
import { defineRule, pass, review, seen } from '../core/rule';

/**
 * The footer must list the record with the public security organs: sign of the province, 公网安备, fourteen digits
 * (twelve or thirteen on older records). A link must carry the same number, after `#` in addresses of today.
 */
export const footerPoliceNumber = defineRule({
  id: 'footer-police-number',
  version: 5,
  name: '未列明公安机关备案标识',
  clauses: ['Z19-D4.2', 'G47A-布局'],
  pages: 'any',
  authority: 'fail',
  reads: 'footer',
  lookedFor: '页脚可见文字中的公安机关备案号：省份简称、“公网安备”及其后的14位数字（旧号12或13位）。',
  severity: '扣0.5分（全站一次）；部门网站为提示',

  reasons: {
    listed: '页脚列明公安机关备案号 {numbers}',
    'listed-old-form': '页脚列明公安机关备案号 {numbers}；提示：12或13位为旧号，现行为14位',
    'no-footer': '未能确定页脚位置',
    malformed: '页脚的公安机关备案号“{numbers}”位数不符，请核对',
    'without-province': '页脚的公安机关备案号 {numbers} 前没有省份简称，请核对',
    'other-province': '公安机关备案号 {numbers} 的前两位与网站标识码 {code} 所属地区不一致，请核对',
    'other-sign': '公安机关备案号 {numbers} 前的省份简称与数字前两位不是同一省份，请核对',
    'link-differs': '页脚写的公安机关备案号是 {numbers}，链接中的是 {linked}',
    'link-only': '页脚有公安机关备案的图标或链接（{linked}），但没有写出备案号',
    'label-only': '页脚有公安机关备案字样或链接，但没有读到备案号',
    'picture-only': '公安机关备案号 {numbers} 只见于图片或提示说明，页脚文字中没有',
    'outside-footer': '公安机关备案信息不在页脚，而在页面其他位置',
    'hidden-only': '含公安机关备案字样的文字被隐藏，访问者看不到，请核对是否为页面样式所致',
    'unexplained-picture': '页脚有未注明内容的图片，请核对其中是否有公安机关备案标识',
    absent: '页脚可见文字、图片说明和链接中没有公安机关备案标识',
  },

  guide: {
    verify: '滚动到页面底部，查找“公网安备”及其后的编号，点击其链接核对是否为同一编号。',
    fix: '在页脚列明公安机关备案图标和编号，如“京公网安备11010202000001号”，并链接到备案查询页。',
  },

  evaluate(page) {
    const footer = footerOf(page);
    const found = readPoliceNumbers(page).filter(isShown);
    const [first] = found;
    const where = found.map(({ where: place, node }) => seen(place, node));
    if (first && !first.inFooter) return review('outside-footer', where);
    if (!footer.found) return review('no-footer', []);
    if (first) {
      const numbers = found.map(({ value }) => value).join('、');
      if (first.source === 'link') return review('link-only', where, { linked: numbers });
      const params = { numbers };
      if (found.some(({ value }) => !POLICE_NUMBER.test(value))) return review('malformed', where, params);
      if (found.every(({ source }) => source === 'description')) return review('picture-only', where, params);
      for (const { node, value } of found) {
        const link = linkOf(page, node, POLICE_REGISTRY);
        const linked = link === null ? null : recordCode(page.node(link).href ?? '');
        if (link !== null && linked !== null && linked !== value) {
          return review('link-differs', [...where, seen(footer.place, link)], { numbers: value, linked });
        }
      }
      // An icon beside the number may have a link of its own.
      const other = linkedNumbers(page).find(
        ({ value, inFooter }) => inFooter && found.every((printed) => printed.value !== value),
      );
      if (other) {
        return review('link-differs', [...where, seen(other.where, other.node)], {
          numbers,
          linked: other.value,
        });
      }
      if (found.some(({ sign }) => provinceOfSign(sign) === null))
        return review('without-province', where, params);
      if (found.some(({ sign, value }) => provinceOfSign(sign) !== provinceOf(value)))
        return review('other-sign', where, params);
      const code = readSiteCodes(page)[0]?.value ?? '';
      const province = provinceOf(code);
      if (province && found.some(({ value }) => provinceOf(value) !== province)) {
        return review('other-province', where, { numbers, code });
      }
      return pass(first.value.length === 14 ? 'listed' : 'listed-old-form', where, params);
    }
    const [trace] = footer.select(
      (node) =>
        !node.hidden &&
        (POLICE_TRACE.test(node.text ?? '') ||
          POLICE_TRACE.test(descriptionOf(node)) ||
          POLICE_REGISTRY.test(node.href ?? '')),
    );
    if (trace !== undefined) return review('label-only', [seen(footer.place, trace)]);
    const label = footer.find(POLICE_TRACE);
    if (label) return review('label-only', [seen(footer.place, label.node)]);
    return missingFromFooter(page, 'police', POLICE_LABEL);
  },
});

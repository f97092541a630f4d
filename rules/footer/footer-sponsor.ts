import { fileOf } from '../../utils/identifiers/pictures';
import { footerOf } from '../../utils/page/footer';
import { defineRule, fail, pass, review, searched, seen } from '../core/rule';

/** How names of organs end, or go on before a place or a number. */
const ORGAN =
  '(?:政府|办公厅|办公室|[^布格结大]局|委|委员会|厅|[^内外全]部|署|中心|[法检医学研]院|管委会|司|支队|总队|街道办事处)';
/** How names of other bodies end. Behind a label they name a sponsor; alone they may be anybody: a supplier, a link. */
const OTHER_BODY =
  '(?:协会|学会|商会|联合会|研究会|基金会|公司|集团|学校|大学|学院|中学|小学|医院|图书馆|博物馆|档案馆|研究所|管理处|电视台|报社)';
/** With what belongs to it before the colon: 主办单位名称, 主办单位及版权所有, 主办单位(Sponsor). */
const SPONSOR_LABEL =
  /(?:网站)?主\s?办\s?(?:单\s?位|方|部门|机构)?(?:名称|[、及和与][一-龥]{2,6}|\([^()\n]{1,30}\))?\s?[:∶]+\s?|主\s?办\s?单\s?位\s?/;
/** Up to the next label: who holds the rights, or supplies the site, is another. */
const LABELLED = new RegExp(
  `(?:${SPONSOR_LABEL.source})(?:(?!技术支持|承办|版权|维护)[^\\n|｜:∶]){0,60}?(?:${ORGAN}|${OTHER_BODY})`,
);
/** `某某市人民政府办公室主办`, and the label without a colon: `主办 某某市人民政府`. */
const BEFORE_OR_AFTER = new RegExp(
  `[一-龥]{1,30}?${ORGAN}[、\\s]?主办(?!单位|方)|主办\\s?[一-龥]{1,30}?${ORGAN}`,
);
const OTHER_LABEL =
  /(?:版\s?权\s?所\s?有|版权归|承办(?:单位)?|运行维护(?:单位)?|维护(?:单位)?|主管(?:单位)?|管理(?:单位)?|技术支持|copyright|©)/i;
const ANY_ORGAN = new RegExp(`[一-龥]{2,30}?${ORGAN}`);

/**
 * The footer must name the site's sponsor. Many sites print only 版权所有：某某局: whether that names the sponsor is the
 * inspector's call, and so is a name in a picture.
 */
export const footerSponsor = defineRule({
  id: 'footer-sponsor',
  version: 5,
  name: '未列明网站主办单位',
  clauses: ['Z19-D4.2', 'G47A-布局'],
  pages: 'any',
  authority: 'candidate',
  reads: 'footer',
  lookedFor: '页脚可见文字中的“主办单位”“主办”及其单位名称。',
  severity: '扣0.5分（全站一次）；部门网站为提示',

  reasons: {
    listed: '页脚列明主办单位：{text}',
    'no-footer': '未能确定页脚位置',
    'label-only': '页脚有“主办”字样，但没有读到单位名称',
    'other-label': '页脚只有版权所有、承办、维护等字样，没有写明主办单位：{text}',
    'name-only': '页脚有单位名称，但没有写明是主办单位：{text}',
    'name-in-picture': '页脚没有主办单位文字，但有图片，名称可能在图片中',
    absent: '页脚没有主办单位字样，也没有单位名称',
  },

  guide: {
    verify: '滚动到页面底部，查找“主办单位”及名称，与网站登记的主办单位核对。',
    fix: '在页脚以文字列明“主办单位：”及单位全称。',
  },

  evaluate(page) {
    const footer = footerOf(page);
    if (!footer.found) return review('no-footer', []);
    const at = (expression: RegExp) => {
      const found = footer.find(expression);
      return (
        found && { where: [seen(footer.place, found.node)], params: { text: page.written(found).trim() } }
      );
    };
    const sponsor = at(LABELLED) ?? at(BEFORE_OR_AFTER);
    if (sponsor) return pass('listed', sponsor.where, sponsor.params);
    const label = at(/主\s?办/);
    if (label) return review('label-only', label.where);
    const other = at(new RegExp(`(?:${OTHER_LABEL.source})[^\\n]{0,40}`, 'i'));
    const name = at(ANY_ORGAN);
    if (other && name) return review('other-label', [...other.where, ...name.where], other.params);
    if (name) return review('name-only', name.where, name.params);
    const pictures = footer.select(
      (node) => node.tag === 'img' && !node.hidden && /logo|name|title|foot|copy/.test(fileOf(node)),
    );
    if (pictures.length > 0)
      return review(
        'name-in-picture',
        pictures.map((node) => seen(footer.place, node)),
      );
    return fail(
      'absent',
      footer.roots.map((root) => searched(footer.place, root)),
    );
  },
});

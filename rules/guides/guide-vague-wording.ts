import { readGuide } from '../../utils/page/guides/guide';
import type { NodeRange, Page, TextMatch } from '../../utils/page/page';
import { defineRule, fail, inapplicable, pass, review, searched, seen } from '../core/rule';

/** 其他材料, 相关证明材料, 等材料, 法律法规规定的其他… Every repeat is bounded. */
const CATCH_ALL =
  /(?:规定|要求|认为|需要)(?:应当?|需要?|必须)?(?:提交|提供|补充|具备|递交)?的?其[他它](?:的|相关|有关|必要|证明|申请){0,2}(?:材料|资料|文件|证件|证明)?|(?:其[他它]|相关|有关)(?:的|相关|有关|必要|必需|需要|证明|申请|辅助|佐证){0,2}(?:材料|资料|证件|证明文件|文件)|等(?:相关|有关|其[他它]|证明){0,2}(?:材料|资料|证件|文件)/g;
/** 无需提供其他材料 asks for nothing. */
const REFUSED = /(?:无需|无须|不需|不用|不得|不再|免予?)[^\n。;,]{0,10}$/;
/** A button or a column, not a material. */
const NO_MATERIAL = /^(?:下载|清单|目录|名称|样本|模板|链接|上传|说明)/;

/**
 * The materials part must not end in a catch-all such as 法律法规规定的其他材料. Law quoted in 设定依据 is lawful text;
 * a catch-all in another part of the guide is a person's to judge.
 */
export const guideVagueWording = defineRule({
  id: 'guide-vague-wording',
  version: 2,
  name: '办事指南表述含糊',
  clauses: ['Z19-D2.4'],
  pages: ['guide'],
  authority: 'candidate',
  reads: 'page',
  lookedFor:
    '办理材料部分的兜底表述：其他材料、相关材料、等材料、法律法规规定的其他材料、按规定提交的其他材料。',
  severity: '每个事项扣2分（办事指南最多扣8分）；扣分只对政府门户网站，部门网站为提示',

  reasons: {
    specific: '办理材料部分没有兜底表述',
    'catch-all': '办理材料部分表述含糊：“{wording}”',
    outside: '办理材料部分之外有类似表述：“{wording}”，请核对是否指办理材料',
    unread: '办理材料在附件、图片或链接中，未能读到',
    'no-materials': '没有读到办理材料部分（见“办事指南要素缺失”）',
    'other-edition': '2015年普查标准没有此项',
  },

  guide: {
    verify: '阅读办理材料的每一项，看是否有无法据以准备材料的兜底表述。',
    fix: '删去“其他材料”等兜底表述，逐项写明材料名称和要求。',
  },

  evaluate(page, { edition }) {
    if (edition === 'Z15') return inapplicable('other-edition', []);
    const guide = readGuide(page);
    const materials = guide.elements.find(({ id }) => id === 'materials');
    if (materials?.state === 'elsewhere')
      return review('unread', [searched('办理材料', materials.label ?? guide.root)]);
    if (materials?.state !== 'present')
      return inapplicable('no-materials', [searched('办事指南', guide.root)]);

    const inside = catchAlls(guide.page, materials.ranges);
    const [first] = inside;
    if (first) return fail('catch-all', exhibits('办理材料', inside), { wording: sentenceOf(first) });
    const others = guide.elements.filter(({ id }) => id === 'conditions' || id === 'process');
    const outside = catchAlls(
      guide.page,
      others.flatMap(({ ranges }) => ranges),
    );
    const [other] = outside;
    if (other)
      return review('outside', exhibits('办事指南其他部分', outside), { wording: sentenceOf(other) });
    return pass('specific', [searched('办理材料', materials.label ?? guide.root)]);
  },
});

const catchAlls = (page: Page, ranges: readonly NodeRange[]): TextMatch[] =>
  ranges.flatMap((range) => page.findAll(range, CATCH_ALL)).filter(({ match }) => asksForMaterial(match));

function asksForMaterial(match: RegExpExecArray): boolean {
  const before = match.input.slice(Math.max(0, match.index - 80), match.index);
  const after = match.input.slice(match.index + match[0].length, match.index + match[0].length + 8);
  const isInTitle = before.lastIndexOf('《') > before.lastIndexOf('》');
  return !isInTitle && !REFUSED.test(before) && !NO_MATERIAL.test(after);
}

const exhibits = (place: string, found: readonly TextMatch[]) =>
  found.map((one) => seen(place, one.node, sentenceOf(one)));

/** The wording with what stands around it in its line. */
function sentenceOf({ match }: TextMatch): string {
  const { input, index } = match;
  const from = Math.max(input.lastIndexOf('\n', index) + 1, index - 30);
  const end = input.indexOf('\n', index);
  return input.slice(from, Math.min(end < 0 ? input.length : end, index + match[0].length + 20)).trim();
}

import { readGuide } from '../../utils/page/guides/guide';
import type { Material } from '../../utils/page/guides/materials';
import type { Page } from '../../utils/page/page';
import { defineRule, fail, inapplicable, pass, review, searched, seen } from '../core/rule';

/** Z19-D2.4: 原件/复印件, 纸质版/电子版, 份数. */
const FACTS = [
  ['original', '原件/复印件'],
  ['medium', '纸质/电子'],
  ['copies', '份数'],
] as const;
/** A word that opens what a row does not show. */
const DETAIL = /详情|详细|查看|要求|说明|展开|更多/;
const NONE_NEEDED =
  /^(?:办理)?(?:本事项)?(?:无需|不需要?|无须|免)(?:申请人)?(?:提交|提供)?(?:任何|申请|纸质)?(?:材料|资料)/;

/**
 * Each material says in what form it is wanted: original or copy, on paper or electronic, how many. The columns of a
 * table count where the row fills them; what a pop-up may say is a person's to see.
 */
export const guideMaterialFormat = defineRule({
  id: 'guide-material-format',
  version: 5,
  name: '办理材料格式要求不明确',
  clauses: ['Z19-D2.4'],
  pages: ['guide'],
  authority: 'candidate',
  reads: 'page',
  lookedFor: '办理材料部分每份材料的格式要求：原件或复印件、纸质或电子、份数。',
  severity: '每个事项扣1分（办事指南最多扣8分）；扣分只对政府门户网站，部门网站为提示',

  reasons: {
    stated: '{count}份材料均写明原件/复印件、纸质/电子、份数',
    partly: '部分格式要求未写明：{lacking}',
    unstated: '{count}份材料均未写明原件/复印件、纸质/电子、份数',
    'in-detail': '材料清单未写格式要求，但有“详情”“要求”等可点开的内容，请点开核对',
    unread: '办理材料在附件、图片或链接中，未能读到',
    'none-needed': '写明无需提交材料',
    'no-materials': '没有读到办理材料部分（见“办事指南要素缺失”）',
    'other-edition': '2015年普查标准没有此项',
  },

  guide: {
    verify: '查看每份材料（含点开的详情）是否写明原件或复印件、纸质或电子、份数。',
    fix: '在材料清单中逐项注明原件或复印件、纸质版或电子版、份数。',
  },

  evaluate(page, { edition }) {
    if (edition === 'Z15') return inapplicable('other-edition', []);
    const guide = readGuide(page);
    const part = guide.elements.find(({ id }) => id === 'materials');
    if (part?.state === 'elsewhere')
      return review('unread', [searched('办理材料', part.label ?? guide.root)]);
    const { materials } = guide;
    if (part?.state !== 'present' || materials.length === 0) {
      return inapplicable('no-materials', [searched('办事指南', guide.root)]);
    }
    const rows = materials.map(({ node, text }) => seen('办理材料', node, text));
    if (NONE_NEEDED.test(part.value)) return inapplicable('none-needed', rows);

    const count = String(materials.length);
    const lacking = FACTS.filter(([fact]) => materials.some((material) => material[fact] === null));
    if (lacking.length === 0) return pass('stated', rows, { count });
    const says = materials.some((material) => FACTS.some(([fact]) => material[fact] !== null));
    if (says) {
      const names = lacking.map(([fact, name]) => {
        const without = materials.filter((material) => material[fact] === null).length;
        return `${name}（${without}/${count}份未写）`;
      });
      return review('partly', rows, { lacking: names.join('、') });
    }
    if (materials.some((material) => hasDetail(guide.page, material))) return review('in-detail', rows);
    return fail('unstated', rows, { count });
  },
});

const hasDetail = (page: Page, { links }: Material): boolean =>
  links.some((link) => DETAIL.test(page.textOf(page.subtree(link))));

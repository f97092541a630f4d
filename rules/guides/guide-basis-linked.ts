import { readGuide } from '../../utils/page/guides/guide';
import type { NodeRange, Page } from '../../utils/page/page';
import { defineRule, fail, inapplicable, pass, review, searched, seen } from '../core/rule';

/** Characters of running text beside the names that make a quotation (own convention). */
const QUOTED_TEXT = 20;
const NAME = /《[^《》\n]{2,100}》/g;
/** What stands beside a name without being the law's text: numbers of documents and articles, headings of columns. */
const NO_TEXT =
  /《[^《》\n]{2,100}》|[(〔[][^()〔〕[\]]{0,60}[)〕\]]|第[一二三四五六七八九十百千零〇\d、至到-]{1,20}[条款项章节目](?:之[一二三四五])?|中华人民共和国|(?:国务院|主席|省政府|政府|部|总局|委)令|序号|(?:法律法规|依据|文件|条款|设定依据)?(?:名称|文号|条款|内容|类型|层级)|(?:设定|法律|法规|政策|部门规章|行政法规|地方性法规|规范性文件)|依据|根据|依照|按照|规定|修订|修正|公布|施行|发布|实施|以及|[和及与或等的之号年月日起自]/g;

/**
 * The documents a guide rests on are linked or quoted, not only named. One linked, or one with its text, among several
 * is a person's to judge.
 */
export const guideBasisLinked = defineRule({
  id: 'guide-basis-linked',
  version: 5,
  name: '设定依据仅列名称无内容',
  clauses: ['Z19-D2.4', 'Z19-B2.3'],
  pages: ['guide'],
  authority: 'candidate',
  reads: 'page',
  lookedFor: '设定依据部分的文件名称（《…》）、其链接和条款原文。',
  severity: '每个事项扣0.5分（办事指南最多扣8分）；扣分只对政府门户网站，部门网站为提示',

  reasons: {
    quoted: '设定依据写有条款内容',
    linked: '设定依据的{count}个文件均有链接',
    'some-linked': '设定依据的{count}个文件中{linked}个有链接，其余未见内容',
    'in-detail': '设定依据只列名称，但有可点开或悬停显示的内容，请点开核对',
    'names-only': '设定依据只列{count}个文件名称，没有链接和条款内容',
    'no-name': '设定依据没有写明文件名称，也没有条款内容',
    unread: '设定依据在附件、图片或链接中，未能读到',
    'no-basis': '没有读到设定依据部分（见“办事指南要素缺失”）',
    'other-edition': '2015年普查标准没有此项',
  },

  guide: {
    verify: '查看设定依据部分（含点开、悬停的内容），看每个文件是否有链接或条款原文。',
    fix: '在设定依据中写明所引条款的内容，或把文件名称链接到本网站政策文件库。',
  },

  evaluate(page, { edition }) {
    if (edition === 'Z15') return inapplicable('other-edition', []);
    const guide = readGuide(page);
    const basis = guide.elements.find(({ id }) => id === 'basis');
    const place = basis?.label ?? guide.root;
    if (basis?.state === 'elsewhere') return review('unread', [seen('设定依据', place)]);
    if (basis?.state !== 'present') return inapplicable('no-basis', [searched('办事指南', guide.root)]);

    const evidence = [seen('设定依据', place, basis.value)];
    const hanzi = basis.value.replace(NO_TEXT, '').replace(/[^\u4e00-\u9fff]/g, '');
    if (hanzi.length >= QUOTED_TEXT) return pass('quoted', evidence);
    const names = new Set(Array.from(basis.value.matchAll(NAME), ([name]) => name));
    if (names.size === 0) return review('no-name', evidence);

    const linked = linkedNames(guide.page, basis.ranges, names);
    const count = String(names.size);
    if (linked >= names.size) return pass('linked', evidence, { count });
    if (linked > 0) return review('some-linked', evidence, { count, linked: String(linked) });
    if (opensMore(guide.page, basis.ranges)) return review('in-detail', evidence);
    return fail('names-only', evidence, { count });
  },
});

/** How many names stand in a link that leads somewhere. */
function linkedNames(page: Page, ranges: readonly NodeRange[], names: ReadonlySet<string>): number {
  const texts = ranges
    .flatMap((range) => [
      ...page.select(range, ({ tag, href }) => tag === 'a' && /^https?:/.test(href ?? '')),
    ])
    .filter((link) => !/^#?$/.test(page.node(link).attrs?.href ?? 'x'))
    .map((link) => `${page.textOf(page.subtree(link))}${page.node(link).attrs?.title ?? ''}`);
  const isLinked = (name: string): boolean =>
    texts.some((text) => text.includes(name) || (text.trim().length > 3 && name.includes(text.trim())));
  return [...names].filter(isLinked).length;
}

/** Something to click or to hover over in the part. */
const opensMore = (page: Page, ranges: readonly NodeRange[]): boolean =>
  ranges.some((range) => {
    const [found] = page.select(range, ({ tag, attrs }) => {
      if (tag[0] === '#') return false;
      return (
        tag === 'a' ||
        tag === 'button' ||
        attrs?.onclick !== undefined ||
        (attrs?.title?.length ?? 0) > QUOTED_TEXT
      );
    });
    return found !== undefined;
  });

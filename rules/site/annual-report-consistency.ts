import { differingIdentifiers } from '../../utils/identifiers/report-identifiers';
import { readArticle } from '../../utils/page/article';
import type { Page } from '../../utils/page/page';
import { type AnnualReport, namesReport, type ReportField, readAnnualReport } from '../../utils/page/report';
import { defineRule, type Exhibit, fail, inapplicable, pass, review, seen } from '../core/rule';

/** What must hold between the numbers of a report (H12-附4 四至七). 信息发布总数 is not the sum of its parts. */
interface Relation {
  readonly whole: ReportField;
  readonly parts: readonly ReportField[];
  readonly is: 'sum' | 'at-most';
  readonly words: string;
  /** Where the year before may be carried over, a person must say. */
  readonly carries?: true;
}
const RELATIONS: readonly Relation[] = [
  {
    whole: 'interpretations',
    parts: ['materials', 'products', 'comments'],
    is: 'sum',
    words: '解读信息总数应等于解读材料、解读产品、媒体评论文章之和',
  },
  { whole: 'cases', parts: ['natural', 'legal'], is: 'sum', words: '办件总数应等于自然人、法人办件量之和' },
  { whole: 'received', parts: ['answered'], is: 'at-most', words: '公开答复数量不应多于收到留言数量' },
  {
    whole: 'received',
    parts: ['closed'],
    is: 'at-most',
    words: '办结留言数量多于收到留言数量',
    carries: true,
  },
  { whole: 'surveys', parts: ['surveyResults'], is: 'at-most', words: '公布结果期数不应多于征集调查期数' },
  { whole: 'problems', parts: ['fixed'], is: 'at-most', words: '问题整改数量不应多于发现问题数量' },
];

/** Numbers of one report that must agree with each other, and its identifiers with the footer of the site's own page. */
export const annualReportConsistency = defineRule({
  id: 'annual-report-consistency',
  version: 4,
  name: '年度报表数据不一致',
  clauses: ['H12-附4', 'H12-附4-四至七'],
  pages: 'any',
  authority: 'candidate',
  reads: 'page',
  lookedFor:
    '政府网站工作年度报表的表格：解读、办件、留言、征集调查、安全问题的数量关系，标识码和备案号与页脚是否一致。',
  severity: '提示',

  reasons: {
    consistent: '报表中可核对的 {count} 处数量关系成立',
    'not-report': '本页不是政府网站工作年度报表',
    'no-table': '报表没有读到表格，可能是图片或附件',
    broken: '报表数据不一致：{relations}',
    'carried-over': '{relations}，可能含上年度结转，请核对',
    'identifier-differs': '报表与页脚不一致：{relations}，请核对是否本网站的报表、当时的编号',
    incomplete: '报表有空白或不能识别的数据，无法核对：{relations}',
  },

  guide: {
    verify:
      '对照报表逐项核算：解读总数、办件总数是否等于分项之和，答复、结果、整改是否不多于收到、征集、发现。',
    fix: '核实后更正报表数据，重新发布。',
  },

  evaluate(page, { host }) {
    const report = readAnnualReport(page);
    if (!report) return isNamedReport(page) ? inapplicable('no-table', []) : inapplicable('not-report', []);
    const checked = RELATIONS.map((relation) => ({ relation, holds: holds(report, relation) }));
    const of = (state: boolean | null, carries?: true): Relation[] =>
      checked
        .filter(({ holds, relation }) => holds === state && relation.carries === carries)
        .map(({ relation }) => relation);
    const tell = (relations: readonly Relation[]) =>
      [
        relations.flatMap((one) => exhibits(report, one)),
        { relations: relations.map(({ words }) => words).join('；') },
      ] as const;

    const broken = of(false);
    if (broken.length > 0) return fail('broken', ...tell(broken));
    const carried = of(false, true);
    if (carried.length > 0) return review('carried-over', ...tell(carried));
    const differing = differingIdentifiers(page, report, host);
    if (differing.length > 0) {
      const relations = differing
        .map(({ name, stated, printed }) => `${name} ${stated.text} 与 ${printed}`)
        .join('；');
      return review(
        'identifier-differs',
        differing.map(({ name, stated }) => seen(name, stated.node)),
        { relations },
      );
    }
    const unread = [...of(null), ...of(null, true)].filter(({ whole, parts }) =>
      [whole, ...parts].some((field) => report.has(field)),
    );
    if (unread.length > 0) return review('incomplete', ...tell(unread));
    const count = checked.filter((one) => one.holds === true).length;
    if (count === 0) return review('incomplete', [], { relations: '没有可核对的数量' });
    return pass('consistent', tell([...of(true), ...of(true, true)])[0], { count: String(count) });
  },
});

/** Null where a number is missing or could not be read. */
function holds(report: AnnualReport, { whole, parts, is }: Relation): boolean | null {
  const total = report.get(whole)?.number ?? null;
  const numbers = parts.map((part) => report.get(part)?.number ?? null);
  if (total === null || numbers.includes(null)) return null;
  const sum = numbers.reduce<number>((all, one) => all + (one ?? 0), 0);
  return is === 'sum' ? sum === total : sum <= total;
}

const exhibits = (report: AnnualReport, { whole, parts, words }: Relation): Exhibit[] =>
  [whole, ...parts].flatMap((field) => {
    const value = report.get(field);
    return value ? [seen(words, value.node)] : [];
  });

function isNamedReport(page: Page): boolean {
  const title = `${page.snapshot.title} ${readArticle(page).title?.text ?? ''}`.normalize('NFKC');
  return namesReport(title);
}

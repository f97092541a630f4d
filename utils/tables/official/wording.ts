import type { WordingSet } from '../../model/table-template';
import { PROBLEMS, type Problem } from '../../model/verdict';

/** Where a notice prints no word for a problem, it is named as in the indicators of 2019, and asked about before an export. */
const PRINTED: Readonly<Record<WordingSet, Readonly<Partial<Record<Problem, string>>>>> = {
  national: {
    unreachable: '站点长期无法访问',
    'home-stale': '首页面长时间未更新',
    'columns-stale-core': '多个栏目长期不更新',
    'columns-stale-many': '多个栏目长期不更新',
    'columns-blank': '多个栏目为空白',
    'interaction-overdue': '互动交流栏目长期不回应',
  },
  shanxi: {
    'columns-stale-core': '栏目不更新',
    'columns-stale-many': '栏目不更新',
    'columns-blank': '政务公开、政务服务存在多个空白栏目',
    'interaction-overdue': '互动回应差',
  },
  luan: {
    'columns-stale-core': '动态、政策、公告类栏目5个以上未更新',
    'columns-stale-many': '10个以上栏目未更新',
    'columns-blank': '5个及以上空白栏目',
  },
  Z19: {
    unreachable: '站点无法访问',
    'home-stale': '首页不更新',
    'columns-stale-core': '栏目不更新',
    'columns-stale-many': '栏目不更新',
    'columns-blank': '栏目不更新（空白栏目）',
    'interaction-none': '互动回应差',
    'interaction-overdue': '互动回应差',
    'service-poor': '服务不实用',
    'serious-error': '安全、泄密事故等严重问题',
    'low-score': '得分低于60分',
  },
};

/** The words of a table: a set, and what an office changed in it. */
export interface Wording {
  readonly wording: WordingSet;
  readonly wordingEdits: Readonly<Partial<Record<Problem, string | undefined>>>;
}

/** What a table calls a problem. `isBorrowed`: its own notice has no word for it. */
export function wordOf(problem: Problem, { wording, wordingEdits }: Wording) {
  const own = wordingEdits[problem] || PRINTED[wording][problem];
  return { word: own ?? PRINTED.Z19[problem] ?? problem, isBorrowed: own === undefined };
}

/** Problems joined as a table does, in the order of the standard; two of one name are named once. */
export function problemsText(
  problems: readonly Problem[],
  template: Wording & { readonly joint: string },
): string {
  const inOrder = PROBLEMS.filter((problem) => problems.includes(problem));
  return [...new Set(inOrder.map((problem) => wordOf(problem, template).word))].join(template.joint);
}

import { STRINGS } from '../../components/strings';
import { columnLedger, judgeSite } from '../../rules/verdict';
import type { Standing } from '../../rules/verdict/feeds';
import { VERDICT_WORDS, VETO_NAMES } from '../../rules/verdict/words';
import type { SweepPage } from '../model/sweep';
import { COLUMN_CLASS_NAMES } from '../page/columns/classes';
import type { Table } from '../tables/table';
import type { Swept } from './demo-sweep';

/** What a sweep brought, as tables for a terminal and a file. */

/** Columns that were not opened, each by its cause. */
export const troubleTable = ({ pages }: Pick<Swept, 'pages'>): Table => ({
  columns: ['未打开的栏目', '原因', '网址'],
  rows: pages.flatMap((page) => {
    const why = whyNot(page);
    return why === null ? [] : [[page.name, why, page.url]];
  }),
});

function whyNot({ state, trouble, held }: SweepPage): string | null {
  const { troubles, holds } = STRINGS.zh.sweep;
  if (state === 'failed' && trouble) return troubles[trouble];
  return state === 'unticked' && held ? holds[held] : null;
}

const LEVELS = { first: '一级', other: '下级', unknown: '未定' } as const;
const STANDINGS: Readonly<Record<Standing, string>> = { counts: '计入', open: '待复核', clear: '' };

/** 栏目台账 */
export const ledgerTable = ({ record }: Pick<Swept, 'record'>): Table => ({
  columns: ['栏目', '类别', '级别', '条数', '最新信息', '期限', '状态', '不更新', '空白', '网址'],
  rows: columnLedger(record, record.task.edition).map((entry) => [
    entry.name,
    COLUMN_CLASS_NAMES[entry.class.value],
    LEVELS[entry.level.value],
    String(entry.itemCount),
    entry.newest ?? '',
    entry.window?.words ?? '',
    VERDICT_WORDS.column[entry.state],
    STANDINGS[entry.stale],
    STANDINGS[entry.blank],
    entry.url,
  ]),
});

/** 单项否决, with the verdict to which they come. */
export function vetoTable({ record }: Pick<Swept, 'record'>): Table {
  const { verdict, vetoes } = judgeSite(record);
  return {
    columns: ['单项否决', '已确认', '待复核', '达到即触发', `结论：${VERDICT_WORDS.verdict[verdict]}`],
    rows: vetoes.map(({ key, clause, state, count, threshold, feeds }) => [
      `${key} ${VETO_NAMES[clause] ?? ''}`.trim(),
      String(count),
      String(feeds.filter((feed) => feed.state === 'open').length),
      String(threshold),
      VERDICT_WORDS.veto[state],
    ]),
  };
}

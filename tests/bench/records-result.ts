import { textTable } from '../../utils/headless/text-table';
import { grouped, median, milliseconds, type Target, targetAtMost, targetTable, times } from './result';

/** One turn: a plain scan of some rows, and right after it ours on the same rows. Milliseconds. */
export interface Turn {
  readonly plainMs: number;
  readonly oursMs: number;
}

/** Medians over all turns; the ratio is that of each turn, so that a machine busy for a while weighs on both. */
export interface Beside extends Turn {
  readonly ratio: number;
}

export interface RecordsMeasured {
  readonly chromium: string;
  readonly sites: number;
  readonly findings: number;
  readonly rounds: number;
  /** Opening a task in the workbench, from its address until the first rows are drawn. */
  readonly open: Beside;
  /** Showing what one rule says of all sites, beside the same rows by their index. */
  readonly filter: Beside;
  /** Reading all sites and computing their verdicts. */
  readonly verdicts: Beside;
}

/** What a plain scan of the same rows may be exceeded by. */
const LIMIT = 2;

export const beside = (turns: readonly Turn[]): Beside => ({
  plainMs: median(turns.map(({ plainMs }) => plainMs)),
  oursMs: median(turns.map(({ oursMs }) => oursMs)),
  ratio: median(turns.map(({ plainMs, oursMs }) => oursMs / plainMs)),
});

const linesOf = ({ open, filter, verdicts }: RecordsMeasured): readonly (readonly [string, Beside])[] => [
  ['打开工作台的检查任务', open],
  ['按检查项筛选', filter],
  ['计算全部结论', verdicts],
];

export const recordsTargetsOf = (measured: RecordsMeasured): Target[] =>
  linesOf(measured).map(([name, { ratio }]) => targetAtMost(`${name} ÷ 逐条读出`, ratio, LIMIT, times));

/** The measured figures and the targets, for a terminal. */
export function recordsTablesOf(measured: RecordsMeasured): string {
  const { chromium, sites, findings, rounds } = measured;
  return [
    `Chromium ${chromium}，${grouped(sites)} 个网站、${grouped(findings)} 条检查结果，${rounds} 轮的中位数。逐条读出：不作检查，用 IndexedDB 的 getAll 读出同样的记录。`,
    textTable(
      ['台账', '逐条读出', '本工具', '÷逐条读出'],
      linesOf(measured).map(([name, { plainMs, oursMs, ratio }]) => [
        name,
        milliseconds(plainMs),
        milliseconds(oursMs),
        times(ratio),
      ]),
    ),
    targetTable(recordsTargetsOf(measured)),
  ].join('\n\n');
}

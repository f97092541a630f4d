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

/** A bundle that was written and read back; the heap, array buffers included, before that and meanwhile. */
export interface Streamed {
  readonly bundleBytes: number;
  readonly beforeBytes: number;
  /** At its fullest, with garbage that the browser had not collected yet. */
  readonly peakBytes: number;
  /** The most that was still in use, seen right after garbage was collected. */
  readonly inUseBytes: number;
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
  /** Writing 附件1 to 附件3, XLSX and CSV, beside handing their finished cells to the library and joining them. */
  readonly annexes: Beside;
  /** Writing the list of all findings as CSV, beside joining its finished cells. */
  readonly list: Beside;
  /** A bundle, and one four times as large. */
  readonly streaming: { readonly small: Streamed; readonly large: Streamed };
}

/** What a plain scan of the same rows may be exceeded by. */
const LIMIT = 2;
/** What writing the same bytes with no logic may be exceeded by. */
const WRITING_LIMIT = 3;
/** What four times the bundle may take of the heap: 4 would be all of it, 1 is flat. */
const HEAP_LIMIT = 1.25;

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

const writtenOf = ({ annexes, list }: RecordsMeasured): readonly (readonly [string, Beside])[] => [
  ['附件1至附件3（XLSX 和 CSV）', annexes],
  ['全部检查结果清单（CSV）', list],
];

export function recordsTargetsOf(measured: RecordsMeasured): Target[] {
  const { small, large } = measured.streaming;
  return [
    ...linesOf(measured).map(([name, { ratio }]) => targetAtMost(`${name} ÷ 逐条读出`, ratio, LIMIT, times)),
    ...writtenOf(measured).map(([name, { ratio }]) =>
      targetAtMost(`${name} ÷ 照抄写出`, ratio, WRITING_LIMIT, times),
    ),
    targetAtMost('记录包大四倍：占用内存之比', large.inUseBytes / small.inUseBytes, HEAP_LIMIT, twoPlaces),
  ];
}

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
    '照抄写出：已经算好的同样单元格，XLSX 直接交给同一个库，CSV 只加引号连接。本工具从导出时手里的东西开始（附件：页面上列出的报表；清单：已读出的记录），双方都到编码好的字节为止。',
    textTable(
      ['写出', '照抄', '本工具', '÷照抄'],
      writtenOf(measured).map(([name, { plainMs, oursMs, ratio }]) => [
        name,
        milliseconds(plainMs),
        milliseconds(oursMs),
        times(ratio),
      ]),
    ),
    '记录包写到文件再读回校验，其间页面的 JS 堆（含 ArrayBuffer）；“占用”在回收垃圾之后量得。',
    textTable(
      ['记录包', '之前', '占用最多', '含未回收的最多'],
      [measured.streaming.small, measured.streaming.large].map(
        ({ bundleBytes, beforeBytes, inUseBytes, peakBytes }) => [
          megabytes(bundleBytes),
          megabytes(beforeBytes),
          megabytes(inUseBytes),
          megabytes(peakBytes),
        ],
      ),
    ),
    targetTable(recordsTargetsOf(measured)),
  ].join('\n\n');
}

const twoPlaces = (ratio: number): string => ratio.toFixed(2);
const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MB`;

import { textTable } from '../../utils/headless/text-table';

/** Medians for pages of one size. Milliseconds, bytes and counts. */
export interface SizeResult {
  readonly elements: number;
  readonly rounds: number;
  /** What was left of the browser's own layout when the page had loaded; no contender pays it. */
  readonly layOutMs: number;
  readonly walkMs: number;
  /** Capture, judge and handing over: from the worker's call until every rule has judged. */
  readonly oursMs: number;
  readonly captureMs: number;
  /** What handing over takes longer than reading: the border between page and worker, and the breaths. */
  readonly handOverMs: number;
  /** From then on until every rule has judged. */
  readonly judgeMs: number;
  /** Longest time for which the page's main thread kept others waiting while ours ran. */
  readonly longestBlockMs: number;
  /** UTF-8 bytes that crossed from the page to the worker. */
  readonly bytes: number;
  readonly nodes: number;
  readonly findings: number;
  /** Null where axe-core was left out; its limit, so a lower bound, where it was given up. */
  readonly axeMs: number | null;
  readonly axeGaveUp: boolean;
}

export interface Measured {
  readonly chromium: string;
  /** The injected script, bytes after gzip. */
  readonly scriptGzip: number;
  readonly sizes: readonly SizeResult[];
}

/** One promise about speed. */
export interface Target {
  readonly name: string;
  readonly value: string;
  readonly limit: string;
  readonly met: boolean;
}

export const targetAtMost = (
  name: string,
  value: number,
  limit: number,
  show: (value: number) => string,
): Target => ({ name, value: show(value), limit: `≤ ${show(limit)}`, met: value <= limit });

/** What is promised: for a page of 10,000 elements, for growth beyond it, and for the page's own responsiveness. */
export function targetsOf({ sizes, scriptGzip }: Measured): Target[] {
  const targets: Target[] = [];
  const atMost = (...target: Parameters<typeof targetAtMost>): void => {
    targets.push(targetAtMost(...target));
  };
  const usual = sizes.find(({ elements }) => elements === 10_000);
  const large = sizes.find(({ elements }) => elements === 100_000);
  if (usual) atMost('10,000 个元素：本工具 ÷ 裸遍历', usual.oursMs / usual.walkMs, 3, times);
  if (usual && usual.axeMs !== null) {
    const faster = usual.axeMs / usual.oursMs;
    targets.push({
      name: '10,000 个元素：axe-core ÷ 本工具',
      value: `${usual.axeGaveUp ? '> ' : ''}${times(faster)}`,
      limit: '≥ 25.0',
      met: faster >= 25,
    });
  }
  if (usual && large) atMost('10,000 → 100,000 个元素：增长', large.oursMs / usual.oursMs, 11, times);
  for (const { elements, longestBlockMs } of sizes) {
    atMost(`${grouped(elements)} 个元素：最长占用主线程`, longestBlockMs, 200, milliseconds);
  }
  atMost('注入脚本（gzip）', scriptGzip, 40 * 1024, kilobytes);
  return targets;
}

/** The measured figures and the targets, for a terminal. */
export function tablesOf(measured: Measured): string {
  const { chromium, sizes } = measured;
  const figures = textTable(
    [
      '元素',
      '轮',
      '裸遍历',
      '本工具',
      '＝读取',
      '＋交付',
      '＋判断',
      '最长占用',
      '交付',
      'axe-core',
      '÷裸遍历',
      'axe÷本工具',
    ],
    sizes.map((size) => [
      grouped(size.elements),
      String(size.rounds),
      milliseconds(size.walkMs),
      milliseconds(size.oursMs),
      milliseconds(size.captureMs),
      milliseconds(size.handOverMs),
      milliseconds(size.judgeMs),
      milliseconds(size.longestBlockMs),
      kilobytes(size.bytes),
      size.axeMs === null ? '—' : `${size.axeGaveUp ? '> ' : ''}${milliseconds(size.axeMs)}`,
      times(size.oursMs / size.walkMs),
      size.axeMs === null ? '—' : `${size.axeGaveUp ? '> ' : ''}${times(size.axeMs / size.oursMs)}`,
    ]),
  );
  return [
    `Chromium ${chromium}，中位数。各方计时前页面均已排版；等待页面静止的时间不计。裸遍历与本工具同在内容脚本的环境里运行。`,
    figures,
    targetTable(targetsOf(measured)),
  ].join('\n\n');
}

export const targetTable = (targets: readonly Target[]): string =>
  textTable(
    ['目标', '实测', '限度', ''],
    targets.map(({ name, value, limit, met }) => [name, value, limit, met ? '达到' : '未达到']),
  );

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

export const grouped = (count: number): string => Math.round(count).toLocaleString('en-US');
export const milliseconds = (value: number): string => `${value < 10 ? value.toFixed(1) : grouped(value)} ms`;
const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;
export const times = (ratio: number): string => ratio.toFixed(1);

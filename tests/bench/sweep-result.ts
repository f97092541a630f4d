import { textTable } from '../../utils/headless/text-table';
import { type Target, targetAtMost, targetTable } from './result';

/** Bytes in use after a collection. */
export interface Heaps {
  /** Pages visited until then. */
  readonly pages: number;
  readonly workbench: number;
  readonly worker: number;
}

export interface SweepMeasured {
  readonly chromium: string;
  /** From the opening of one page to that of the next, as the extension proposes it. */
  readonly everyMs: number;
  /** When each page was opened at that rate, as the server saw it, epoch milliseconds, in order. */
  readonly openings: readonly number[];
  /** Early and at the end. */
  readonly heaps: readonly [Heaps, Heaps];
}

/** Of what the rate allows. */
const LEAST_OF_RATE = 0.95;
/** From the early pages to the last one. */
const MOST_GROWTH = 1.1;

export const pagesPerMinute = ({ openings }: Pick<SweepMeasured, 'openings'>): number =>
  (60_000 * (openings.length - 1)) / ((openings.at(-1) ?? 0) - (openings[0] ?? 0));

export const ofRate = (measured: Pick<SweepMeasured, 'openings' | 'everyMs'>): number =>
  (pagesPerMinute(measured) * measured.everyMs) / 60_000;

const growth = ({ heaps: [early, late] }: SweepMeasured, of: 'workbench' | 'worker'): number =>
  late[of] / early[of];

export function sweepTargetsOf(measured: SweepMeasured): Target[] {
  const reached = ofRate(measured);
  const [early, late] = measured.heaps;
  const between = `第 ${early.pages} 页到第 ${late.pages} 页的内存`;
  return [
    {
      name: '每分钟页数 ÷ 限速所允许',
      value: percent(reached),
      limit: `≥ ${percent(LEAST_OF_RATE)}`,
      met: reached >= LEAST_OF_RATE,
    },
    targetAtMost(`工作台${between}`, growth(measured, 'workbench'), MOST_GROWTH, percent),
    targetAtMost(`后台${between}`, growth(measured, 'worker'), MOST_GROWTH, percent),
  ];
}

/** The measured figures and the targets, for a terminal. */
export function sweepTablesOf(measured: SweepMeasured): string {
  const { chromium, everyMs, openings, heaps } = measured;
  return [
    `Chromium ${chromium}，全站栏目检查，每 ${everyMs / 1000} 秒打开一页（${openings.length} 页）：每分钟 ${pagesPerMinute(measured).toFixed(1)} 页，限速所允许 ${(60_000 / everyMs).toFixed(1)} 页。`,
    textTable(
      ['内存（回收后）', '工作台', '后台'],
      heaps.map(({ pages, workbench, worker }) => [
        `第 ${pages} 页`,
        megabytes(workbench),
        megabytes(worker),
      ]),
    ),
    targetTable(sweepTargetsOf(measured)),
  ].join('\n\n');
}

const percent = (part: number): string => `${(part * 100).toFixed(1)} %`;
const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MB`;

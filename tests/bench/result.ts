/** Medians for pages of one size. Milliseconds, bytes and counts. */
export interface SizeResult {
  readonly elements: number;
  readonly rounds: number;
  /** The browser's own layout, which no contender pays. */
  readonly layOutMs: number;
  readonly walkMs: number;
  /** Capture, judge and handing over: from the worker's call until every rule has judged. */
  readonly oursMs: number;
  readonly captureMs: number;
  readonly judgeMs: number;
  readonly handOverMs: number;
  /** Longest time for which the page's main thread kept others waiting while ours ran. */
  readonly longestBlockMs: number;
  readonly bytes: number;
  readonly nodes: number;
  readonly findings: number;
  /** Where axe-core was given up: the limit, so a lower bound. */
  readonly axeMs: number;
  readonly axeState: 'measured' | 'gave-up' | 'left-out';
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
  readonly limit: string;
  readonly value: string;
  readonly met: boolean;
}

/** What is promised for a page of 10,000 elements, and for growth beyond. */
export function targetsOf({ sizes, scriptGzip }: Measured): Target[] {
  const of = (elements: number): SizeResult | undefined => sizes.find((size) => size.elements === elements);
  const usual = of(10_000);
  const large = of(100_000);
  const targets: Target[] = [];
  const atMost = (name: string, value: number, limit: number, show: (value: number) => string): void => {
    targets.push({ name, limit: `≤ ${show(limit)}`, value: show(value), met: value <= limit });
  };
  if (usual) {
    atMost('10,000 elements: ours / bare walk', usual.oursMs / usual.walkMs, 3, times);
    const faster = usual.axeMs / usual.oursMs;
    targets.push({
      name: '10,000 elements: axe-core / ours',
      limit: '≥ ×25',
      value: `${usual.axeState === 'measured' ? '' : '> '}${times(faster)}`,
      met: faster >= 25,
    });
  }
  if (usual && large) {
    atMost('10,000 → 100,000 elements: growth', large.oursMs / usual.oursMs, 11, times);
  }
  for (const { elements, longestBlockMs } of sizes) {
    atMost(`${thousands(elements)} elements: longest block`, longestBlockMs, 200, milliseconds);
  }
  atMost('injected script, gzip', scriptGzip, 40 * 1024, kilobytes);
  return targets;
}

/** The measured figures and the targets, as lines for a terminal. */
export function tableOf(measured: Measured): string {
  const { chromium, sizes, scriptGzip } = measured;
  const head = [
    'elements', 'rounds', 'layout*', 'bare walk', 'ours', '= capture', '+ judge', '+ hand over', 'block', 'handed over', 'axe-core', 'ours/walk', 'axe/ours',
  ];
  const rows = sizes.map((size) => {
    const floor = size.axeState === 'measured' ? '' : '> ';
    return [
      thousands(size.elements),
      String(size.rounds),
      milliseconds(size.layOutMs),
      milliseconds(size.walkMs),
      milliseconds(size.oursMs),
      milliseconds(size.captureMs),
      milliseconds(size.judgeMs),
      milliseconds(size.handOverMs),
      milliseconds(size.longestBlockMs),
      kilobytes(size.bytes),
      size.axeState === 'left-out' ? '-' : `${floor}${milliseconds(size.axeMs)}`,
      times(size.oursMs / size.walkMs),
      size.axeState === 'left-out' ? '-' : `${floor}${times(size.axeMs / size.oursMs)}`,
    ];
  });
  const targets = targetsOf(measured).map(({ name, limit, value, met }) => [met ? 'met' : 'NOT MET', name, value, limit]);
  return [
    `Chromium ${chromium}; medians; injected script ${kilobytes(scriptGzip)} gzip`,
    '',
    ...aligned([head, ...rows]),
    '* before the clock starts, for every contender alike; the wait for a page to settle is not measured',
    '',
    ...aligned([['', 'target', 'measured', 'limit'], ...targets]),
  ].join('\n');
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows.reduce<number[]>(
    (wide, row) => row.map((cell, i) => Math.max(cell.length, wide[i] ?? 0)),
    [],
  );
  return rows.map((row) => row.map((cell, i) => cell.padStart(widths[i] ?? 0)).join('  '));
}

const thousands = (count: number): string => count.toLocaleString('en-US');
const milliseconds = (value: number): string => `${value < 10 ? value.toFixed(1) : thousands(Math.round(value))} ms`;
const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;
const times = (ratio: number): string => `×${ratio.toFixed(ratio < 100 ? 1 : 0)}`;

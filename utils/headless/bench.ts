import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { measure, type Plan } from '../../tests/bench/measure';
import { tablesOf, targetsOf } from '../../tests/bench/result';
import { buildExtension } from './build';
import { main, say, UsageError } from './project';

const USAGE = `用法：npm run bench [-- --json 文件]

在同一个 Chromium 里轮流测量裸遍历、本工具、axe-core 读 1,000、10,000、100,000 个元素的页面，打印中位数与目标。
--json 文件   另写一份 JSON
有目标未达到时退出码为 1。`;

/** On the largest page axe-core would take many minutes: it is left out. */
const PLANS: readonly Plan[] = [
  { elements: 1_000, rounds: 9, axeLimitMs: 60_000 },
  { elements: 10_000, rounds: 7, axeLimitMs: 120_000 },
  { elements: 100_000, rounds: 3, axeLimitMs: 0 },
];

/** `npm run bench`: what an audit costs, beside the least that any reader must do and beside a well-known auditor. */
async function bench(): Promise<number> {
  const { json, help } = parse(process.argv.slice(2));
  if (help) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  const measured = await measure(await buildExtension('e2e'), PLANS, say);
  const targets = targetsOf(measured);
  if (json !== undefined) {
    writeFileSync(path.resolve(json), `${JSON.stringify({ ...measured, targets }, null, 2)}\n`);
  }
  process.stdout.write(`${tablesOf(measured)}\n`);
  return targets.every(({ met }) => met) ? 0 : 1;
}

function parse(args: string[]): { json?: string | undefined; help?: boolean | undefined } {
  try {
    return parseArgs({ args, options: { json: { type: 'string' }, help: { type: 'boolean', short: 'h' } } })
      .values;
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  }
}

await main(bench);

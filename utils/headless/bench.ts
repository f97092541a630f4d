import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { measure, type Plan } from '../../tests/bench/measure';
import { measureRecords, type RecordsPlan } from '../../tests/bench/records-measure';
import { recordsTablesOf, recordsTargetsOf } from '../../tests/bench/records-result';
import { tablesOf, targetsOf } from '../../tests/bench/result';
import { buildExtension } from './build';
import { main, say, UsageError } from './project';

const PARTS = ['pages', 'records'] as const;
type Part = (typeof PARTS)[number];

const USAGE = `用法：npm run bench [-- --only 部分] [--json 文件]

pages     在同一个 Chromium 里轮流测量裸遍历、本工具、axe-core 读 1,000、10,000、100,000 个元素的页面
records   在 500 个网站、100,000 条检查结果的检查任务上，轮流测量逐条读出与本工具打开工作台、按检查项筛选、计算全部结论
打印中位数与目标。
--only 部分   只测 ${PARTS.join(' 或 ')}
--json 文件   另写一份 JSON
有目标未达到时退出码为 1。`;

/** On the largest page axe-core would take many minutes: it is left out. */
const PAGES: readonly Plan[] = [
  { elements: 1_000, rounds: 9, axeLimitMs: 60_000 },
  { elements: 10_000, rounds: 7, axeLimitMs: 120_000 },
  { elements: 100_000, rounds: 3, axeLimitMs: 0 },
];

const RECORDS: RecordsPlan = { sites: 500, rounds: 5 };

/**
 * `npm run bench`: what an audit costs, beside the least that any reader must do and beside a well-known auditor; and
 * what a large task costs, beside the least that reading its records costs.
 */
async function bench(): Promise<number> {
  const { only, json, help } = parse(process.argv.slice(2));
  if (help) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  const extension = await buildExtension('e2e');
  const pages = only === 'records' ? null : await measure(extension, PAGES, say);
  if (pages) process.stdout.write(`${tablesOf(pages)}\n`);
  const records = only === 'pages' ? null : await measureRecords(extension, RECORDS, say);
  if (records) process.stdout.write(`${pages ? '\n' : ''}${recordsTablesOf(records)}\n`);

  const targets = [...(pages ? targetsOf(pages) : []), ...(records ? recordsTargetsOf(records) : [])];
  if (json !== undefined) {
    const measured = { ...pages, ...(records ? { records } : {}), targets };
    writeFileSync(path.resolve(json), `${JSON.stringify(measured, null, 2)}\n`);
  }
  return targets.every(({ met }) => met) ? 0 : 1;
}

interface Arguments {
  readonly only: Part | undefined;
  readonly json: string | undefined;
  readonly help: boolean;
}

function parse(args: string[]): Arguments {
  const { only, json, help = false } = valuesOf(args);
  const part = PARTS.find((one) => one === only);
  if (part !== only) throw new UsageError(`--only 只能是 ${PARTS.join('、')}，不能是“${only}”。`);
  return { only: part, json, help };
}

function valuesOf(args: string[]) {
  try {
    const options = {
      only: { type: 'string' },
      json: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    } as const;
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  }
}

await main(bench);

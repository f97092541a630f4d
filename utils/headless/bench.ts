import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { measure, type Plan } from '../../tests/bench/measure';
import { measureRecords, type RecordsPlan } from '../../tests/bench/records-measure';
import { recordsTablesOf, recordsTargetsOf } from '../../tests/bench/records-result';
import { tablesOf, targetsOf } from '../../tests/bench/result';
import { measureSweep, type SweepPlan } from '../../tests/bench/sweep-measure';
import { sweepTablesOf, sweepTargetsOf } from '../../tests/bench/sweep-result';
import { buildExtension } from './build';
import { main, say, UsageError } from './project';

const PARTS = ['pages', 'records', 'sweep'] as const;
type Part = (typeof PARTS)[number];

const USAGE = `用法：npm run bench [-- --only 部分] [--long] [--json 文件]

pages     在同一个 Chromium 里轮流测量裸遍历、本工具、axe-core 读 1,000、10,000、100,000 个元素的页面
records   在 500 个网站、100,000 条检查结果的检查任务上，轮流测量逐条读出与本工具打开工作台、按检查项筛选、计算全部结论；
          写出附件1至附件3和全部检查结果清单，与照抄同样的单元格轮流；记录包写出读回时的内存
sweep     用全站栏目检查走一个网站的 100 页（--long：500 页），测量每分钟页数与工作台、后台的内存
打印中位数与目标。
--only 部分   只测 ${PARTS.join('、')} 之一
--long        全站栏目检查走 500 页，约 12 分钟
--json 文件   另写一份 JSON
有目标未达到时退出码为 1。`;

/** On the largest page axe-core would take many minutes: it is left out. */
const PAGES: readonly Plan[] = [
  { elements: 1_000, rounds: 9, axeLimitMs: 60_000 },
  { elements: 10_000, rounds: 7, axeLimitMs: 120_000 },
  { elements: 100_000, rounds: 3, axeLimitMs: 0 },
];

const RECORDS: RecordsPlan = { sites: 500, rounds: 5, pictures: 128 };

const SWEEP: SweepPlan = { pages: 100 };
const LONG_SWEEP: SweepPlan = { pages: 500 };

/**
 * `npm run bench`: what an audit costs, beside the least that any reader must do and beside a well-known auditor; what a
 * large task costs, beside the least that reading its records costs; and how close a sweep comes to its own rate.
 */
async function bench(): Promise<number> {
  const { only, long, json, help } = parse(process.argv.slice(2));
  if (help) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  const extension = await buildExtension('e2e');
  const isAsked = (part: Part): boolean => only === undefined || only === part;
  const pages = isAsked('pages') ? await measure(extension, PAGES, say) : null;
  if (pages) process.stdout.write(`${tablesOf(pages)}\n\n`);
  const records = isAsked('records') ? await measureRecords(extension, RECORDS, say) : null;
  if (records) process.stdout.write(`${recordsTablesOf(records)}\n\n`);
  const sweep = isAsked('sweep') ? await measureSweep(extension, long ? LONG_SWEEP : SWEEP, say) : null;
  if (sweep) process.stdout.write(`${sweepTablesOf(sweep)}\n`);

  const targets = [
    ...(pages ? targetsOf(pages) : []),
    ...(records ? recordsTargetsOf(records) : []),
    ...(sweep ? sweepTargetsOf(sweep) : []),
  ];
  if (json !== undefined) {
    const measured = { ...pages, ...(records ? { records } : {}), ...(sweep ? { sweep } : {}), targets };
    writeFileSync(path.resolve(json), `${JSON.stringify(measured, null, 2)}\n`);
  }
  return targets.every(({ met }) => met) ? 0 : 1;
}

interface Arguments {
  readonly only: Part | undefined;
  readonly long: boolean;
  readonly json: string | undefined;
  readonly help: boolean;
}

function parse(args: string[]): Arguments {
  const { only, long = false, json, help = false } = valuesOf(args);
  const part = PARTS.find((one) => one === only);
  if (part !== only) throw new UsageError(`--only 只能是 ${PARTS.join('、')}，不能是“${only}”。`);
  return { only: part, long, json, help };
}

function valuesOf(args: string[]) {
  try {
    const options = {
      only: { type: 'string' },
      long: { type: 'boolean' },
      json: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    } as const;
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  }
}

await main(bench);

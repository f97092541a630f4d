import path from 'node:path';
import { newSettings } from '../../components/workbench/sweep-settings';
import type { SweepSettings } from '../model/sweep';
import { EDITIONS, type Edition } from '../model/words';
import { beijingTime } from '../tables/beijing-time';
import { type Period, periodAround, readPeriod } from '../tasks/period';
import { choice, parseTime, wholeNumber } from './arguments-values';
import { UsageError } from './project';
import { parseShard, type Shard, WHOLE } from './shards';

/** What `npm run audit -- --register …` and `npm run audit -- --merge …` are asked to do. Paths are absolute. */

export interface BundleTarget {
  readonly bundle: string;
  /** Whether a file that is there already may be replaced. */
  readonly force: boolean;
}

export interface BatchArguments extends BundleTarget {
  readonly register: string;
  /** 检查任务名称 */
  readonly task: string;
  readonly period: Period;
  readonly shard: Shard;
  /** 监测时间点, ISO 8601; null: each page's own reading. */
  readonly asOf: string | null;
  readonly edition: Edition;
  /** What the person chose of the pace; the rest is as the extension proposes it. */
  readonly settings: Partial<Omit<SweepSettings, 'atOnce'>>;
}

export interface MergeArguments extends BundleTarget {
  readonly bundles: readonly string[];
}

/** The limits of `SweepSettings`. */
const EVERY_S = [1, 600] as const;
const ARTICLES = [0, 20] as const;
const SEED = [0, 2 ** 31 - 1] as const;

const USUAL = newSettings();

export const BATCH_OPTIONS = {
  register: { type: 'string' },
  task: { type: 'string' },
  period: { type: 'string' },
  shard: { type: 'string' },
  every: { type: 'string' },
  articles: { type: 'string' },
  seed: { type: 'string' },
  at: { type: 'string' },
  edition: { type: 'string' },
} as const;

export const BUNDLE_OPTIONS = { bundle: { type: 'string' }, force: { type: 'boolean' } } as const;

export const BATCH_USAGE = `批量检查：npm run audit -- --register 名录.xlsx --task 任务名称 --bundle 结果.zip [选项]
名录中正常运行的网站逐个走遍首页、栏目和抽到的内容页，全部记录写成一个记录包

  --register 文件       网站名录，CSV（UTF-8 或 GBK）或 XLSX，列名同“导入网站名录”
  --task 名称           检查任务名称
  --period 周期         如 2026Q4、2026年上半年、2026-11，默认为 --at（不写则今天）所在的季度
  --shard K/N           只查第 K 份，共 N 份；各份可以在不同机器上跑，名录、任务、周期、--at 要写得一样
  --bundle 文件         记录包写到哪里
  --force               记录包已存在时覆盖
  --every 秒            每隔几秒打开一页，${EVERY_S[0]} 到 ${EVERY_S[1]}，默认 ${USUAL.everyMs / 1000}
  --articles 篇         每个栏目抽查几篇内容页，${ARTICLES[0]} 到 ${ARTICLES[1]}，默认 ${USUAL.articles}
  --seed 整数           抽内容页用的种子，默认由任务算出，各份相同
  --at、--edition       同上
中途停下（断电、按 Ctrl+C）后用同样的命令再运行，即从停下处接着查。

合并记录包：npm run audit -- --merge 1.zip 2.zip … --bundle 全部.zip [--force]
各份合成一个检查任务，次序不论`;

type Values<Options extends Record<string, { type: 'string' | 'boolean' }>> = {
  readonly [Name in keyof Options]?: (Options[Name]['type'] extends 'string' ? string : boolean) | undefined;
};

/** @throws UsageError with what to mend */
export function parseBatch(
  values: Values<typeof BATCH_OPTIONS & typeof BUNDLE_OPTIONS>,
  targets: readonly string[],
  folder: string,
): BatchArguments {
  const [stray] = targets;
  if (stray !== undefined) {
    throw new UsageError(`批量检查的对象是名录里的网站，不能再写检查对象“${stray}”。`);
  }
  const { register, task = '', period, shard, every, articles, seed, at, edition } = values;
  if (!register) throw new UsageError('--register 后面要写网站名录文件。');
  if (task.trim() === '') throw new UsageError('批量检查要有任务名称：--task 2026年第四季度抽查');
  const asOf = at === undefined ? null : parseTime(at);
  return {
    ...parseBundle(values, folder),
    register: path.resolve(folder, register),
    task: task.trim(),
    period: parsePeriod(period, asOf),
    shard: shard === undefined ? WHOLE : parseShard(shard),
    asOf,
    edition: edition === undefined ? EDITIONS[0] : choice('--edition', EDITIONS, edition),
    settings: {
      ...(every === undefined ? {} : { everyMs: wholeNumber('--every', every, EVERY_S) * 1000 }),
      ...(articles === undefined ? {} : { articles: wholeNumber('--articles', articles, ARTICLES) }),
      ...(seed === undefined ? {} : { seed: wholeNumber('--seed', seed, SEED) }),
    },
  };
}

/** @throws UsageError with what to mend */
export function parseMerge(
  values: Values<typeof BUNDLE_OPTIONS>,
  files: readonly string[],
  folder: string,
): MergeArguments {
  if (files.length === 0)
    throw new UsageError('--merge 后面要写记录包：--merge 1.zip 2.zip --bundle 全部.zip');
  return {
    ...parseBundle(values, folder),
    bundles: files.map((file) => path.resolve(folder, file)),
  };
}

function parseBundle({ bundle, force = false }: Values<typeof BUNDLE_OPTIONS>, folder: string): BundleTarget {
  if (!bundle) throw new UsageError('要写明记录包写到哪里：--bundle 结果.zip');
  return { bundle: path.resolve(folder, bundle), force };
}

function parsePeriod(written: string | undefined, asOf: string | null): Period {
  const day = beijingTime(asOf ?? new Date().toISOString()).slice(0, 'YYYY-MM-DD'.length);
  const period = written === undefined ? periodAround('quarter', day) : readPeriod(written);
  if (period) return period;
  throw new UsageError(`--period 看不懂“${written}”。请写成 2026Q4、2026年上半年、2026-11 或 2026。`);
}

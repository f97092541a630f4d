import path from 'node:path';
import { parseArgs } from 'node:util';
import { EDITIONS, LEVELS, SITE_KINDS } from '../model/words';
import type { CsvFlavour } from '../tables/csv';
import {
  BATCH_OPTIONS,
  BATCH_USAGE,
  type BatchArguments,
  BUNDLE_OPTIONS,
  type MergeArguments,
  parseBatch,
  parseMerge,
} from './arguments-batch';
import { choice, parseTime } from './arguments-values';
import type { AuditOptions } from './auditor';
import { UsageError } from './project';
import { parseTarget, readManifest, type Target } from './targets';

export const FORMATS = ['json', 'jsonl', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

/** As the panel's two buttons. */
const CSV_FLAVOURS = ['excel', 'raw'] as const satisfies readonly CsvFlavour[];

export interface PagesArguments extends AuditOptions {
  readonly format: Format;
  readonly csv: CsvFlavour;
  /** Absolute; standard output where absent. */
  readonly out?: string;
  readonly targets: readonly Target[];
}

/** What `npm run audit` is asked to do. */
export type AuditArguments =
  | { readonly work: 'help' | 'schema' }
  | ({ readonly work: 'pages' } & PagesArguments)
  | ({ readonly work: 'batch' } & BatchArguments)
  | ({ readonly work: 'merge' } & MergeArguments);

export const USAGE = `用法：npm run audit -- [选项] 检查对象…

检查对象：http(s) 网址，或“页面.html=https://www.x.gov.cn/a/”（保存下来的页面，按该网址判断，不连网）

  --manifest 文件       JSON 数组 [{file, url, charset?, site?, …}]，路径相对于该文件；site 如 {"kind": "portal", "level": "county"}，优先于 --site-kind、--level
  --at 时间             监测时间点，如 2018-07-31 或 2018-07-31T18:00+08:00（不写时区按北京时间；只写日期按当日末）
  --edition 标准        ${EDITIONS.join(' | ')}，默认 ${EDITIONS[0]}
  --site-kind 类型      ${SITE_KINDS.join(' | ')}：政府门户、部门、国务院部门、非政府、未知
  --level 层级          ${LEVELS.join(' | ')}：国家、省、市、县、未知
  --no-page-scripts     不运行保存页面自己的脚本
  --format 格式         ${FORMATS.join(' | ')}，默认按 --out 的扩展名，否则 json
  --csv 用途            ${CSV_FLAVOURS.join(' | ')}，默认 ${CSV_FLAVOURS[0]}：用 Excel 或 WPS 打开（带 BOM，长数字不变形）；raw 给程序读
  --out 文件            写到文件；不写则写到标准输出（此时请用 npm run -s audit，以免混入 npm 自己的输出）
  --schema              打印每页结果的 JSON Schema
  --help                打印本说明

${BATCH_USAGE}

有页面出错、有网站一页也没有查到时退出码为 1，参数有误时为 2。`;

const PAGES_OPTIONS = {
  at: { type: 'string' },
  csv: { type: 'string' },
  edition: { type: 'string' },
  format: { type: 'string' },
  level: { type: 'string' },
  manifest: { type: 'string' },
  'no-page-scripts': { type: 'boolean' },
  out: { type: 'string' },
  'site-kind': { type: 'string' },
} as const;

/** What each work understands, and what it is called where it is given another's. */
const WORKS = {
  pages: { name: '逐页检查', options: PAGES_OPTIONS },
  batch: { name: '批量检查（--register）', options: { ...BATCH_OPTIONS, ...BUNDLE_OPTIONS } },
  merge: { name: '合并记录包（--merge）', options: { merge: { type: 'boolean' }, ...BUNDLE_OPTIONS } },
} as const;

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  schema: { type: 'boolean' },
  ...WORKS.pages.options,
  ...WORKS.batch.options,
  ...WORKS.merge.options,
} as const;

/**
 * Reads the command line of `npm run audit`.
 * @param folder the folder relative paths start from.
 * @throws UsageError with what to mend.
 */
export function parseAuditArguments(argv: readonly string[], folder: string): AuditArguments {
  const { values, positionals } = parse(argv);
  if (values.help) return { work: 'help' };
  if (values.schema) return { work: 'schema' };
  const work = values.merge ? 'merge' : values.register !== undefined ? 'batch' : 'pages';
  const { name, options } = WORKS[work];
  const stray = Object.keys(values).find((option) => !Object.hasOwn(options, option));
  if (stray !== undefined) {
    const others = Object.values(WORKS).filter((one) => Object.hasOwn(one.options, stray));
    throw new UsageError(
      `--${stray} 是${others.map((one) => one.name).join('、')}的选项，${name}不用它。\n\n${USAGE}`,
    );
  }
  if (work === 'merge') return { work, ...parseMerge(values, positionals, folder) };
  if (work === 'batch') return { work, ...parseBatch(values, positionals, folder) };
  return { work, ...parsePages(values, positionals, folder) };
}

type Values = ReturnType<typeof parse>['values'];

function parsePages(values: Values, positionals: readonly string[], folder: string): PagesArguments {
  const manifest = values.manifest === undefined ? [] : readManifest(path.resolve(folder, values.manifest));
  const targets = [...manifest, ...positionals.map((text) => parseTarget(text, folder))];
  if (targets.length === 0) throw new UsageError(`没有检查对象。\n\n${USAGE}`);
  const out = values.out === undefined ? undefined : path.resolve(folder, values.out);
  const kind = values['site-kind'];
  const { level, at, edition } = values;
  return {
    targets,
    format: values.format === undefined ? formatOf(out) : choice('--format', FORMATS, values.format),
    csv: values.csv === undefined ? CSV_FLAVOURS[0] : choice('--csv', CSV_FLAVOURS, values.csv),
    pageScripts: !values['no-page-scripts'],
    ...(out === undefined ? {} : { out }),
    ...(at === undefined ? {} : { asOf: parseTime(at) }),
    ...(edition === undefined ? {} : { edition: choice('--edition', EDITIONS, edition) }),
    ...(kind === undefined && level === undefined
      ? {}
      : {
          site: {
            kind: kind === undefined ? 'unknown' : choice('--site-kind', SITE_KINDS, kind),
            level: level === undefined ? 'unknown' : choice('--level', LEVELS, level),
          },
        }),
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], allowPositionals: true, options: OPTIONS });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  }
}

const formatOf = (out: string | undefined): Format =>
  FORMATS.find((format) => out?.toLowerCase().endsWith(`.${format}`)) ?? 'json';

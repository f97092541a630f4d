import path from 'node:path';
import { parseArgs } from 'node:util';
import { EDITIONS, LEVELS, SITE_KINDS } from '../model/words';
import { z } from '../model/zod';
import type { CsvFlavour } from '../tables/csv';
import type { AuditOptions } from './auditor';
import { UsageError } from './project';
import { parseTarget, readManifest, type Target } from './targets';

export const FORMATS = ['json', 'jsonl', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

/** As the panel's two buttons. */
const CSV_FLAVOURS = ['excel', 'raw'] as const satisfies readonly CsvFlavour[];

export interface AuditArguments extends AuditOptions {
  readonly help: boolean;
  readonly schema: boolean;
  readonly format: Format;
  readonly csv: CsvFlavour;
  /** Absolute; standard output where absent. */
  readonly out?: string;
  readonly targets: readonly Target[];
}

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

有页面出错时退出码为 1，参数有误时为 2。`;

const choice = <const Words extends readonly string[]>(
  option: string,
  words: Words,
  value: string,
): Words[number] => {
  const known = z.enum(words).safeParse(value);
  if (!known.success) throw new UsageError(`${option} 只能是 ${words.join('、')}，不能是“${value}”。`);
  return known.data;
};

/**
 * Reads the command line of `npm run audit`.
 * @param folder the folder relative paths start from.
 * @throws UsageError with what to mend.
 */
export function parseAuditArguments(argv: readonly string[], folder: string): AuditArguments {
  const { values, positionals } = parse(argv);
  const manifest = values.manifest === undefined ? [] : readManifest(path.resolve(folder, values.manifest));
  const targets = [...manifest, ...positionals.map((text) => parseTarget(text, folder))];
  const help = values.help ?? false;
  const schema = values.schema ?? false;
  if (targets.length === 0 && !help && !schema) throw new UsageError(`没有检查对象。\n\n${USAGE}`);
  const out = values.out === undefined ? undefined : path.resolve(folder, values.out);
  const kind = values['site-kind'];
  const { level, at, edition } = values;
  return {
    help,
    schema,
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
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        at: { type: 'string' },
        csv: { type: 'string' },
        edition: { type: 'string' },
        format: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        level: { type: 'string' },
        manifest: { type: 'string' },
        'no-page-scripts': { type: 'boolean' },
        out: { type: 'string' },
        schema: { type: 'boolean' },
        'site-kind': { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  }
}

const formatOf = (out: string | undefined): Format =>
  FORMATS.find((format) => out?.toLowerCase().endsWith(`.${format}`)) ?? 'json';

const TIME = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(Z|[+-]\d{2}:\d{2})?)?$/;

/**
 * 监测时间点 as ISO 8601 with its zone. Without one it is Beijing's; a day alone means its end, when all that was
 * published on it is there.
 * @throws UsageError for what is no time, such as 30 February.
 */
export function parseTime(text: string): string {
  const [, day = '', clock = '23:59:59', zone = '+08:00'] = TIME.exec(text.trim()) ?? [];
  const iso = `${day}T${clock.length === 5 ? `${clock}:00` : clock}${zone}`;
  if (!z.iso.datetime({ offset: true }).safeParse(iso).success) {
    throw new UsageError(`--at 看不懂“${text}”。请写成 2018-07-31 或 2018-07-31T18:00+08:00。`);
  }
  return iso;
}

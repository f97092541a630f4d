import { LexiconEntry, LexiconRow } from '../model/lexicon';
import { Scheme } from '../model/scheme';
import { z } from '../model/zod';
import { DayTable } from '../workdays/calendar';

/** What can be set for all who inspect: 本地方案, 词表, 放假安排. The inspector's name is each one's own. */

export const Schemes = z
  .array(Scheme)
  .max(50)
  .refine((schemes) => new Set(schemes.map(({ id }) => id)).size === schemes.length, '两个方案的编号相同');

const OfficeLexicon = z.object({
  name: z.string().min(1).max(300),
  entries: z.array(LexiconEntry).max(200_000),
  /** 例外 */
  exceptions: z.array(z.string().max(200)).max(200_000),
});

/** 由单位统一设定: what an office pushes through the browser's managed storage; all of it may be left out. */
export const OfficeSettings = z.object({
  schemes: Schemes.optional().describe('本地方案：新建检查任务时可选'),
  lexicons: z.array(OfficeLexicon).max(50).optional().describe('词表：检查页面时始终使用'),
  dayTables: z.array(DayTable).max(100).optional().describe('放假安排：计算工作日时使用'),
});
export type OfficeSettings = z.infer<typeof OfficeSettings>;

const SETTINGS_FORMAT = 'zhengwang-settings';

/** All settings as one file, to be kept or given to another machine. */
const SettingsFile = z.object({
  format: z.literal(SETTINGS_FORMAT),
  /** Raised when a program of before could no longer read it. */
  version: z.literal(1),
  /** UTC, ISO 8601. */
  exportedAt: z.iso.datetime(),
  schemes: Schemes,
  lexicons: z.array(LexiconRow).max(200),
  dayTables: z.array(DayTable).max(100),
});
type SettingsFile = z.infer<typeof SettingsFile>;
/** The settings themselves. */
export type Settings = Pick<SettingsFile, 'schemes' | 'lexicons' | 'dayTables'>;

/** A list of 10,000 words is half a megabyte. */
export const SETTINGS_MAX_BYTES = 50_000_000;

export const writeSettings = (settings: Settings, exportedAt: string): string =>
  `${JSON.stringify({ format: SETTINGS_FORMAT, version: 1, exportedAt, ...settings }, null, 1)}\n`;

/** Why a file is no settings file of this program. */
export type SettingsRefusal = 'not-json' | 'other-file' | 'newer' | 'invalid';

/** The settings of a file, all or none of them; `detail` names the first thing wrong. */
export function readSettings(
  text: string,
): { readonly settings: Settings } | { readonly refusal: SettingsRefusal; readonly detail: string } {
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    return { refusal: 'not-json', detail: String(error) };
  }
  const { data: head } = Head.safeParse(content);
  if (head?.format !== SETTINGS_FORMAT) return { refusal: 'other-file', detail: '' };
  if (head.version > 1) return { refusal: 'newer', detail: String(head.version) };
  const { data, error } = SettingsFile.safeParse(content);
  if (!data) return { refusal: 'invalid', detail: wordOn(error) };
  const { schemes, lexicons, dayTables } = data;
  return { settings: { schemes, lexicons, dayTables } };
}

const Head = z.object({ format: z.string(), version: z.number() });

/** The first thing wrong, and where. */
export const wordOn = ({ issues: [issue] }: z.ZodError): string =>
  [issue?.path.join('.'), issue?.message].filter(Boolean).join('：');

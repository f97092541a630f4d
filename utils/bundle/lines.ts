import zhCN from 'zod/v4/locales/zh-CN.js';
import { canonicalJson } from '../evidence/hash';
import { type BundleRow, type BundleStore, ROWS } from './format';

/** JSON Lines: rows as text and back, nothing lost and nothing let in unseen. */

const inChinese = zhCN().localeError;

/**
 * A stored or received row of a store, with fields of later versions filled in.
 * @returns what is wrong in Chinese, instead: a field of another shape, or one that would be lost
 */
export function readRow<Store extends BundleStore>(
  store: Store,
  value: unknown,
): { readonly row: BundleRow<Store> } | { readonly flaw: string } {
  const { data, error } = ROWS[store].safeParse(value, { error: inChinese });
  if (error) {
    const [issue] = error.issues;
    return { flaw: `${issue?.path.join('.') || '整行'}：${issue?.message}` };
  }
  const lost = lostField(value, data);
  return lost === null ? { row: data as BundleRow<Store> } : { flaw: `${lost}：不认识的内容` };
}

/** The first field of `given` that is not the same in `kept`; null where all are. What was filled in is no loss. */
function lostField(given: unknown, kept: unknown, path = ''): string | null {
  if (given === kept) return null;
  if (!isObject(given) || !isObject(kept)) return path || '整行';
  for (const [key, value] of Object.entries(given)) {
    const lost = lostField(value, kept[key], path ? `${path}.${key}` : key);
    if (lost !== null) return lost;
  }
  return null;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

export const lineOf = (row: object): string => `${canonicalJson(row)}\n`;

const LINE_FEED = 10;

/** The lines of a file, unread: so many bytes, and no more, are in memory as text at a time. */
export function* linesOf(bytes: Uint8Array<ArrayBuffer>): Generator<Uint8Array<ArrayBuffer>> {
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(LINE_FEED, start);
    yield bytes.subarray(start, end < 0 ? bytes.length : end);
    start = end < 0 ? bytes.length : end + 1;
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** @throws SyntaxError, or TypeError where it is no UTF-8 */
export const parseLine = (line: Uint8Array<ArrayBuffer>): unknown => JSON.parse(utf8.decode(line));

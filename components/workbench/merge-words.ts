import { type Json, shownOf } from '../../utils/bundle/cells';
import { mannerOf } from '../../utils/bundle/manners';
import { isSame } from '../../utils/bundle/merge';
import type { PageKind } from '../../utils/model/words';
import type { ConflictRow } from '../../utils/records/conflict-row';
import type { Strings } from '../strings';

/** A conflict of merged records in an inspector's words. */

/** One version: what differs from the others, and who wrote it. */
export interface VersionWords {
  readonly lines: readonly { readonly label: string; readonly text: string }[];
  readonly author: string;
  readonly at: string;
  readonly isShown: boolean;
}

/** What the conflict is about: 检查记录 · 人工填写 · 微博名称 */
export function subjectOf({ store, field }: ConflictRow, t: Strings): string {
  const { stores, fields } = t.merging;
  const [name = '', ...rest] = field.split('.');
  const key = rest.join('.');
  const facts: Readonly<Record<string, string>> = t.inspection.factFields;
  const entry = name === 'sites' ? key.replace(/^.*#/, '') : name === 'ledger' ? '' : (facts[key] ?? key);
  return [stores[store] ?? store, name && (fields[name] ?? name), entry].filter(Boolean).join(' · ');
}

export function versionsOf(conflict: ConflictRow, t: Strings): readonly VersionWords[] {
  const { store, versions } = conflict;
  const leaves = versions.map((version) =>
    store === 'audits' ? auditLeaves(version, t) : leavesOf(version, t),
  );
  const told = [...new Set(leaves.flatMap((one) => [...one.keys()]))];
  const differing = told.filter((key) => new Set(leaves.map((one) => one.get(key))).size > 1);
  const inWords = differing.filter((key) => !SIGNATURE.has(key));
  // Where nothing but the signature differs, that is what there is to see.
  const keys = inWords.length > 0 ? inWords : differing;
  const shown = shownOf(conflict, mannerOf(store).rank);
  return versions.map((version, n) => ({
    lines: keys.map((key) => ({
      label: labelOf(key, t),
      text: leaves[n]?.get(key) ?? t.merging.nothingWritten,
    })),
    author: signatureIn(version, 'author'),
    at: signatureIn(version, 'at'),
    // Which reading of a page is shown unless somebody decided, depends on what else was said of it.
    isShown:
      (conflict.settled !== null || store !== 'audits') && shown !== undefined && isSame(shown, version),
  }));
}

const SIGNATURE: ReadonlySet<string> = new Set(['author', 'at']);

const isObject = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const signatureIn = (version: Json, field: string): string => {
  const value = isObject(version) ? version[field] : '';
  return typeof value === 'string' ? value : '';
};

/** `period.from` → 检查周期 from */
function labelOf(path: string, t: Strings): string {
  const fields = t.merging.fields;
  return path
    .split('.')
    .map((part) => fields[part] ?? part)
    .join(' ');
}

/** Every value that is no object, by its path; '' for a version that is a value itself. */
function leavesOf(version: Json, t: Strings, path = ''): Map<string, string> {
  if (!isObject(version)) return new Map([[path, wordFor(path, version, t) ?? textOf(version, t)]]);
  const inner = Object.entries(version).map(([key, value]) =>
    leavesOf(value, t, path === '' ? key : `${path}.${key}`),
  );
  return new Map(inner.flatMap((one) => [...one]));
}

/** Words that records keep by their key. */
function wordFor(path: string, value: Json, t: Strings): string | undefined {
  const words: Readonly<Record<string, string>> = {
    ...t.inspection.questionOutcomes,
    ...t.inspection.recheckOutcomes,
    ...t.outcomes,
    confirmed: t.confirmed,
    overruled: t.overruled,
  };
  const isWord = /(?:^|\.)(?:outcome|result)$/.test(path) && typeof value === 'string';
  return isWord && Object.hasOwn(words, value) ? words[value] : undefined;
}

function textOf(value: Json, t: Strings): string {
  if (value === null || value === '') return t.merging.nothingWritten;
  if (typeof value === 'boolean') return value ? t.merging.yes : t.merging.no;
  if (!Array.isArray(value)) return String(value);
  return value.map((one) => (typeof one === 'object' ? JSON.stringify(one) : String(one))).join('、');
}

/** A page as it was judged: what differs is the kind, and with it what was found. */
function auditLeaves(version: Json, t: Strings): Map<string, string> {
  const { audit, findings } = version as unknown as {
    readonly audit: { readonly pageKind: { readonly kind: PageKind; readonly by: string } };
    readonly findings: readonly unknown[];
  };
  const { kind, by } = audit.pageKind;
  return new Map([['', t.merging.judged(t.pageKinds[kind], by === 'inspector', findings.length)]]);
}

import type { ColumnCorrection } from '../../utils/model/task';
import type { ColumnClass, ColumnLevel, Edition } from '../../utils/model/words';
import { columnKey } from '../../utils/records/column-key';
import type { AuditRow } from '../../utils/records/rows';
import type { SiteRecord } from '../../utils/records/site-record';
import { type ColumnWindow, firstDayOver, windowEnd, windowOf } from '../core/column-windows';
import { isDated, staleStanding } from './column-standing';
import { blankStanding, type ColumnState, stateOf } from './column-state';
import { behind, type Standing, standingOf } from './feeds';
import { type Counted, readSite, type SiteReading } from './reading';

/** 栏目台账: what each column of a site is, and whether it counts. */

/** What the machine read, beside what an inspector made of it. */
interface Told<Value> {
  readonly machine: Value;
  /** The value that counts. */
  readonly value: Value;
  readonly isCorrected: boolean;
}

export interface LedgerEntry {
  /** `columnKey` of its address. */
  readonly key: string;
  /** The shortest of its addresses. */
  readonly url: string;
  /** The corrected name, else the first one seen; ''. */
  readonly name: string;
  /** All names seen. */
  readonly names: readonly string[];
  /** Names on the way from the home page. */
  readonly path: readonly string[];
  readonly class: Told<ColumnClass>;
  readonly level: Told<ColumnLevel>;
  /** The correction that counts: who, when and why. */
  readonly correction: ColumnCorrection | null;
  /** `YYYY-MM-DD`, or null where none is provably newest. */
  readonly newest: string | null;
  readonly oldest: string | null;
  readonly itemCount: number;
  readonly state: ColumnState;
  /** Null where the standard sets none for the class. */
  readonly window: {
    readonly words: string;
    readonly clause: string;
    /** The last day without a breach, and the day after it; null without a newest entry. */
    readonly end: string | null;
    readonly breach: string | null;
  } | null;
  /** Null: a person must say whether it is due (其他应更新栏目). */
  readonly isDue: boolean | null;
  /** Whether it counts as not updated, and as blank. A blank column counts as blank only. */
  readonly stale: Standing;
  readonly blank: Standing;
  /** True where a correction or another edition changed what the findings on its dates come to. */
  readonly isJudgedAgain: boolean;
  readonly staleFindings: readonly string[];
  readonly blankFindings: readonly string[];
  readonly auditIds: readonly string[];
}

/** Vetoes by hand that say of a column that it stands still, or is blank. */
const BY_HAND = {
  stale: ['Z19-V4.1', 'Z19-V4.2', 'Z15-V3.1', 'Z15-V3.2'],
  blank: ['Z19-V4.3', 'Z15-V3.3'],
} as const;

interface Column {
  readonly audits: AuditRow[];
  readonly stale: Counted[];
  readonly blank: Counted[];
}

const ledgers = new WeakMap<SiteReading, Map<string | null, readonly LedgerEntry[]>>();

/**
 * One entry a column, in the order in which they were first seen.
 * @param asOf 监测时间点, ISO 8601; null counts from each page's own
 */
export function columnLedger(
  record: SiteRecord,
  edition: Edition,
  asOf: string | null = record.task.asOf,
): readonly LedgerEntry[] {
  const site = readSite(record, edition);
  let known = ledgers.get(site);
  if (!known) {
    known = new Map();
    ledgers.set(site, known);
  }
  let ledger = known.get(asOf);
  if (!ledger) {
    const corrections = new Map(record.corrections.map((one) => [one.columnKey, one]));
    ledger = [...columnsOf(site)].map(([key, column]) =>
      entryOf(key, column, corrections.get(key) ?? null, site, asOf),
    );
    known.set(asOf, ledger);
  }
  return ledger;
}

function columnsOf(site: SiteReading): Map<string, Column> {
  const columns = new Map<string, Column>();
  const columnOf = (key: string): Column => {
    let column = columns.get(key);
    if (!column) {
      column = { audits: [], stale: [], blank: [] };
      columns.set(key, column);
    }
    return column;
  };
  for (const audit of site.record.audits) {
    if (audit.pageKind.kind === 'list' || isOfActivities(audit))
      columnOf(site.keyOf(audit)).audits.push(audit);
  }
  const add = (ruleId: string, part: 'stale' | 'blank', isColumn: (one: Counted) => boolean): void => {
    for (const one of site.of(ruleId)) {
      if (!one.audit || !isColumn(one)) continue;
      const column = columnOf(site.keyOf(one.audit));
      if (one.audit.pageKind.kind !== 'list' && !column.audits.includes(one.audit))
        column.audits.push(one.audit);
      column[part].push(one);
    }
  };
  const isList = ({ audit }: Counted): boolean => audit?.pageKind.kind === 'list';
  add('column-not-updated', 'stale', isList);
  add('blank-column', 'blank', isList);
  // Said by a page that was not taken for a column, 正在建设中 makes it one; 符合 does not.
  add(
    'construction-page',
    'blank',
    (one) => isList(one) || one.outcome === 'fail' || (one.outcome === 'review' && one.finding.candidate),
  );
  for (const [part, keys] of Object.entries(BY_HAND)) {
    for (const one of keys.flatMap((key) => site.byHand(key))) {
      const { audit, finding, outcome } = one;
      if (outcome !== 'fail') continue;
      // The page may have been read anew since; of what was never read as a column only the address is known.
      const column = audit ? columnOf(site.keyOf(audit)) : columns.get(columnKey(finding.addressKey));
      if (!column) continue;
      if (audit && !column.audits.includes(audit)) column.audits.push(audit);
      column[part as keyof typeof BY_HAND].push(one);
    }
  }
  return columns;
}

/** 征集调查、在线访谈 stand among the pages of 互动, and are lists of information all the same; a page of letters is not. */
const isOfActivities = ({ pageKind, facts, listing }: AuditRow): boolean =>
  pageKind.kind === 'interaction' && facts.column?.class === 'surveys' && listing.state === 'items';

function entryOf(
  key: string,
  { audits, stale: staleCounted, blank: blankCounted }: Column,
  correction: ColumnCorrection | null,
  { edition, scheme }: SiteReading,
  asOf: string | null,
): LedgerEntry {
  const newestAudit = audits.reduce((a, b) => (a.checkedAt >= b.checkedAt ? a : b));
  const facts = audits.flatMap(({ facts }) => facts.column ?? []);
  const names = [...new Set(facts.map(({ name }) => name).filter((name) => name !== ''))];
  const machineClass = facts.find((one) => one.class !== 'unknown')?.class ?? 'unknown';
  const machineLevel = facts.find((one) => one.level !== 'unknown')?.level ?? 'unknown';
  const columnClass = correction?.class ?? machineClass;
  const level = correction?.level ?? machineLevel;
  const time = asOf ?? newestAudit.asOf;
  const newest = audits.reduce<string | null>((day, { listing }) => later(day, listing.newest), null);
  const window = windowOf({ edition, scheme }, columnClass);
  const isAsked = correction?.due !== false && isDated(columnClass);
  const parent = correction?.due === undefined && isParent(staleCounted, blankCounted);

  const blank = correction?.due === false ? 'clear' : blankStanding(blankCounted);
  const column = {
    edition,
    scheme,
    asOf: time,
    isAsOfAsked: asOf !== null,
    class: columnClass,
    newest,
    correctedAt: correctedAt(correction),
  };
  const dated =
    isAsked && !parent ? staleStanding(staleCounted, column) : confirmedOnly(staleCounted, correction);
  return {
    key,
    url: audits.reduce((url, audit) => (audit.url.length < url.length ? audit.url : url), newestAudit.url),
    name: correction?.name ?? names[0] ?? '',
    names,
    path: facts.find(({ path }) => path.length > 0)?.path ?? [],
    class: told(machineClass, correction?.class),
    level: told(machineLevel, correction?.level),
    correction,
    newest,
    oldest: audits.reduce<string | null>((day, { listing }) => earlier(day, listing.oldest), null),
    itemCount: Math.max(0, ...audits.map(({ listing }) => listing.itemCount)),
    state: stateOf({
      audits,
      staleCounted,
      blankCounted,
      blank,
      dated,
      isAsked,
      parent,
      newest,
      window,
      time,
    }),
    window: window && {
      words: window.words,
      clause: window.clause,
      end: newest && windowEnd(newest, window),
      breach: newest && firstDayOver(newest, window),
    },
    isDue: !isAsked || parent ? false : dueOf(correction, window, level, dated),
    stale: blank === 'counts' ? 'clear' : dated,
    blank,
    isJudgedAgain: isAsked && staleCounted.length > 0 && dated !== standingOf(staleCounted),
    staleFindings: behind({ counted: staleCounted }),
    blankFindings: behind({ counted: blankCounted }),
    auditIds: audits.map(({ id }) => id),
  };
}

const told = <Value>(machine: Value, corrected: Value | undefined): Told<Value> => ({
  machine,
  value: corrected ?? machine,
  isCorrected: corrected !== undefined,
});

const earlier = (a: string | null, b: string | null): string | null =>
  a === null || (b !== null && b < a) ? b : a;

const later = (a: string | null, b: string | null): string | null =>
  a === null || (b !== null && b > a) ? b : a;

/** Whether due is plain where the standard sets a window, asked where it does not. */
function dueOf(
  correction: ColumnCorrection | null,
  window: ColumnWindow | null,
  level: ColumnLevel,
  dated: Standing,
): boolean | null {
  if (correction?.due !== undefined) return correction.due;
  if (dated === 'counts') return true;
  return window && (!window.firstLevelOnly || level === 'first') ? true : null;
}

/** A page that only lists its children (verdict-model 2.1) is no column, whatever their dates are. */
const isParent = (stale: readonly Counted[], blank: readonly Counted[]): boolean =>
  stale.every(({ decidedAt }) => decidedAt === '') &&
  (stale.some(({ finding }) => finding.reason === 'several-lists') ||
    blank.some(({ finding }) => finding.reason === 'navigation-page'));

/** When class or level were last corrected; '' for never. */
const correctedAt = (correction: ColumnCorrection | null): string =>
  correction?.class || correction?.level ? correction.at : '';

/**
 * Of a column that is not asked, only a fault confirmed by a person who knew that stands. What he wrote by hand names the
 * veto itself: only a corrected class answers it, not a name.
 */
const confirmedOnly = (counted: readonly Counted[], correction: ColumnCorrection | null): Standing =>
  correction?.due !== false &&
  counted.some(({ outcome, decidedAt, finding }) => {
    const known = finding.origin === 'hand' ? correctedAt(correction) : (correction?.at ?? '');
    return outcome === 'fail' && decidedAt > known;
  })
    ? 'counts'
    : 'clear';

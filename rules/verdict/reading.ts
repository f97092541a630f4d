import type { Scheme } from '../../utils/model/scheme';
import type { Edition, Outcome, SiteKind } from '../../utils/model/words';
import { columnKey } from '../../utils/records/column-key';
import { effectiveOutcome, inspectorOutcome, isOutdated } from '../../utils/records/effective';
import type { AuditRow, FindingRow } from '../../utils/records/rows';
import type { SiteRecord } from '../../utils/records/site-record';
import { registeredFacts } from '../../utils/register/site-facts';
import { schemeInForce } from '../core/scheme';

/** A finding with the result that counts. */
export interface Counted {
  readonly finding: FindingRow;
  /** Null for a fault of the site as a whole, written by hand. */
  readonly audit: AuditRow | null;
  readonly outcome: Outcome;
  /** When a person said so, ISO 8601; '' where only the machine did. */
  readonly decidedAt: string;
}

/** The record of a site as the verdict asks for it. Each finding is looked at once. */
export interface SiteReading {
  readonly record: SiteRecord;
  readonly edition: Edition;
  /** 本地方案 of the task, where it is in force under this edition. */
  readonly scheme: Scheme | undefined;
  readonly kind: SiteKind;
  /** 监测时间点 of the site as a whole: the task's, else that of the newest page; null where none was read. */
  readonly asOf: string | null;
  /** Findings of a rule, in the order of the record; none of a rule that the scheme switches off. */
  of(ruleId: string): readonly Counted[];
  /** Findings by hand that count for a veto or an indicator, e.g. `Z19-D3.4`. */
  byHand(clause: string): readonly Counted[];
  /** `columnKey` of an audit's address; computed once. */
  keyOf(audit: AuditRow): string;
}

/** What a record says, which is the same under both editions: only what it adds up to differs. */
type Read = Omit<SiteReading, 'edition' | 'scheme' | 'of'> & {
  readonly byRule: ReadonlyMap<string, readonly Counted[]>;
};

const reads = new WeakMap<SiteRecord, Read>();
const readings = new WeakMap<SiteRecord, Map<Edition, SiteReading>>();

/** Reads a record under an edition; once per record. */
export function readSite(record: SiteRecord, edition: Edition): SiteReading {
  let known = readings.get(record);
  if (!known) {
    known = new Map();
    readings.set(record, known);
  }
  let reading = known.get(edition);
  if (!reading) {
    reading = underEdition(record, edition);
    known.set(edition, reading);
  }
  return reading;
}

function underEdition(record: SiteRecord, edition: Edition): SiteReading {
  let read = reads.get(record);
  if (!read) {
    read = readRecord(record);
    reads.set(record, read);
  }
  const { byRule, ...same } = read;
  const scheme = schemeInForce({ edition, scheme: record.task.scheme });
  const off = new Set(scheme?.off);
  return { ...same, edition, scheme, of: (ruleId) => (off.has(ruleId) ? NONE : byRule.get(ruleId)) ?? NONE };
}

const NONE: readonly Counted[] = [];

function readRecord(record: SiteRecord): Read {
  const audits = new Map(record.audits.map((audit) => [audit.id, audit]));
  const byRule = new Map<string, Counted[]>();
  const byHand = new Map<string, Counted[]>();
  for (const finding of record.findings) {
    const counted = countedOf(finding, audits.get(finding.auditId) ?? null, record);
    const { origin, countsFor } = finding;
    if (origin === 'machine') push(byRule, finding.ruleId, counted);
    else if (countsFor) push(byHand, `${finding.edition}-${countsFor}`, counted);
  }
  const keys = new Map<string, string>();
  const newest = newestOf(record.audits);
  return {
    record,
    kind: kindOf(record),
    asOf: record.task.asOf ?? newest?.asOf ?? null,
    byRule,
    byHand: (clause) => byHand.get(clause) ?? NONE,
    keyOf: ({ url }) => {
      let key = keys.get(url);
      if (key === undefined) {
        key = columnKey(url);
        keys.set(url, key);
      }
      return key;
    },
  };
}

function countedOf(finding: FindingRow, audit: AuditRow | null, { reviews }: SiteRecord): Counted {
  const review = reviews[finding.id];
  const outcome = effectiveOutcome(finding, review);
  const isReviewed = review && !isOutdated(finding, review) && inspectorOutcome(review) !== null;
  const byPerson = finding.origin === 'hand' ? finding.createdAt : '';
  return { finding, audit, outcome, decidedAt: isReviewed ? review.at : byPerson };
}

/** Adds to the list under a key. */
export function push<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

const newestOf = (audits: readonly AuditRow[]): AuditRow | undefined =>
  audits.reduce<AuditRow | undefined>((a, b) => (a && a.checkedAt >= b.checkedAt ? a : b), undefined);

/** By the register; where that is silent, as the inspector said last. */
function kindOf({ site, audits }: SiteRecord): SiteKind {
  const { kind } = registeredFacts(site);
  if (kind !== 'unknown') return kind;
  return newestOf(audits.filter((audit) => audit.site.kind !== 'unknown'))?.site.kind ?? 'unknown';
}

/** Points are given to 政府门户网站 and the sites of State Council departments (Z19-M). */
export const isScored = ({ kind, edition }: SiteReading): boolean =>
  edition === 'Z15' || kind === 'portal' || kind === 'ministry';

/** 没有对外服务事项的部门网站: 办事服务 is not asked of it (Z19-V6.1, Z19-M). */
export const isWithoutService = ({ kind, record }: SiteReading): boolean =>
  record.site.hasOutwardService === false && (kind === 'department' || kind === 'ministry');

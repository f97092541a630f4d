import type { RegisterSite } from '../../model/register';
import type { VerdictVersion } from '../../model/verdict';
import { clockInChina, dayOnClock } from '../../page/dates/calendar';
import { effectiveOutcome } from '../../records/effective';
import type { AuditRow } from '../../records/rows';
import type { SiteRecord } from '../../records/site-record';
import { type ColumnSeen, NOTHING_SEEN, type SiteLine, type SiteSeen } from './site-line';

/** A site that the task did not draw. */
export const registeredLine = (site: RegisterSite): SiteLine => ({
  site,
  isDrawn: false,
  isClosed: false,
  verdict: null,
  exclusion: null,
  checkedFrom: '',
  checkedTo: '',
  findings: [],
  typed: {},
  seen: NOTHING_SEEN,
});

/**
 * A site as its record in a task has it.
 *
 * @param version the last closed verdict; one that was opened again is not in force
 * @param pictured ids of findings that have a picture
 */
export function recordLine(
  record: SiteRecord,
  version: VerdictVersion | null,
  pictured: ReadonlySet<string>,
): SiteLine {
  const { inspection, site, audits, findings } = record;
  const pages = new Map(audits.map((audit) => [audit.id, audit]));
  const days = [...audits.map(({ checkedAt }) => checkedAt), ...seriesTimes(record)].map(dayOfTime).sort();
  const isClosed = inspection.state === 'closed';
  return {
    site,
    isDrawn: true,
    isClosed,
    verdict: isClosed && version && !version.reopened ? version.verdict : null,
    exclusion: inspection.exclusion && { reason: inspection.exclusion.reason },
    checkedFrom: days[0] ?? '',
    checkedTo: days.at(-1) ?? '',
    findings: findings.map(({ id, auditId, addressKey, createdAt }) => ({
      id,
      // A fault of the site as a whole has no page of its own, only the address that was written down with it.
      url: pages.get(auditId)?.url ?? addressKey,
      checkedAt: pages.get(auditId)?.checkedAt ?? createdAt,
      hasPicture: pictured.has(id),
    })),
    typed: inspection.typed,
    seen: seenOf(record),
  };
}

/**
 * Whether verdicts that nobody opened again say different things: two inspectors closed the site, and nobody closed it
 * since their records came together.
 *
 * @param versions of one inspection, the last one at the end
 */
export function areDisputed(versions: readonly VerdictVersion[]): boolean {
  const standing = versions.filter(({ reopened }) => reopened === null);
  const said = standing.map(({ verdict: { verdict, problems } }) =>
    [verdict, ...[...problems].sort()].join(),
  );
  // Who closes a site knows all verdicts before his own, and his has the next number.
  return new Set(said).size > 1 && (standing.at(-1)?.version ?? 0) < versions.length;
}

const dayOfTime = (time: string): string => dayOnClock(clockInChina(time));

/** A monitor's visits are checks, too: a site that never opened has no page. */
const seriesTimes = ({ series }: SiteRecord): string[] =>
  series.flatMap(({ visits }) => [visits[0]?.at, visits.at(-1)?.at]).filter((at) => at !== undefined);

function seenOf(record: SiteRecord): SiteSeen {
  const { audits } = record;
  const unique = (values: readonly string[]): string[] => [...new Set(values.filter(Boolean))];
  return {
    codes: unique(audits.map(({ identifiers }) => identifiers.siteCode?.value ?? '')),
    icp: unique(audits.flatMap(({ identifiers }) => identifiers.icp.map(({ value }) => value))),
    police: unique(audits.flatMap(({ identifiers }) => identifiers.police.map(({ value }) => value))),
    accounts: audits.flatMap(({ facts }) => facts.accounts),
    hosts: unique(audits.map(({ host }) => host)),
    columns: columnsOf(record),
  };
}

/** The rule on the addresses of columns. Its word is a proposal; a question proposes nothing. */
const COLUMN_DOMAIN = 'column-domain';

/** 频道 is a column of the first level. Others are named once a host: the form asks for hosts, and a site has hundreds of columns. */
function columnsOf(record: SiteRecord): ColumnSeen[] {
  const found = new Map<string, ColumnSeen>();
  for (const audit of record.audits) {
    const kind = kindOf(audit);
    const name = audit.facts.column?.name || audit.title;
    if (!kind || name === '') continue;
    const key = kind === 'column' ? `${kind} ${audit.host}` : `${kind} ${audit.host} ${name}`;
    if (!found.has(key)) found.set(key, { kind, name, host: audit.host, ...verdictOn(audit, record) });
  }
  return [...found.values()];
}

function kindOf({ pageKind, facts }: AuditRow): ColumnSeen['kind'] | null {
  if (pageKind.traits?.includes('topic')) return 'topic';
  if (!facts.column) return null;
  return facts.column.level === 'first' ? 'channel' : 'column';
}

function verdictOn(
  audit: AuditRow,
  { findings, reviews }: SiteRecord,
): Pick<ColumnSeen, 'fits' | 'findingIds'> {
  const own = findings.find(({ auditId, ruleId }) => auditId === audit.id && ruleId === COLUMN_DOMAIN);
  if (!own) return { fits: null, findingIds: [] };
  const outcome = effectiveOutcome(own, reviews[own.id]);
  return { fits: outcome === 'pass' ? true : outcome === 'fail' ? false : null, findingIds: [own.id] };
}

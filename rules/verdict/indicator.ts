import type { IndicatorPoints, PointsLine } from '../../utils/model/verdict';
import type { ClauseId } from '../core/clauses';
import { byPage, distinct, type Group, linesOf, ofSite } from './feeds';
import { columnLedger, type LedgerEntry } from './ledger';
import type { Counted, SiteReading } from './reading';
import type { SampledRule } from './sampled-rules';
import { judgeSiteRule, type SiteRule } from './site-rule';

/** How one indicator's lines are found, in tenths of a point. Lines by hand are added to all alike. */
export interface Indicator {
  readonly key: string;
  readonly clause: ClauseId;
  /** Null where the text gives none. */
  readonly capTenths: number | null;
  readonly lines: (site: SiteReading) => readonly PointsLine[];
}

/** Sums the lines that count up to the cap. */
export function pointsOf(
  { key, clause, capTenths }: Pick<Indicator, 'key' | 'clause' | 'capTenths'>,
  lines: readonly PointsLine[],
): IndicatorPoints {
  const sum = lines.reduce((total, { state, tenths }) => (state === 'counts' ? total + tenths : total), 0);
  return {
    key,
    clause,
    capTenths,
    tenths: capTenths === null ? sum : Math.min(capTenths, sum),
    lines: [...lines],
  };
}

/** What an inspector typed for an indicator: a deduction, or for `B…` a bonus. Overruled, it counts no more. */
export const typedLines = (site: SiteReading, clause: string): PointsLine[] =>
  site.byHand(clause).flatMap(({ finding, audit, outcome }) => {
    const { id, note, addressKey, tenths = 0 } = finding;
    if (outcome !== finding.outcome || tenths <= 0) return [];
    return [
      {
        key: id,
        label: note,
        url: audit?.url ?? addressKey,
        findingIds: [id],
        state: 'counts' as const,
        tenths,
      },
    ];
  });

/** An indicator that only a person can tell of. */
export const typedOnly = (): readonly PointsLine[] => [];

/**
 * What was found: by the findings that a person confirmed, else by those that ask. Before a guard of the runner made a
 * question of it.
 */
export function reasonsOf({ counted }: Group): string[] {
  const faults = counted.filter(({ outcome }) => outcome === 'fail');
  const said = faults.length > 0 ? faults : counted.filter(({ outcome }) => outcome === 'review');
  return said.map(({ finding }) => finding.params.otherwise ?? finding.reason);
}

type Cost = number | ((group: Group) => number);

/** A line a page. */
export const pageLines = (site: SiteReading, ruleId: string, cost: Cost): PointsLine[] =>
  linesOf(byPage(site.of(ruleId)), cost);

/** One line for the site: what one page shows answers what another does not. */
export const siteLine = (site: SiteReading, ruleIds: readonly string[], cost: Cost): PointsLine[] =>
  ruleIds.flatMap((ruleId) => {
    const asked = site.of(ruleId).filter(({ outcome }) => outcome !== 'inapplicable');
    return linesOf(ofSite(asked), cost).map((line) => ({ ...line, key: ruleId }));
  });

/** One line for the site as soon as one page has the fault, with all pages that have it: 全站页面. */
export const onceLine = (site: SiteReading, ruleIds: readonly string[], tenths: number): PointsLine[] =>
  asOne(
    ruleIds.flatMap((ruleId) => pageLines(site, ruleId, tenths)),
    ruleIds.join('+'),
  );

/** Lines of one fault as one, at the price of one. */
export function asOne(lines: readonly PointsLine[], key: string): PointsLine[] {
  const first = lines.find(({ state }) => state === 'counts') ?? lines[0];
  if (!first) return [];
  return [{ ...first, key, findingIds: lines.flatMap((line) => line.findingIds) }];
}

/** A line a column of the ledger that stands so. */
export const columnLines = (
  site: SiteReading,
  standing: (entry: LedgerEntry) => LedgerEntry['stale'],
  tenths: number,
): PointsLine[] =>
  columnLedger(site.record, site.edition).flatMap((entry) => {
    const state = standing(entry);
    if (state === 'clear') return [];
    const { key, name, url, staleFindings, blankFindings } = entry;
    const findingIds = [...staleFindings, ...blankFindings];
    return [{ key, label: name || url, url, findingIds, state, tenths }];
  });

/** A line a subject that a rule on the site as a whole speaks of; of all but the site itself, unless told. */
export const ruleLines = (
  site: SiteReading,
  rule: SiteRule,
  cost: number,
  isOf: (subject: string) => boolean = (subject) => subject !== '',
): PointsLine[] =>
  judgeSiteRule(rule, site).flatMap(({ id, subject, effective, params }): PointsLine[] => {
    if (!isOf(subject) || (effective !== 'fail' && effective !== 'review')) return [];
    const state = effective === 'fail' ? 'counts' : 'open';
    const label = params.title ?? rule.name;
    return [{ key: subject, label, url: '', findingIds: [id], state, tenths: cost }];
  });

/** What it says of one of them. */
export const subjectLine = (site: SiteReading, rule: SiteRule, subject: string, cost: number): PointsLine[] =>
  ruleLines(site, rule, cost, (one) => one === subject);

/**
 * Lines of the pages an inspector chose as the official sample of an indicator (抽查n个), at most `size`; what else was
 * found is extra material. A page is chosen by the flag of one of its findings of these rules.
 */
export function sampleLines(
  site: SiteReading,
  size: number,
  costs: Readonly<Partial<Record<SampledRule, Cost>>>,
  isAsked: (one: Counted) => boolean = () => true,
): PointsLine[] {
  const counted = Object.keys(costs).flatMap((ruleId) => site.of(ruleId).filter(isAsked));
  const chosen = new Set<string>();
  for (const { finding } of counted) {
    if (chosen.size < size && isSample(finding)) chosen.add(finding.addressKey);
  }
  const inSample = counted.filter(({ finding }) => chosen.has(finding.addressKey));
  return Object.entries(costs).flatMap(([ruleId, cost]) =>
    linesOf(byPage(inSample.filter(({ finding }) => finding.ruleId === ruleId)), cost),
  );
}

/** The sample flag (verdict-model 1). Rows written before there was one are extra material. */
const isSample = (finding: Counted['finding']): boolean => finding.sample === true;

/** Lines of one page as one: a page costs the same, however many of its tags are missing. */
export function oncePerPage(lines: readonly PointsLine[], tenths: number): PointsLine[] {
  return distinct(lines).map((feed) => ({ ...feed, tenths }));
}

import type { Feed, PointsLine } from '../../utils/model/verdict';
import { type Counted, push, type SiteReading } from './reading';

/** What the findings on one thing add up to: confirmed, asked and not answered, or nothing against it. */
export type Standing = 'counts' | 'open' | 'clear';

/** One thing that may count, with the findings on it: a page, a column, the site as a whole. */
export interface Group {
  readonly key: string;
  readonly label: string;
  readonly url: string;
  readonly counted: readonly Counted[];
  readonly standing: Standing;
}

/** When a finding was said: by a person, else by the machine that read the page. */
const saidAt = ({ decidedAt, audit, finding }: Counted): string =>
  decidedAt || (audit?.checkedAt ?? finding.createdAt);

/**
 * What findings on one thing add up to. A fault counts, and what is in order answers a question. Where one finding says
 * a fault and another that there is none, the last word counts, if a person spoke it; the machine's is a question.
 */
export function standingOf(counted: readonly Counted[]): Standing {
  let fault: Counted | undefined;
  let order: Counted | undefined;
  let isAsked = false;
  for (const one of counted) {
    if (one.outcome === 'fail' && (!fault || saidAt(one) > saidAt(fault))) fault = one;
    if (one.outcome === 'pass' && (!order || saidAt(one) > saidAt(order))) order = one;
    if (one.outcome === 'review') isAsked = true;
  }
  if (!fault) return isAsked && !order ? 'open' : 'clear';
  if (!order) return 'counts';
  const last = saidAt(fault) > saidAt(order) ? fault : order;
  if (last.decidedAt === '') return 'open';
  return last === fault ? 'counts' : 'clear';
}

/** Findings grouped by the page they are of; those without a page stand each for itself. */
export const byPage = (counted: readonly Counted[]): Group[] =>
  groupBy(counted, ({ finding }) => finding.addressKey || finding.id);

/** Findings grouped by any key. */
export function groupBy(counted: readonly Counted[], keyOf: (one: Counted) => string): Group[] {
  const groups = new Map<string, Counted[]>();
  for (const one of counted) push(groups, keyOf(one), one);
  return [...groups].map(([key, of]) => groupOf(key, of));
}

/** All findings as one thing: what one page shows answers what another does not. */
export const ofSite = (counted: readonly Counted[]): Group[] =>
  counted.length === 0 ? [] : [groupOf('site', counted)];

function groupOf(key: string, counted: readonly Counted[]): Group {
  // It bears the name of the page on which a fault was confirmed, not of one that only asks.
  const first = counted.find(({ outcome }) => outcome === 'fail') ?? counted.find(isBehind) ?? counted[0];
  return {
    key,
    label: first?.finding.note || first?.audit?.title || key,
    url: first?.audit?.url ?? first?.finding.addressKey ?? '',
    counted,
    standing: standingOf(counted),
  };
}

const isBehind = ({ outcome }: Counted): boolean => outcome === 'fail' || outcome === 'review';

/** The findings of a group that speak of a fault. */
export const behind = ({ counted }: Pick<Group, 'counted'>): string[] =>
  counted.filter(isBehind).map(({ finding }) => finding.id);

/** Those groups that count or may come to. */
export const feedsOf = (groups: readonly Group[]): Feed[] =>
  groups.flatMap((group) => (group.standing === 'clear' ? [] : [feedOf(group, group.standing)]));

const feedOf = (group: Group, state: Feed['state']): Feed => ({
  key: group.key,
  label: group.label,
  url: group.url,
  findingIds: behind(group),
  state,
});

/** The same with what each costs; what costs nothing is left out. */
export const linesOf = (
  groups: readonly Group[],
  tenths: number | ((group: Group) => number),
): PointsLine[] =>
  groups.flatMap((group) => {
    if (group.standing === 'clear') return [];
    const cost = typeof tenths === 'number' ? tenths : tenths(group);
    return cost === 0 ? [] : [{ ...feedOf(group, group.standing), tenths: cost }];
  });

/** What decides first. */
const RANKS: readonly Feed['state'][] = ['counts', 'open', 'noted'];

/** One feed of each key: what counts outranks what is open, and that what is noted; the findings of all are kept. */
export function distinct(feeds: readonly Feed[]): Feed[] {
  const found = new Map<string, Feed>();
  for (const feed of feeds) {
    const known = found.get(feed.key);
    if (!known) {
      found.set(feed.key, feed);
      continue;
    }
    const first = RANKS.indexOf(feed.state) < RANKS.indexOf(known.state) ? feed : known;
    const ids = new Set([...known.findingIds, ...feed.findingIds]);
    found.set(feed.key, { ...first, findingIds: [...ids] });
  }
  return [...found.values()];
}

/** What an inspector wrote by hand for some vetoes, one feed a page. Of two on one page, each stands for itself. */
export const handFeeds = (site: SiteReading, clauses: readonly string[]): Feed[] =>
  feedsOf(
    byPage(clauses.flatMap((clause) => site.byHand(clause).filter(({ outcome }) => outcome === 'fail'))),
  );

import type { Feed, Veto } from '../../utils/model/verdict';
import type { Edition } from '../../utils/model/words';
import { columnKey } from '../../utils/records/column-key';
import type { SiteRecord } from '../../utils/records/site-record';
import { isOff } from '../core/scheme';
import { isCore } from './column-standing';
import { byPage, distinct, feedsOf, type Group, groupBy, handFeeds, ofSite, standingOf } from './feeds';
import { guideItems, isPoor, typedItemCount } from './guide-items';
import { columnLedger, type LedgerEntry } from './ledger';
import { type Counted, isWithoutService, readSite, type SiteReading } from './reading';
import { judgeSiteRule, type SiteRule } from './site-rule';
import { publishDateChanged } from './site-rules/publish-date-changed';
import { siteUnreachable } from './site-rules/site-unreachable';
import { VETO_TABLE, type VetoRow } from './veto-table';

/** What was found for one veto, before it is held against its threshold. */
interface Found {
  readonly feeds: readonly Feed[];
  /** False where nothing of the kind was visited. */
  readonly isSeen: boolean;
  /** Where the threshold depends on the site (V6.3). */
  readonly threshold?: number;
}

const tables = new WeakMap<SiteReading, readonly Veto[]>();

/** 单项否决 of a site under an edition, in the order of the standard; once per record. */
export function vetoes(record: SiteRecord, edition: Edition): readonly Veto[] {
  const site = readSite(record, edition);
  let table = tables.get(site);
  if (!table) {
    table = VETO_TABLE[edition].map((row) => vetoOf(row, site));
    tables.set(site, table);
  }
  return table;
}

function vetoOf(row: VetoRow, site: SiteReading): Veto {
  const { key, clause, problem, kind } = row;
  const isService = kind === 'service' || kind === 'guides' || kind === 'all-guides';
  if (isService && isWithoutService(site)) {
    return {
      key,
      clause,
      problem,
      count: 0,
      threshold: row.threshold,
      state: 'inapplicable',
      feeds: [],
      withBlank: null,
    };
  }
  const found = FOUND[kind](site, row);
  const feeds = distinct([...found.feeds, ...handFeedsOf(row, site)]);
  const { threshold = row.threshold } = found;
  // What was switched off was not looked at; by hand it can still be found.
  const isSeen = found.isSeen && !(row.rules.length > 0 && row.rules.every((id) => isOff(site, id)));
  const count = feeds.filter(({ state }) => state === 'counts').length;
  const deciding = feeds.filter(({ state }) => state !== 'noted').length;
  return {
    key,
    clause,
    problem,
    count,
    threshold,
    state: stateOf(count, deciding, threshold, isSeen),
    feeds,
    withBlank: kind === 'columns' ? withBlank(site, count, threshold) : null,
  };
}

function stateOf(count: number, all: number, threshold: number, isSeen: boolean): Veto['state'] {
  if (count >= threshold) return 'hit';
  if (all >= threshold) return 'open';
  return isSeen ? 'clear' : 'unseen';
}

/**
 * By hand for this veto or for the same of the other edition; V4.1 counts in V4.2, too. Of a column in the ledger the
 * ledger says what its findings add up to, with what was said of it later.
 */
function handFeedsOf({ clause, same, kind }: VetoRow, site: SiteReading): Feed[] {
  const clauses = [clause, ...same];
  if (kind === 'columns') clauses.push('Z19-V4.1', 'Z15-V3.1');
  const feeds = handFeeds(site, clauses);
  if (kind !== 'columns' && kind !== 'core-columns' && kind !== 'blank-columns') return feeds;
  const entries = new Map(ledgerOf(site).map((entry) => [entry.key, entry]));
  return feeds.flatMap((feed) => {
    const key = feed.url === '' ? feed.key : columnKey(feed.url);
    const entry = entries.get(key);
    if (!entry) return [{ ...feed, key }];
    const state = kind === 'blank-columns' ? entry.blank : entry.stale;
    return state === 'clear' ? [] : [{ ...feed, key, label: entry.name || feed.label, state }];
  });
}

const ledgerOf = ({ record, edition }: SiteReading): readonly LedgerEntry[] => columnLedger(record, edition);

/** 提示 (2015 reading): blank columns are a form of 应更新. Null where it changes nothing. */
function withBlank(site: SiteReading, count: number, threshold: number): number | null {
  const total = count + ledgerOf(site).filter(({ blank }) => blank === 'counts').length;
  return count < threshold && total >= threshold ? total : null;
}

const FOUND: Readonly<Record<VetoRow['kind'], (site: SiteReading, row: VetoRow) => Found>> = {
  serious: seriousFound,
  unreachable: seriesFound,
  home: (site, { rules }) => {
    const counted = countedOf(site, rules);
    return { feeds: feedsOf(groupBy(counted, (one) => keyOf(site, one))), isSeen: counted.some(isAsked) };
  },
  'core-columns': (site) =>
    columnsFound(site, (entry) => {
      const core = isCore(site.edition, entry.class.value, entry.level.value);
      if (core === 'no' || entry.stale === 'clear') return 'clear';
      return core === 'maybe' ? 'open' : entry.stale;
    }),
  columns: (site) => columnsFound(site, ({ stale }) => stale),
  'blank-columns': (site) => columnsFound(site, ({ blank }) => blank),
  channel: (site, { rules }) => {
    const counted = countedOf(site, rules).filter(isAsked);
    return { feeds: feedsOf(ofSite(counted)), isSeen: counted.length > 0 };
  },
  letters: (site, { rules }) => {
    const counted = countedOf(site, rules).filter(isAsked);
    return { feeds: feedsOf(byPage(counted)), isSeen: counted.length > 0 };
  },
  service: serviceFound,
  guides: (site) => {
    const items = guideItems(site);
    return { feeds: feedsOf(poorItems(items)), isSeen: items.length > 0 };
  },
  'all-guides': allGuidesFound,
};

/** Of these a person confirms that it is so; how serious it is, no record can tell (verdict-model 8). */
const NEVER_SERIOUS_ALONE: ReadonlySet<string> = new Set([
  'wording-lexicon',
  'illicit-content',
  'hidden-links',
]);
/** Reasons that say nothing of V1: where a script comes from shows no 反动、暴力、色情. */
const NOT_SERIOUS: ReadonlySet<string> = new Set(['unknown-script']);

/** Each rule by itself: what is in order for one answers no question of another. */
function seriousFound(site: SiteReading, { rules }: VetoRow): Found {
  const feeds = rules.flatMap((rule): Feed[] => {
    if (rule === publishDateChanged.id) return siteRuleFeeds(publishDateChanged, site);
    const said = feedsOf(byPage(site.of(rule).filter(({ finding }) => !NOT_SERIOUS.has(finding.reason))));
    if (!NEVER_SERIOUS_ALONE.has(rule)) return said;
    return said.map((feed) => (feed.state === 'counts' ? { ...feed, state: 'noted' } : feed));
  });
  return { feeds, isSeen: site.record.audits.length > 0 };
}

/** What a rule on the site as a whole asks, or a person confirmed of it. */
const siteRuleFeeds = (rule: SiteRule, site: SiteReading): Feed[] =>
  judgeSiteRule(rule, site).flatMap((finding): Feed[] => {
    const { id, subject, effective, params } = finding;
    if (effective !== 'fail' && effective !== 'review') return [];
    const label = params.titles ?? subject;
    return [{ key: id, label, url: '', findingIds: [id], state: effective === 'fail' ? 'counts' : 'open' }];
  });

const countedOf = (site: SiteReading, rules: readonly string[]): Counted[] =>
  rules.flatMap((rule) => site.of(rule));

const keyOf = (site: SiteReading, { audit, finding }: Counted): string =>
  audit ? site.keyOf(audit) : finding.addressKey;

const isAsked = ({ outcome }: Counted): boolean => outcome !== 'inapplicable';

function columnsFound(site: SiteReading, standing: (entry: LedgerEntry) => LedgerEntry['stale']): Found {
  const ledger = ledgerOf(site);
  const feeds = ledger.flatMap((entry): Feed[] => {
    const state = standing(entry);
    if (state === 'clear') return [];
    const { key, name, url, stale, staleFindings, blankFindings } = entry;
    const findingIds = stale === 'clear' ? blankFindings : staleFindings;
    return [{ key, label: name || url, url, findingIds: [...findingIds], state }];
  });
  return { feeds, isSeen: ledger.length > 0 };
}

/** Only a whole series can hit. One that is too short is a question where it failed often, else nothing. */
function seriesFound(site: SiteReading): Found {
  const judged = judgeSiteRule(siteUnreachable, site);
  const feeds = judged.flatMap(({ id, subject, reason, effective, evidence }): Feed[] => {
    if (effective !== 'fail' && (effective !== 'review' || reason === 'too-few')) return [];
    const label = evidence[0]?.text ?? subject;
    return [
      { key: subject, label, url: '', findingIds: [id], state: effective === 'fail' ? 'counts' : 'open' },
    ];
  });
  return {
    feeds,
    isSeen: judged.some(({ effective, reason }) => effective === 'pass' || reason === 'earlier-week'),
  };
}

/**
 * 未提供办事服务: confirmed of a page, and no page of the site shows an item, a guide, or where to find them. A page
 * whose items are merely not sorted has some.
 */
function serviceFound(site: SiteReading): Found {
  const counted = countedOf(site, ['service-catalogue']).filter(isAsked);
  const hasGuide = site.record.audits.some(({ pageKind }) => pageKind.kind === 'guide');
  const without = counted.filter(({ finding }) => finding.reason === 'no-items');
  const isProvided = hasGuide || counted.some(({ finding }) => finding.reason !== 'no-items');
  return {
    feeds: isProvided ? [] : feedsOf(ofSite(without)),
    isSeen: hasGuide || counted.length > 0,
  };
}

/** Items of whose guide four classes or more are missing; what is doubtful of a poor guide is open. */
const poorItems = (items: readonly Group[]): Group[] =>
  items.flatMap((item) => {
    const counted = item.counted.filter((one) => one.outcome === 'pass' || isPoor(one));
    return counted.some(isPoor) ? [{ ...item, counted, standing: standingOf(counted) }] : [];
  });

/** Of fewer than five items in all, each lacks four classes: their number, as a person counted it, is the threshold. */
function allGuidesFound(site: SiteReading, { threshold: five }: VetoRow): Found {
  const items = guideItems(site);
  const total = typedItemCount(site) ?? Number.NaN;
  const feeds = feedsOf(poorItems(items));
  const isSeen = items.length > 0;
  if (total >= five || total === 0 || items.length >= five) return { feeds: [], isSeen };
  if (total >= items.length) return { feeds, isSeen: items.length === total, threshold: total };
  // Nobody counted: it could be hit where all that was seen is poor.
  const isEach = isSeen && feeds.length === items.length;
  return isEach
    ? { feeds: feeds.map((feed) => ({ ...feed, state: 'open' })), isSeen, threshold: items.length }
    : { feeds: [], isSeen };
}

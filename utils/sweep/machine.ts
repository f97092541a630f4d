import type { Halt, Sweep, SweepPage, Trouble } from '../model/sweep';
import { statusDetail } from './trouble';

/** What a sweep does next: a pure function of what is recorded of it and of the time. */
export type Step =
  | { readonly do: 'open'; readonly pageId: string }
  /** Nothing may be opened before a time, epoch milliseconds. */
  | { readonly do: 'wait'; readonly until: number }
  /** As many pages are open as may be, or the last ones still are. */
  | { readonly do: 'attend' }
  | { readonly do: 'halt'; readonly halt: Halt }
  | { readonly do: 'end' }
  /** It is not under way. */
  | { readonly do: 'rest' };

export type MachineSweep = Pick<Sweep, 'state' | 'since' | 'settings' | 'crawlDelayMs'>;
export type MachinePage = Pick<
  SweepPage,
  'id' | 'order' | 'role' | 'state' | 'tries' | 'openedAt' | 'trouble' | 'detail' | 'at'
>;

/** A page that failed is opened once more, after all others. */
const MAX_TRIES = 2;
/** What a second visit would meet again. */
const LASTING: ReadonlySet<Trouble> = new Set(['certificate', 'login', 'elsewhere', 'download']);
/** What says more of the way to the site than of a page: so many of them in a row, and a person is asked. */
const SITE_WIDE: ReadonlySet<Trouble> = new Set([
  'dns',
  'refused',
  'timeout',
  'server-error',
  'firewall',
  'offline',
]);
/** A page here and there may not be shown to everybody; a site that shows none of them does not want to be asked. */
const FORBIDDEN = statusDetail(403);
export const FAILURES_IN_A_ROW = 5;
/** What a page fails of where our own network is down. */
const NETWORK_LIKE: ReadonlySet<Trouble> = new Set(['dns', 'refused', 'timeout', 'offline', 'unnamed']);

/**
 * What to do now.
 * @param now epoch milliseconds
 */
export function nextStep(sweep: MachineSweep, pages: readonly MachinePage[], now: number): Step {
  if (sweep.state !== 'running' && sweep.state !== 'finding') return { do: 'rest' };
  const open = pages.filter(({ state }) => state === 'open').length;
  const next = nextPage(sweep, pages);
  if (!next) return open > 0 ? { do: 'attend' } : { do: 'end' };
  if (next.state === 'waiting' && isFailing(sweep, pages))
    return open > 0 ? { do: 'attend' } : { do: 'halt', halt: 'failing' };
  if (open >= sweep.settings.atOnce) return { do: 'attend' };
  const until = lastOpening(pages) + intervalOf(sweep);
  return now < until ? { do: 'wait', until } : { do: 'open', pageId: next.id };
}

/** From the opening of one page to that of the next: what the inspector set, or what the site asks for if it is more. */
export const intervalOf = ({ settings, crawlDelayMs }: Pick<Sweep, 'settings' | 'crawlDelayMs'>): number =>
  Math.max(settings.everyMs, crawlDelayMs);

/** Whether a page will be opened yet. While columns are being found only the pages that tell of them are. */
export function isLeft(
  { state }: Pick<Sweep, 'state'>,
  page: Pick<MachinePage, 'role' | 'state' | 'tries' | 'trouble'>,
): boolean {
  if (state === 'finding' && page.role !== 'home' && page.role !== 'map') return false;
  return page.state === 'waiting' || isOwedATry(page);
}

const isOwedATry = ({ state, tries, trouble }: Pick<MachinePage, 'state' | 'tries' | 'trouble'>): boolean =>
  state === 'failed' && tries < MAX_TRIES && trouble !== null && !LASTING.has(trouble);

/** The first page nobody has opened; when there is none, the first one that is owed another try. */
function nextPage(sweep: MachineSweep, pages: readonly MachinePage[]): MachinePage | undefined {
  const left = pages.filter((page) => isLeft(sweep, page));
  const fresh = left.filter(({ state }) => state === 'waiting');
  return (fresh.length > 0 ? fresh : left).reduce<MachinePage | undefined>(
    (first, page) => (first && first.order <= page.order ? first : page),
    undefined,
  );
}

/** Since it was last set going. Second tries do not count: they are of pages that failed before. */
function isFailing({ since }: MachineSweep, pages: readonly MachinePage[]): boolean {
  const last = pages
    .filter(
      ({ state, tries, at }) => (state === 'done' || (state === 'failed' && tries < MAX_TRIES)) && at > since,
    )
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .slice(0, FAILURES_IN_A_ROW);
  return last.length === FAILURES_IN_A_ROW && last.every(isSiteWide);
}

const isSiteWide = ({ trouble, detail }: MachinePage): boolean =>
  trouble !== null && (SITE_WIDE.has(trouble) || detail === FORBIDDEN);

/**
 * Whether our own network is to be asked for before a page counts as failed: where none of the site was opened yet, after
 * several failures in a row, and before the page is given up.
 * @param pages of the sweep, the page itself still open
 */
export function isNetworkInDoubt(pages: readonly MachinePage[], pageId: string, trouble: Trouble): boolean {
  if (!NETWORK_LIKE.has(trouble)) return false;
  if (!pages.some(({ state }) => state === 'done')) return true;
  const tries = pages.find(({ id }) => id === pageId)?.tries ?? 0;
  return tries >= MAX_TRIES || lostInARow(pages).length >= FAILURES_IN_A_ROW - 1;
}

/** The last pages to fail, as far back as our own network may be to blame: where it is, they failed of nothing else. */
export function lostInARow(pages: readonly MachinePage[]): MachinePage[] {
  const last = pages
    .filter(({ state }) => state === 'done' || state === 'failed')
    .sort((a, b) => (a.at < b.at ? 1 : -1));
  const before = last.findIndex(({ trouble }) => trouble === null || !NETWORK_LIKE.has(trouble));
  return before < 0 ? last : last.slice(0, before);
}

const lastOpening = (pages: readonly MachinePage[]): number =>
  pages.reduce((last, { openedAt }) => (openedAt === '' ? last : Math.max(last, Date.parse(openedAt))), 0);

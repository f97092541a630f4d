import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SweepState, Trouble } from '../model/sweep';
import {
  FAILURES_IN_A_ROW,
  isNetworkInDoubt,
  lostInARow,
  type MachinePage,
  type MachineSweep,
  nextStep,
} from './machine';

/** Half of them are of the way to the site, half of the page. */
const CAUSES: readonly Trouble[] = ['timeout', 'dns', 'client-error', 'login', 'unreadable', 'download'];

const page = (id: number, changes: Partial<MachinePage> = {}): MachinePage => ({
  id: String(id),
  order: id,
  role: 'column',
  state: 'waiting',
  tries: 0,
  openedAt: '',
  trouble: null,
  detail: '',
  at: '',
  ...changes,
});

const sweep = (changes: Partial<MachineSweep> = {}): MachineSweep => ({
  state: 'running',
  since: '',
  settings: { everyMs: 3000, atOnce: 2, articles: 0, seed: 1, follow: true },
  crawlDelayMs: 0,
  ...changes,
});

const iso = (ms: number): string => new Date(ms).toISOString();

interface Site {
  readonly pages: number;
  readonly atOnce: 1 | 2;
  readonly everyMs: number;
  readonly crawlDelayMs: number;
  /** By page and try: how long it stands open, and what comes of it. */
  readonly visits: readonly { readonly ms: number; readonly trouble: Trouble | null }[];
  /** After so many openings the browser is closed, or a person pauses; -1 for never. */
  readonly cutAt: number;
}

/** A site as random as sites are. */
const sites: fc.Arbitrary<Site> = fc.record({
  pages: fc.integer({ min: 0, max: 14 }),
  atOnce: fc.constantFrom(1, 2),
  everyMs: fc.integer({ min: 1000, max: 8000 }),
  crawlDelayMs: fc.constantFrom(0, 0, 5000),
  visits: fc.array(
    fc.record({
      ms: fc.integer({ min: 1, max: 20_000 }),
      trouble: fc.oneof(fc.constant(null), fc.constant(null), fc.constantFrom(...CAUSES)),
    }),
    { minLength: 1, maxLength: 40 },
  ),
  cutAt: fc.integer({ min: -1, max: 12 }),
});

interface Log {
  readonly openings: readonly number[];
  readonly most: number;
  readonly pages: readonly MachinePage[];
  readonly end: string;
}

/** Drives the machine as the workbench does, over a clock that jumps. */
function drive(
  site: Site,
  onStep: (pages: MachinePage[], openings: number) => SweepState = () => 'running',
): Log {
  let now = Date.parse('2026-03-16T02:00:00Z');
  let since = '';
  const pages = Array.from({ length: site.pages }, (_, i) => page(i));
  const closing = new Map<number, number>();
  const openings: number[] = [];
  let most = 0;
  let cuts = site.cutAt < 0 ? 0 : 1;
  const close = (at: number): void => {
    for (const [i, due] of [...closing]) {
      if (due > at) continue;
      closing.delete(i);
      const before = pages[i] as MachinePage;
      const visit = site.visits[(i * 3 + before.tries) % site.visits.length];
      pages[i] = {
        ...before,
        state: visit?.trouble ? 'failed' : 'done',
        trouble: visit?.trouble ?? null,
        at: iso(due),
      };
    }
  };
  for (let n = 0; n < 2000; n += 1) {
    if (cuts > 0 && openings.length === site.cutAt) {
      cuts -= 1;
      // The browser was closed: what was open waits again, and some time has gone by.
      for (const i of closing.keys())
        pages[i] = { ...(pages[i] as MachinePage), state: 'waiting', trouble: null };
      closing.clear();
      now += 500;
      since = iso(now);
    }
    const state = onStep(pages, openings.length);
    const step = nextStep(
      sweep({
        state,
        since,
        settings: { everyMs: site.everyMs, atOnce: site.atOnce, articles: 0, seed: 1, follow: true },
        crawlDelayMs: site.crawlDelayMs,
      }),
      pages,
      now,
    );
    if (step.do === 'end' || step.do === 'rest') return { openings, most, pages, end: step.do };
    if (step.do === 'halt') {
      now += 60_000;
      since = iso(now);
    } else if (step.do === 'wait') {
      close(step.until);
      now = step.until;
    } else if (step.do === 'attend') {
      now = Math.max(now, Math.min(...closing.values()));
      close(now);
    } else {
      const i = Number(step.pageId);
      const before = pages[i] as MachinePage;
      const tries = before.tries + 1;
      pages[i] = { ...before, state: 'open', tries, trouble: null, openedAt: iso(now), at: iso(now) };
      closing.set(i, now + (site.visits[(i * 3 + tries) % site.visits.length]?.ms ?? 1));
      openings.push(now);
      most = Math.max(most, pages.filter((one) => one.state === 'open').length);
      now += 1;
      close(now);
    }
  }
  return { openings, most, pages, end: 'never' };
}

describe('a sweep, whatever the site does', () => {
  it('never has more pages open than it may, and never opens one sooner than it may', () => {
    fc.assert(
      fc.property(sites, (site) => {
        const { openings, most } = drive(site);
        expect(most).toBeLessThanOrEqual(site.atOnce);
        const least = Math.max(site.everyMs, site.crawlDelayMs);
        for (const [i, at] of openings.entries())
          if (i > 0) expect(at - (openings[i - 1] ?? 0)).toBeGreaterThanOrEqual(least);
      }),
      { numRuns: 300 },
    );
  });

  it('ends every page as done or failed, also when the browser was closed in the middle', () => {
    fc.assert(
      fc.property(sites, (site) => {
        const { pages, end } = drive(site);
        expect(end).toBe('end');
        expect(pages.filter(({ state }) => state !== 'done' && state !== 'failed')).toEqual([]);
        // Twice at most, and once more where the browser was closed over it.
        for (const { tries } of pages) expect(tries).toBeLessThanOrEqual(site.cutAt < 0 ? 2 : 3);
      }),
      { numRuns: 300 },
    );
  });

  it.each(['paused', 'stopped', 'done', 'proposed', 'waiting'] as const)(
    'opens nothing once it is %s',
    (state) => {
      fc.assert(
        fc.property(sites, fc.integer({ min: 0, max: 10 }), (site, after) => {
          const { openings } = drive(site, (_, opened) => (opened >= after ? state : 'running'));
          expect(openings.length).toBeLessThanOrEqual(after);
        }),
        { numRuns: 60 },
      );
    },
  );

  it('goes on where it was stopped over: the openings of both parts together are those of one', () => {
    fc.assert(
      fc.property(sites, (site) => {
        const calm = { ...site, visits: site.visits.map(({ ms }) => ({ ms, trouble: null })) };
        const { openings, pages } = drive(calm);
        const again = pages.reduce((sum, { tries }) => sum + tries - 1, 0);
        expect(openings.length).toBe(site.pages + again);
        expect(again).toBeLessThanOrEqual(site.atOnce);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the next step', () => {
  const now = Date.parse('2026-03-16T02:10:00Z');

  it('opens pages in their order, those that failed after all others', () => {
    const failed = page(0, { state: 'failed', tries: 1, trouble: 'timeout', at: iso(now - 9000) });
    expect(nextStep(sweep(), [page(2), failed, page(1)], now)).toEqual({ do: 'open', pageId: '1' });
    expect(nextStep(sweep(), [failed], now)).toEqual({ do: 'open', pageId: '0' });
  });

  it.each(['certificate', 'login', 'elsewhere', 'download'] as const)(
    'does not visit again what would be met again: %s',
    (trouble) => {
      const failed = page(0, { state: 'failed', tries: 1, trouble });
      expect(nextStep(sweep(), [failed], now)).toEqual({ do: 'end' });
    },
  );

  it('opens only home page and 网站地图 while columns are being found', () => {
    const pages = [page(0, { role: 'home', state: 'done', tries: 1 }), page(1), page(2, { role: 'map' })];
    expect(nextStep(sweep({ state: 'finding' }), pages, now)).toEqual({ do: 'open', pageId: '2' });
    expect(nextStep(sweep({ state: 'finding' }), pages.slice(0, 2), now)).toEqual({ do: 'end' });
  });

  it('leaves alone what nobody ticked', () => {
    expect(nextStep(sweep(), [page(0, { state: 'unticked' })], now)).toEqual({ do: 'end' });
  });

  const fails = (trouble: Trouble, since = '', detail = ''): ReturnType<typeof nextStep> => {
    const failed = Array.from({ length: FAILURES_IN_A_ROW }, (_, i) =>
      page(i, { state: 'failed', tries: 1, trouble, detail, at: iso(now - 60_000 + i) }),
    );
    return nextStep(sweep({ since }), [...failed, page(99)], now);
  };

  it('asks a person when page after page fails of the way to the site', () => {
    expect(fails('timeout')).toEqual({ do: 'halt', halt: 'failing' });
    expect(fails('firewall')).toEqual({ do: 'halt', halt: 'failing' });
  });

  it('asks a person when a site forbids page after page, not where pages are only gone', () => {
    expect(fails('client-error', '', 'HTTP 403')).toEqual({ do: 'halt', halt: 'failing' });
    expect(fails('client-error', '', 'HTTP 404').do).toBe('open');
  });

  it('goes on where each page fails of itself, and after a person said so', () => {
    expect(fails('client-error').do).toBe('open');
    expect(fails('timeout', iso(now - 1000)).do).toBe('open');
  });
});

describe('our own network', () => {
  const now = Date.parse('2026-03-16T02:10:00Z');
  const done = (id: number): MachinePage => page(id, { state: 'done', tries: 1, at: iso(now + id) });
  const failed = (id: number, trouble: Trouble = 'dns'): MachinePage =>
    page(id, { state: 'failed', tries: 1, trouble, at: iso(now + id) });
  const open = (id: number, tries = 1): MachinePage => page(id, { state: 'open', tries });
  const row = Array.from({ length: FAILURES_IN_A_ROW - 1 }, (_, i) => failed(i + 1));

  it('is in doubt where nothing of a site was opened yet', () => {
    expect(isNetworkInDoubt([open(0), page(1)], '0', 'dns')).toBe(true);
    expect(isNetworkInDoubt([done(0), open(1)], '1', 'dns')).toBe(false);
  });

  it('is in doubt after several failures in a row, and before a page is given up', () => {
    expect(isNetworkInDoubt([done(0), ...row, open(9)], '9', 'timeout')).toBe(true);
    expect(isNetworkInDoubt([done(0), ...row.slice(1), open(9)], '9', 'timeout')).toBe(false);
    expect(isNetworkInDoubt([done(0), open(9, 2)], '9', 'refused')).toBe(true);
  });

  it.each(['certificate', 'server-error', 'client-error', 'firewall', 'elsewhere'] as const)(
    'is not in doubt where somebody answered: %s',
    (trouble) => {
      expect(isNetworkInDoubt([open(0)], '0', trouble)).toBe(false);
      expect(isNetworkInDoubt([done(0), ...row, open(9)], '9', trouble)).toBe(false);
    },
  );

  it('gives back what failed of it, as far as the last page that was answered', () => {
    const pages = [failed(0), done(1), failed(2), failed(3, 'offline'), open(4), page(5)];
    expect(lostInARow(pages).map(({ id }) => id)).toEqual(['3', '2']);
    expect(lostInARow([failed(0), failed(1, 'server-error'), failed(2)]).map(({ id }) => id)).toEqual(['2']);
    expect(lostInARow([failed(0), failed(1)])).toHaveLength(2);
  });
});

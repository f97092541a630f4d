import { Signed } from './task';
import { z } from './zod';

/** 全站栏目检查: the columns of one site opened one after another, and where that stands. */

const Text = z.string().max(300);
const Address = z.string().max(2000);

/** How politely, and how much. Kept with the sweep: the same settings and seed visit the same articles. */
export const SweepSettings = z.object({
  /** From the opening of one page to that of the next, milliseconds. */
  everyMs: z.number().int().min(1000).max(600_000),
  /** Pages open at a time. */
  atOnce: z.union([z.literal(1), z.literal(2)]),
  /** 内容页 visited per column, drawn by the seed. */
  articles: z.number().int().min(0).max(20),
  seed: z.number().int(),
  /** Whether columns found on the way are opened too; else they are only proposed. */
  follow: z.boolean(),
});
export type SweepSettings = z.infer<typeof SweepSettings>;

export const TROUBLES = [
  'dns', // the name is not known
  'refused', // nobody listens, or the connection was cut
  'timeout', // no answer in time
  'certificate',
  'client-error', // 4xx
  'server-error', // 5xx
  'firewall', // a guard's page in place of the page
  'login', // a login wall
  'elsewhere', // the address led off the site
  'offline', // our own network
  'download', // a file, not a page
  'unreadable', // the browser opened it, we could not read it
  'unnamed', // the browser said no more than that it failed
] as const;
/** Why a page could not be visited: of the way to it, never a fault of the site. */
export type Trouble = (typeof TROUBLES)[number];

/**
 * `finding`: home page and 网站地图 are opened, so that columns can be proposed. `proposed`: the inspector ticks.
 * `waiting`: in the queue of its task. `stopped`: for good, by a person.
 */
export const SWEEP_STATES = [
  'finding',
  'proposed',
  'waiting',
  'running',
  'paused',
  'stopped',
  'done',
] as const;
export type SweepState = (typeof SWEEP_STATES)[number];

export const HALTS = ['person', 'queue', 'window', 'failing', 'network', 'records'] as const;
/**
 * Why a sweep is paused: by a person; by a person with the whole queue of its task; its window was closed; page after
 * page could not be visited; our own network is down; the records take no more (closed, or the disk is full).
 */
export type Halt = (typeof HALTS)[number];

/** `author`, `at`: who began it, and when. */
export const Sweep = Signed.extend({
  id: z.string(),
  inspectionId: z.string(),
  settings: SweepSettings,
  /** Crawl-delay of the site's robots.txt, milliseconds; 0 where it asks for none. */
  crawlDelayMs: z.number().int().min(0).max(600_000),
  state: z.enum(SWEEP_STATES),
  /** When it came to that state, UTC. */
  since: z.string(),
  /** Null while it is not paused; but our own network may go while columns are being found, too. */
  halt: z.enum(HALTS).nullable(),
  /** Of its ticked pages: all, visited, and failed for good or for now. */
  counts: z.object({ pages: z.number().int(), done: z.number().int(), failed: z.number().int() }),
  /** What its failed pages failed of, each once. */
  troubles: z.array(z.enum(TROUBLES)),
  startedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
});
export type Sweep = z.infer<typeof Sweep>;

export const SWEEP_PAGE_STATES = ['unticked', 'waiting', 'open', 'done', 'failed'] as const;
export type SweepPageState = (typeof SWEEP_PAGE_STATES)[number];

const HOLDS = ['robots', 'seen', 'found'] as const;
/** Why a page was not ticked by itself: robots.txt asks programs off; it was audited before; found on the way. */
export type Hold = (typeof HOLDS)[number];

/** One address of a sweep. Its id is `sweepId#columnKey`. */
export const SweepPage = z.object({
  id: z.string(),
  sweepId: z.string(),
  inspectionId: z.string(),
  /** In the order of the navigation; articles after their column. */
  order: z.number(),
  /** `map`: 网站地图 itself. */
  role: z.enum(['home', 'map', 'column', 'article']),
  /** How the site leads there: `tags`: the page names itself a column; `list`: an article of a column. */
  from: z.enum(['address', 'menu', 'more', 'path', 'map', 'tags', 'list']),
  /** `id` of the column an article was drawn from; ''. */
  parentId: z.string(),
  url: Address,
  name: Text,
  held: z.enum(HOLDS).nullable(),
  state: z.enum(SWEEP_PAGE_STATES),
  /** Times it was opened. */
  tries: z.number().int().min(0),
  /** When it was last opened, UTC; '' before. */
  openedAt: z.string(),
  /** The audit made of it; ''. */
  auditId: z.string(),
  trouble: z.enum(TROUBLES).nullable(),
  /** The browser's own words on the trouble; ''. */
  detail: z.string().max(500),
  /** When its state last changed, UTC; '' before. */
  at: z.string(),
});
export type SweepPage = z.infer<typeof SweepPage>;

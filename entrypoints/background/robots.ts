import type { RegisterSite } from '../../utils/model/register';
import { addressOf } from '../../utils/register/addresses';
import { NO_ROBOTS, type Robots, readRobots, together } from '../../utils/sweep/robots';

/** A site's robots.txt, asked for once an hour at most; of a site with several hosts, each one's. */

const KEPT_MS = 3_600_000;
const LIMIT_MS = 8000;
const MAX_HOSTS = 5;
/** A night's batch comes to thousands of sites. */
const MAX_KNOWN = 200;

const known = new Map<string, { readonly at: number; readonly robots: Promise<Robots> }>();

export async function robotsOf({ homeUrl, hosts }: Pick<RegisterSite, 'homeUrl' | 'hosts'>): Promise<Robots> {
  const home = addressOf(homeUrl);
  if (home === null) return NO_ROBOTS;
  const { protocol, origin, hostname } = new URL(home);
  const others = hosts.filter((host) => host !== hostname).map((host) => `${protocol}//${host}`);
  return together(await Promise.all([origin, ...others].slice(0, MAX_HOSTS).map(robotsAt)));
}

function robotsAt(origin: string): Promise<Robots> {
  const last = known.get(origin);
  if (last && Date.now() - last.at < KEPT_MS) return last.robots;
  if (known.size >= MAX_KNOWN) known.clear();
  const robots = fetchRobots(`${origin}/robots.txt`);
  known.set(origin, { at: Date.now(), robots });
  return robots;
}

/** A site that does not answer asks for nothing; its home page will tell what is the matter. */
async function fetchRobots(url: string): Promise<Robots> {
  try {
    const answer = await fetch(url, { credentials: 'omit', signal: AbortSignal.timeout(LIMIT_MS) });
    const text = answer.ok ? await answer.text() : '';
    // Many sites answer any address with a page.
    return text === '' || /^\s*</.test(text) ? NO_ROBOTS : readRobots(url, text);
  } catch {
    return NO_ROBOTS;
  }
}

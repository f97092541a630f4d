import robotsParser from 'robots-parser';
import { bare } from './on-site';

/** What a site's robots.txt asks of programs. It was not written for inspectors: it unticks, it does not forbid. */
export interface Robots {
  /** Whether every program is asked off an address. */
  isDisallowed(url: string): boolean;
  /** Pause it asks for between requests, milliseconds; 0 for none. */
  readonly crawlDelayMs: number;
}

export const NO_ROBOTS: Robots = { isDisallowed: () => false, crawlDelayMs: 0 };

/** Longer files are read as far as this, as search engines do at their own limits. Characters. */
const MAX_LENGTH = 100_000;
const MAX_DELAY_MS = 600_000;

/**
 * Reads a robots.txt.
 * @param url its own address: it speaks about this host only, under http and https, with `www.` or without
 */
export function readRobots(url: string, text: string): Robots {
  const robots = robotsParser(url, text.slice(0, MAX_LENGTH));
  const delay = (robots.getCrawlDelay('*') ?? 0) * 1000;
  return {
    // Of another host it says nothing: undefined.
    isDisallowed: (address) => robots.isAllowed(atOrigin(url, address), '*') === false,
    crawlDelayMs: delay > 0 ? Math.min(Math.round(delay), MAX_DELAY_MS) : 0,
  };
}

/** The parser knows one origin only, and a site sends its visitors from http to https. */
function atOrigin(robotsUrl: string, address: string): string {
  if (!URL.canParse(address)) return address;
  const own = new URL(robotsUrl);
  const { hostname, port, pathname, search } = new URL(address);
  const isSame = bare(hostname) === bare(own.hostname) && port === own.port;
  return isSame ? `${own.origin}${pathname}${search}` : address;
}

/** Several hosts of one site: each speaks for itself, the longest pause holds for all. */
export const together = (all: readonly Robots[]): Robots => ({
  isDisallowed: (url) => all.some((robots) => robots.isDisallowed(url)),
  crawlDelayMs: Math.max(0, ...all.map(({ crawlDelayMs }) => crawlDelayMs)),
});

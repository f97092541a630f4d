import type { PageFacts } from '../model/page-facts';
import type { RegisterSite } from '../model/register';
import type { Hold, SweepPage } from '../model/sweep';
import { columnKey } from '../records/column-key';
import { addressOf } from '../register/addresses';
import { isOpenable } from './on-site';
import type { Robots } from './robots';

/** What addresses of a site are to be opened, from what its pages tell. */

/** A page worth opening, before anybody has ticked it. */
export type Proposal = Pick<SweepPage, 'url' | 'name' | 'role' | 'from' | 'parentId' | 'held'> & {
  /** `columnKey` of its address: by it a page is proposed once. */
  readonly key: string;
};

/** What one recorded page tells. */
export interface Told {
  readonly url: string;
  readonly facts: PageFacts;
}

type Site = Pick<RegisterSite, 'homeUrl' | 'hosts' | 'name'>;

const SURENESS: readonly Proposal['from'][] = ['menu', 'more', 'path', 'map'];

/**
 * Home page first, then what the recorded pages tell: 网站地图, columns in the order of the navigation, columns that
 * only name themselves so. Each address once, under the surest way that leads there.
 */
export function plan(site: Site, pages: readonly Told[], robots: Robots): Proposal[] {
  const home = homeOf(site);
  const proposals = new Map(home ? [[home.key, home]] : []);
  for (const proposal of pages.flatMap((page) => leadsOf(site, page, robots))) {
    const known = proposals.get(proposal.key);
    if (!known) proposals.set(proposal.key, proposal);
    else if (isSurer(proposal, known)) proposals.set(proposal.key, { ...proposal, role: known.role });
  }
  for (const { url, facts } of pages) {
    const key = columnKey(url);
    if (facts.column === null || proposals.has(key) || !isOpenable(url, site.hosts)) continue;
    const name = facts.column.name;
    proposals.set(key, {
      key,
      url,
      name,
      role: 'column',
      from: 'tags',
      parentId: '',
      held: held(url, robots),
    });
  }
  return [...proposals.values()];
}

/** The home page, as the register writes it; null where that leads nowhere. Never held: a person asked for this site. */
export function homeOf(site: Site): Proposal | null {
  const url = addressOf(site.homeUrl);
  if (url === null) return null;
  return {
    key: columnKey(url),
    url,
    name: site.name,
    role: 'home',
    from: 'address',
    parentId: '',
    held: null,
  };
}

/** Where one page leads: 网站地图, then columns in the order in which it names them. */
export function leadsOf(site: Site, { facts }: Told, robots: Robots): Proposal[] {
  const { siteMap, links } = facts;
  const map = siteMap && { name: '网站地图', url: siteMap, from: 'map' as const, role: 'map' as const };
  const columns = links.map((link) => ({ ...link, role: 'column' as const }));
  return [...(map ? [map] : []), ...columns]
    .filter(({ url, name }) => isOpenable(url, site.hosts, name))
    .map((link) => ({ ...link, key: columnKey(link.url), parentId: '', held: held(link.url, robots) }));
}

const held = (url: string, robots: Robots): Hold | null => (robots.isDisallowed(url) ? 'robots' : null);

const isSurer = (one: Proposal, other: Proposal): boolean =>
  one.role === 'column' && other.role === 'column' && sureness(one) < sureness(other);

const sureness = ({ from }: Proposal): number => {
  const at = SURENESS.indexOf(from);
  return at < 0 ? SURENESS.length : at;
};

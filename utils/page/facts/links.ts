import type { ColumnLink } from '../../model/page-facts';
import { columnKey } from '../../records/column-key';
import { readBreadcrumb } from '../breadcrumb';
import { readTag } from '../meta';
import type { Page } from '../page';
import { normalise } from '../text';
import { type Anchor, type Anchors, isArticle, staysOnSite } from './anchors';
import { moreAnchors } from './mores';
import { columnName, isSiteMapName } from './names';

/** Where a visitor can go on from a page. */
export interface Leads {
  /** Columns of the site, each address once, the surest names first. */
  readonly links: ColumnLink[];
  /** Address of the 网站地图; ''. */
  readonly siteMap: string;
  /** Hosts beside the site's own that its menu leads to: other governments', shared platforms', sister departments'. */
  readonly hosts: string[];
}

const MAX_LINKS = 500;
const MAX_HOSTS = 100;
const MAX_ADDRESS = 2000;

/** Reads where a visitor can go on from a page: its menus, shown or to be opened, its breadcrumb, the 更多 of its lists. */
export function readLeads(anchors: Anchors): Leads {
  const { page } = anchors;
  const found = new Map<string, ColumnLink>();
  const add = ({ name, href }: Anchor, from: ColumnLink['from']): void => {
    if (found.size === MAX_LINKS || href.length > MAX_ADDRESS) return;
    const key = columnKey(href);
    if (found.has(key)) return;
    found.set(key, { name, url: withoutPlace(href), from });
  };
  const isMap = isSiteMap(page);
  const own = anchors.named.filter((anchor) => staysOnSite(anchor) && !isSiteMapName(anchor.name));
  for (const anchor of own) {
    if (anchor.standing === 'footer' || anchor.standing === 'others') continue;
    if (isMap && anchor.standing === 'page') add(anchor, 'map');
    else if (!isArticle(anchor) && anchors.isInMenu(anchor)) add(anchor, 'menu');
  }
  for (const anchor of own) if (isOnPath(page, anchor)) add(anchor, 'path');
  for (const anchor of moreAnchors(anchors)) if (staysOnSite(anchor)) add(anchor, 'more');
  return { links: [...found.values()], siteMap: siteMapOf(anchors.named), hosts: hostsOf(anchors.named) };
}

/** An address without a place on its page; the route of a page drawn by script stays. */
const withoutPlace = (href: string): string => href.replace(/#(?![/!]).*$/s, '');

function isOnPath(page: Page, { node, name }: Anchor): boolean {
  const { names, node: block } = readBreadcrumb(page);
  if (block < 0 || !page.holds(block, node)) return false;
  return names.some((one) => columnName(one, 30) === name);
}

/** Whether a page is the site's map: it calls itself so. */
function isSiteMap(page: Page): boolean {
  const names = [
    readTag(page, 'ColumnName').value,
    readBreadcrumb(page).names.at(-1) ?? '',
    ...normalise(page.snapshot.title).split(/[_|]| ?[-—–] ?/),
  ];
  return names.some((name) => isSiteMapName(name.trim()));
}

function siteMapOf(named: readonly Anchor[]): string {
  const map = named.find(
    ({ name, owner, kind }) => isSiteMapName(name) && owner === 'own' && kind !== 'home',
  );
  return map && map.href.length <= MAX_ADDRESS ? map.href : '';
}

/** Of menus only: elsewhere stand links to whole families of sites. */
function hostsOf(named: readonly Anchor[]): string[] {
  const hosts = new Set<string>();
  for (const { standing, owner, kind, target } of named) {
    if (standing !== 'menu' || kind === 'tool' || kind === 'file') continue;
    if (owner === 'government' || (owner === 'family' && kind === 'home')) hosts.add(target.host);
  }
  return [...hosts].slice(0, MAX_HOSTS);
}

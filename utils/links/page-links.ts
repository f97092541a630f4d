import type { HostParts } from '../identifiers/host-parts';
import { hostOf } from '../page/address-host';
import { isLocal } from '../page/empty-links';
import { addressKind } from '../page/facts/address-kinds';
import { isDead } from '../page/facts/anchors';
import { Owners } from '../page/facts/owners';
import { Standings } from '../page/facts/standing';
import { targetOf } from '../page/facts/target';
import type { Page } from '../page/page';
import { normalise } from '../page/text';
import { isActing } from './acting';

/** 网页, 图片, 附件, 样式 */
export type LinkKind = 'page' | 'image' | 'attachment' | 'style';

/** One address that a page leads to, and where it stands there. */
export interface PageLink {
  /** Absolute, without fragment: what is asked. */
  readonly url: string;
  readonly host: string;
  readonly kind: LinkKind;
  /** Of the site itself: its host, or one that stands for a column of it. */
  readonly isOwn: boolean;
  /** The nodes that lead there, at least one, in document order. */
  readonly nodes: readonly number[];
}

/** A reading cuts longer addresses: what is left leads elsewhere. Characters. */
const CUT = 2000;

/**
 * The addresses of a page that a check asks, each once, in document order: links that a visitor sees or finds in a menu,
 * pictures, files, style sheets. Left out: places on the page itself, mail and telephone, scripts, private addresses
 * (those are `link-placeholder`'s), and addresses that act.
 */
export function pageLinks(page: Page, own: HostParts): PageLink[] {
  const here = withoutPlace(page.snapshot.url);
  const isHereLocal = isLocal(page.snapshot.url);
  const isInMenu = menuOf(page);
  const isOwn = ownHosts(own);
  const found = new Map<string, PageLink & { readonly nodes: number[] }>();
  for (let node = 0; node < page.nodes.length; node++) {
    const { tag, href = '', hidden, attrs } = page.node(node);
    if (!TAGS.has(tag) || href.length >= CUT) continue;
    const host = hostOf(href);
    if (host === '' || (hidden && tag !== 'link' && !isInMenu(node))) continue;
    const kind = kindOf(tag, href, attrs?.rel ?? '');
    if (kind === null) continue;
    const url = withoutPlace(href);
    const known = found.get(url);
    if (known) {
      known.nodes.push(node);
      continue;
    }
    if (url === here || (isLocal(url) && !isHereLocal)) continue;
    if (kind === 'page' && (isDead(page.node(node)) || isActing(url, nameOf(page, node)))) continue;
    found.set(url, { url, host, kind, isOwn: isOwn(host), nodes: [node] });
  }
  return [...found.values()];
}

/** Tells which hosts are the site's own. Below its registrable name stand other departments, too: those are others'. */
export function ownHosts(own: HostParts): (host: string) => boolean {
  const owners = new Owners(own);
  return (host) => ['own', 'column'].includes(owners.of(host.replace(/:\d+$/, '')));
}

const TAGS = new Set(['a', 'area', 'img', 'link']);

function kindOf(tag: string, href: string, rel: string): LinkKind | null {
  if (tag === 'img') return 'image';
  if (tag === 'link') return /(?:^|\s)stylesheet(?:\s|$)/i.test(rel) ? 'style' : null;
  const target = targetOf(href);
  if (!target) return null;
  return addressKind(href, target) === 'file' ? 'attachment' : 'page';
}

/** What a link says, or the picture in it; '' for nothing. */
export function nameOf(page: Page, node: number): string {
  const { attrs = {} } = page.node(node);
  const range = page.subtree(node);
  const text = normalise(page.textOf(range)).trim();
  if (text !== '') return text;
  const said = attrs.title ?? attrs.alt ?? '';
  if (said !== '') return said;
  const [picture] = page.select(range, (one) => Boolean(one.attrs?.alt));
  return picture === undefined ? '' : (page.node(picture).attrs?.alt ?? '');
}

/** Of hidden links those in menus are a visitor's, too: they open under the pointer. */
function menuOf(page: Page): (node: number) => boolean {
  let standings: Standings | undefined;
  return (node) => {
    if (page.node(node).tag !== 'a') return false;
    standings ??= new Standings(page);
    return standings.standingOf(node) === 'menu';
  };
}

const withoutPlace = (address: string): string => {
  const place = address.indexOf('#');
  return place < 0 ? address : address.slice(0, place);
};

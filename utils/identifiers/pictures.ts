import type { SnapshotNode } from '../model/snapshot';
import { footerOf } from '../page/footer';
import type { Page } from '../page/page';
import { descriptionOf } from './sightings';

/** File names of pictures that stand in footers and are no mark: police emblem, codes to scan, other badges. */
const OTHER_PICTURE =
  /beian|gong?an|jinghui|police|guohui|(?:^|[_-])(?:ga|gh|ghs|ba|bah)(?:$|[\W_\d])|ewm|erweima|qr|code|wei?xin|wechat|(?:^|[_-])wx|wei?bo|logo|icp|ipv6|wza|slh|app|phone|tel|mail|arrow|line|icon|top|search/i;
/** Smaller than this, in CSS pixels, a drawn picture is an icon. */
const MARK_SIZE = 30;

/** The file name of a picture, without folder and parameters, in lower case. */
export const fileOf = ({ href, background }: SnapshotNode): string =>
  /([^/?#]*)(?:[?#].*)?$/.exec(href ?? background ?? '')?.[1]?.toLowerCase() ?? '';

/** A link that leads somewhere: an address of its own, not this page, a script or nothing. */
export function leadsAway(page: Page, { href, attrs }: SnapshotNode): boolean {
  if (!href || !/^(?:https?|file):/i.test(href)) return false;
  return (
    attrs?.href !== '' &&
    !attrs?.href?.startsWith('#') &&
    href.split('#')[0] !== page.snapshot.url.split('#')[0]
  );
}

/** The link around a node, or null. */
export function enclosingLink(page: Page, index: number): number | null {
  for (let i = index, steps = 0; i >= 0 && steps < 6; i = page.node(i).parent, steps++) {
    if (page.node(i).tag === 'a') return i;
  }
  return null;
}

/**
 * Pictures of the footer that say nothing of themselves and lead nowhere, large enough for a mark or not drawn: what
 * they show, only a person can see.
 */
export function unexplainedPictures(page: Page): number[] {
  return footerOf(page).select((node, index) => {
    if (node.tag !== 'img' || node.hidden || descriptionOf(node) !== '' || OTHER_PICTURE.test(fileOf(node)))
      return false;
    const link = enclosingLink(page, index);
    if (link !== null && leadsAway(page, page.node(link))) return false;
    const [, , width = 0, height = 0] = node.box ?? [];
    return node.image !== 'loaded' || (width >= MARK_SIZE && height >= MARK_SIZE);
  });
}

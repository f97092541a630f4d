import { fileOf } from '../identifiers/pictures';
import type { SnapshotNode } from '../model/snapshot';
import { footerOf } from './footer';
import { headerOf, isPicture } from './header';
import type { Page } from './page';

/** Pictures at the top of a page, those of the header first, and the first of them that says it shows the national emblem. */
export interface EmblemReading {
  readonly emblem: { readonly node: number; readonly says: string } | null;
  readonly pictures: readonly number[];
}

const NAMED = /国徽(?!法)/;
/** `guohui.png`, `national-emblem.svg`. `jinghui` of the police and `danghui` of the party are others. */
const FILE = /guo[-_]?hui|(?:^|[^a-z])emblem/i;
/** So far down, what stands beside the header still belongs to it. CSS pixels. */
const TOP = 300;

/** Looks for the national emblem near the header. The same picture in the footer is the registry's mark of the police. */
export function readEmblem(page: Page): EmblemReading {
  const header = headerOf(page);
  const footer = footerOf(page);
  const inHeader = header.select(isPicture);
  const atTop = page.select(
    page.whole,
    (node, i) =>
      (node.box?.[1] ?? TOP) < TOP && isPicture(node) && !header.contains(i) && !footer.contains(i),
  );
  const pictures = [...inHeader, ...atTop];
  for (const node of pictures) {
    const says = saysEmblem(page.node(node)) ?? saysEmblem(page.node(page.node(node).parent));
    if (says !== null) return { emblem: { node, says }, pictures };
  }
  return { emblem: null, pictures };
}

function saysEmblem(node: SnapshotNode): string | null {
  const { attrs = {}, tag, background } = node;
  const words = [attrs.alt, attrs.title, attrs['aria-label']].find(
    (word) => word !== undefined && NAMED.test(word),
  );
  if (words !== undefined) return words;
  const file = tag === 'img' || background !== undefined ? fileOf(node) : '';
  return FILE.test(file) ? file : null;
}

import type { NodeRange, Page } from '../page';

/** CSS pixels: a picture of this width and height may hold a guide. */
const LARGE_PICTURE = 400;
const GUIDE_FILE = /指南|须知|一次性告知/;

/** What may hold parts of the guide and was not read as text. */
export function unreadIn(page: Page, root: number, footer: readonly NodeRange[]): number[] {
  const outside = (node: number): boolean => footer.some(({ from, to }) => node >= from && node < to);
  const frames = page.snapshot.opaque.filter(({ kind }) => kind !== 'over-cap').map(({ node }) => node);
  const others = page.select(page.subtree(root), ({ tag, hidden, box, attrs }, i) => {
    if (hidden) return false;
    if (tag === 'img') return box !== undefined && box[2] >= LARGE_PICTURE && box[3] >= LARGE_PICTURE;
    return (
      tag === 'a' &&
      GUIDE_FILE.test(`${attrs?.title ?? ''}${page.textOf(page.subtree(i))}`) &&
      isFile(page, i)
    );
  });
  return [...frames, ...others].filter((node) => !outside(node));
}

const FILE = /\.(?:docx?|xlsx?|wps|et|pdf|ofd|zip|rar|7z|rtf|jpe?g|png)(?:$|[?#])/i;
const DOWNLOAD = /down(?:load|file)|attach|fileid=|附件|getfile/i;

/** A link that leads to a file, by its address. */
export function isFile(page: Page, link: number): boolean {
  const { href = '' } = page.node(link);
  return FILE.test(href) || DOWNLOAD.test(href);
}

import type { Page } from './page';

/**
 * Where an element stands, written so that `show` finds it again: the places among element children from the root
 * down, `/` between them; `s` steps into an open shadow root, `f` into a frame's document.
 * The `html` element itself is the empty path.
 */
export function pathOf(page: Page, index: number): string {
  const steps: string[] = [];
  for (let i = index; i >= 0; i = page.node(i).parent) {
    const node = page.node(i);
    if (node.tag === '#text' || node.tag === '#comment' || node.parent < 0) continue;
    steps.push(node.tag === '#shadow' ? 's' : node.tag === '#document' ? 'f' : String(node.nth ?? 0));
  }
  return steps.reverse().join('/');
}

/** The same for any node: text has no frame of its own, its element stands for it. Null where no visitor sees it. */
export function placeOf(page: Page, index: number): string | null {
  let i = index;
  while (page.node(i).tag[0] === '#' && page.node(i).parent >= 0) i = page.node(i).parent;
  return page.node(i).hidden ? null : pathOf(page, i);
}

import type { Page } from './page';

/** The nearest link around a node whose address, or handler, satisfies an expression. */
export function linkOf(page: Page, index: number, address: RegExp): number | null {
  let steps = 0;
  for (let i = index; i >= 0 && steps < 6; i = page.node(i).parent, steps++) {
    const { href, attrs } = page.node(i);
    if (address.test(href ?? '') || address.test(attrs?.onclick ?? '')) return i;
  }
  return null;
}

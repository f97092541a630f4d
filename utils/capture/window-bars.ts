import type { Size, Stage } from '../evidence/plan';
import { boxOf, isVisible, parentNode, selectAll } from './dom';

/** What stays in the window when the page is scrolled: headers and bars that would cover what is to be pictured. */

const STAYING = /^(?:fixed|sticky|-webkit-sticky)$/;

const mayStay = (element: Element): boolean => STAYING.test(getComputedStyle(element).position);

/** Whether an element, or what it lies in, keeps its place in the window. */
export function staysInWindow(element: Element): boolean {
  for (let at: Node | null = element; at instanceof Element; at = parentNode(at))
    if (mayStay(at)) return true;
  return false;
}

/** Heights at the window's edges that are covered as the page stands now, CSS pixels; narrow buttons cover nothing. */
export function barsOf(document: Document, viewport: Size): Stage['bars'] {
  const boxes = [...selectAll(document, 'body *')]
    .filter((element) => mayStay(element) && isVisible(element))
    .map(boxOf)
    .filter(({ width, height }) => width * 2 >= viewport.width && height * 2 <= viewport.height);
  const fromTop = boxes.map(({ top, bottom }) => ({ begins: top, ends: bottom }));
  const fromBottom = boxes.map(({ top, bottom }) => ({
    begins: viewport.height - bottom,
    ends: viewport.height - top,
  }));
  return { top: covered(fromTop), bottom: covered(fromBottom) };
}

/** How far bars that lie one upon the other reach from an edge. */
function covered(bars: readonly { readonly begins: number; readonly ends: number }[]): number {
  let reach = 0;
  for (const { begins, ends } of [...bars].sort((a, b) => a.begins - b.begins)) {
    if (begins <= reach + 1) reach = Math.max(reach, ends);
  }
  return Math.ceil(reach);
}

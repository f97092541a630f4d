import { children, localName, parentNode } from './dom';
import { maskPersonalNumbers } from './mask';

/** What the inspector selected, with its place: the start of a finding by hand. */
export interface SelectedPlace {
  readonly text: string;
  readonly tag: string;
  /** As `pathOf` in utils/page/path.ts writes it. */
  readonly path: string;
  /** `[x, y, width, height]` in page pixels. */
  readonly box: readonly [number, number, number, number];
}

/** The element around the present selection, or null where nothing is selected in the top document. */
export function selectedPlace(): SelectedPlace | null {
  const selection = window.getSelection();
  const text = selection?.toString().trim() ?? '';
  if (!selection || selection.rangeCount === 0 || text === '') return null;
  const range = selection.getRangeAt(0);
  const around = range.commonAncestorContainer;
  const element = around instanceof Element ? around : parentNode(around);
  if (!(element instanceof Element)) return null;
  const { x, y, width, height } = range.getBoundingClientRect();
  return {
    text: maskPersonalNumbers(text.slice(0, 2000)),
    tag: localName(element).toLowerCase(),
    path: livePath(element),
    box: [Math.round(x + scrollX), Math.round(y + scrollY), Math.round(width), Math.round(height)],
  };
}

/** The path of a live element; the same words as `pathOf` gives for its snapshot. */
function livePath(element: Element): string {
  const steps: string[] = [];
  for (let node: Node | null = element; node; ) {
    const parent: Node | null = parentNode(node);
    if (node instanceof ShadowRoot) {
      steps.push('s');
      node = node.host;
      continue;
    }
    if (node instanceof Element && parent && !(parent instanceof Document)) {
      const siblings: HTMLCollection =
        parent instanceof Element ? children(parent) : (parent as ParentNode).children;
      steps.push(String(Array.prototype.indexOf.call(siblings, node)));
    }
    node = parent;
  }
  return steps.reverse().join('/');
}

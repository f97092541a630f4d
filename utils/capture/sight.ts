import type { SnapshotNode } from '../model/snapshot';
import { imageComplete, imageWidth, isVisible } from './dom';

/** What a visitor sees of an element: whether it and its own texts are hidden. */
export interface Sight {
  readonly hidden: boolean;
  /** Whether everything below is hidden as well, unseen. */
  readonly below: boolean;
}
/** Of what is shown. */
export const SEEN: Sight = { hidden: false, below: false };
/** Of everything below an element that is not there. */
export const HIDDEN: Sight = { hidden: true, below: true };

/** Whether a visitor sees an element, and what is below it. */
export function look(element: Element): Sight {
  if (isVisible(element)) return SEEN;
  const { display, visibility } = getComputedStyle(element);
  if (display === 'contents') return SEEN;
  // What is `visibility: hidden` may hold children that are visible again.
  return display !== 'none' && visibility !== 'visible' ? { hidden: true, below: false } : HIDDEN;
}

/** Whether the browser could draw a picture. */
export function imageState(image: HTMLImageElement): NonNullable<SnapshotNode['image']> {
  try {
    if (!imageComplete(image)) return 'pending';
    return imageWidth(image) > 0 ? 'loaded' : 'broken';
  } catch {
    // An element of that name in another namespace.
    return 'pending';
  }
}

import type { Scroll, Stage } from '../evidence/plan';

/** What to frame: where it stood, and what it said there. */
export interface LocateRequest {
  /** As `pathOf` writes it. */
  readonly path: string;
  /** Text of the evidence, possibly cut with `…`; '' where the element had none (a picture). */
  readonly text: string;
  /** Element name; '' where unknown. */
  readonly tag: string;
  /** Shown at the frame. */
  readonly label: string;
}

/** `changed`: the place holds something else now. `gone`: there is no such place. */
export type LocateResult = 'shown' | 'changed' | 'gone';

/** What is needed to take a picture of an element. Pictures are of pages without our frame. */
export interface Measured {
  /** CSS pixels; see `Stage`. */
  readonly stage: Stage;
  /** `[x, y, width, height]` in the page, CSS pixels. */
  readonly box: readonly [number, number, number, number];
  /** Where the page stood before, to go back to. */
  readonly scroll: Scroll;
}

/** The overlay script's face to the background. */
export interface Overlay {
  locate(request: LocateRequest): LocateResult;
  clear(): void;
  /** Takes our frame away, brings the element into sight and measures it, once it rests there. */
  measure(request: LocateRequest): Promise<Measured | 'changed' | 'gone'>;
  /** Scrolls the page and waits until it is drawn. Where it really stands then. */
  scrollTo(scroll: Scroll): Promise<Scroll>;
}

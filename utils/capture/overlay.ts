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

/** The overlay script's face to the background. */
export interface Overlay {
  locate(request: LocateRequest): LocateResult;
  clear(): void;
}

import { MAX_STAMP_HEIGHT } from './stamp';

/** How to take one picture of an element that may be larger than the window: where to scroll, what to copy where. */

/** CSS pixels from the page's upper left corner, or pixels of a picture. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Size = Pick<Rect, 'width' | 'height'>;
export type Scroll = Pick<Rect, 'x' | 'y'>;

/** The longest edge of a picture in pixels, stamp included: no browser's canvas gives up below it. */
export const MAX_EDGE = 16_384;
/** Shots in one picture; the browser allows two a second (`MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND`). */
export const MAX_SHOTS = 30;
/** What of its surroundings is shown around an element, CSS pixels. */
export const MARGIN = 24;

/** The page as it stands, CSS pixels. */
export interface Stage {
  /** The page's whole size: `scrollWidth` and `scrollHeight` of `document.scrollingElement`. */
  readonly page: Size;
  /**
   * The window without its scroll bars: `clientWidth` and `clientHeight` of `document.scrollingElement`. Not of the root,
   * which in quirks mode (many an old page) is as high as the page.
   */
  readonly viewport: Size;
  /** Pixels of a shot per CSS pixel: `devicePixelRatio`. */
  readonly scale: number;
  /**
   * Heights at the window's upper and lower edge that are covered by what stays there when the page is scrolled (a sticky
   * header). 0 where none is known: then an earlier shot is drawn over a later one where they overlap, which keeps such a
   * header out of all but the seams.
   */
  readonly bars: { readonly top: number; readonly bottom: number };
}

/** Axes of a stage. */
export const acrossOf = ({ viewport, page }: Stage): Axis => ({
  view: viewport.width,
  page: page.width,
  before: 0,
  after: 0,
});
export const downOf = ({ viewport, page, bars }: Stage): Axis => ({
  view: viewport.height,
  page: page.height,
  before: bars.top,
  after: bars.bottom,
});

export interface ShotPlan extends Stage {
  /** What the picture shows, CSS pixels. */
  readonly area: Rect;
  /** Size of the picture in pixels. */
  readonly size: Size;
  /** Where to scroll to for each shot; the page may end up elsewhere, see `placeShot`. */
  readonly steps: readonly Scroll[];
  /** True where the element goes on beyond the picture. */
  readonly isCut: boolean;
}

/**
 * Plans the shots of an element with a margin around it. An element that scrolls inside another one is shown as far as
 * it is in sight there.
 *
 * @param box `[x, y, width, height]`, CSS pixels in the page.
 * @returns null where nothing of the element lies on the page.
 */
export function planShots(
  given: Stage,
  [x, y, width, height]: readonly [number, number, number, number],
): ShotPlan | null {
  const left = span(x, width, given.page.width);
  const top = span(y, height, given.page.height);
  if (!left || !top) return null;
  // Bars that leave less than half of the window free are no bars: a banner over everything, a dialog.
  const { top: above, bottom: below } = given.bars;
  const areBars = (above + below) * 2 <= given.viewport.height;
  const stage = areBars ? given : { ...given, bars: { top: 0, bottom: 0 } };
  const { scale } = stage;
  const longest = Math.floor(MAX_EDGE / scale) - MAX_STAMP_HEIGHT;
  const columns = positions({ ...left, length: Math.min(left.length, longest) }, acrossOf(stage), MAX_SHOTS);
  const rows = positions(
    { ...top, length: Math.min(top.length, longest) },
    downOf(stage),
    Math.floor(MAX_SHOTS / columns.at.length),
  );
  const area = { x: left.from, y: top.from, width: columns.length, height: rows.length };
  return {
    ...stage,
    area,
    size: { width: Math.floor(area.width * scale), height: Math.floor(area.height * scale) },
    steps: rows.at.flatMap((rowY) => columns.at.map((columnX) => ({ x: columnX, y: rowY }))),
    isCut: area.width < left.length || area.height < top.length,
  };
}

interface Span {
  readonly from: number;
  readonly length: number;
}

/** One side of an element with its margin, in whole CSS pixels, as far as it lies on the page. */
function span(start: number, length: number, page: number): Span | null {
  if (length <= 0 || start >= page || start + length <= 0) return null;
  const from = Math.max(0, Math.floor(start) - MARGIN);
  return { from, length: Math.min(page, Math.ceil(start + length) + MARGIN) - from };
}

/** A side of the page. */
export interface Axis {
  readonly view: number;
  readonly page: number;
  /** Of the window's length, what is covered at its beginning and end while the page is scrolled. */
  readonly before: number;
  readonly after: number;
}

/** Scroll positions along one axis that show a span, and how much of it they show when `most` are too few. */
function positions({ from, length }: Span, axis: Axis, most: number): { at: number[]; length: number } {
  const { view, page, before, after } = axis;
  const last = Math.max(0, page - view);
  const clamp = (position: number): number => Math.min(last, Math.max(0, Math.floor(position)));
  const free = view - before - after;
  // What fits is shown in the middle of the window, away from what sticks to its edges.
  if (length <= free) return { at: [clamp(from - before - (free - length) / 2)], length };
  const at = [clamp(from - before)];
  for (;;) {
    const end = seen(at.at(-1) ?? 0, axis).to;
    if (end >= from + length) return { at, length };
    const next = clamp(end - before);
    if (at.length >= most || next <= (at.at(-1) ?? 0)) return { at, length: end - from };
    at.push(next);
  }
}

/** What of the page is in sight at a scroll position. At the page's own ends nothing is hidden by what sticks there. */
export function seen(position: number, { view, page, before, after }: Axis): { from: number; to: number } {
  const isFirst = position < 1;
  const isLast = position + view > page - 1;
  return { from: position + (isFirst ? 0 : before), to: position + view - (isLast ? 0 : after) };
}

import type { Extent } from '../model/evidence-file';
import { acrossOf, downOf, type Rect, type Scroll, type ShotPlan, type Size, seen } from './plan';

/** What the shots that were really taken show of a plan. */

/** A piece of a shot and its place in the picture, both in pixels and of one size: nothing is ever scaled. */
export interface Placement {
  readonly source: Rect;
  readonly target: Rect;
}

/**
 * What to copy from a shot.
 *
 * @param scroll where the page really stood when it was taken (`scrollX`, `scrollY`), whatever was asked for.
 * @param shot its size in pixels: what is not on it is not copied, whatever the page said of its window.
 * @returns null where the shot shows nothing of the area.
 */
export function placeShot(plan: ShotPlan, scroll: Scroll, shot: Size): Placement | null {
  const { area, scale } = plan;
  const asked = pixels(plan, seen(scroll.x, acrossOf(plan)), seen(scroll.y, downOf(plan)));
  const x = Math.max(0, asked.x + Math.round((area.x - scroll.x) * scale));
  const y = Math.max(0, asked.y + Math.round((area.y - scroll.y) * scale));
  const width = Math.min(asked.width, shot.width - x);
  const height = Math.min(asked.height, shot.height - y);
  if (width <= 0 || height <= 0) return null;
  return { source: { x, y, width, height }, target: { ...asked, width, height } };
}

/** Where the element stands in the picture, pixels, cut at its edges. */
export const frameIn = (
  plan: ShotPlan,
  [x, y, width, height]: readonly [number, number, number, number],
): Rect => pixels(plan, { from: x, to: x + width }, { from: y, to: y + height });

interface Ends {
  readonly from: number;
  readonly to: number;
}

/**
 * A piece of the page, CSS pixels, as pixels of the picture. Edges are rounded, not lengths, so that shots with a
 * fraction of a pixel meet without a seam.
 */
function pixels({ area, scale, size }: ShotPlan, across: Ends, down: Ends): Rect {
  const edge = (css: number, origin: number, most: number): number =>
    Math.min(most, Math.max(0, Math.round((css - origin) * scale)));
  const x = edge(across.from, area.x, size.width);
  const y = edge(down.from, area.y, size.height);
  return {
    x,
    y,
    width: edge(across.to, area.x, size.width) - x,
    height: edge(down.to, area.y, size.height) - y,
  };
}

/** How much of the element the shots that were really taken show. */
export function extentOf(plan: ShotPlan, placements: readonly Placement[]): Extent {
  if (
    hasGaps(
      plan.size,
      placements.map(({ target }) => target),
    )
  )
    return 'gaps';
  return plan.isCut ? 'cut' : 'whole';
}

/** Whether a piece of a picture larger than a pixel is covered by none of the rectangles. */
function hasGaps({ width, height }: Size, rects: readonly Rect[]): boolean {
  const edges = (whole: number, ends: readonly number[]): number[] =>
    [...new Set([0, whole, ...ends])].sort((a, b) => a - b);
  const xs = edges(
    width,
    rects.flatMap(({ x, width: wide }) => [x, x + wide]),
  );
  const ys = edges(
    height,
    rects.flatMap(({ y, height: high }) => [y, y + high]),
  );
  return xs.some((left, i) =>
    ys.some((top, j) => {
      const [right = left, bottom = top] = [xs[i + 1], ys[j + 1]];
      if (right - left <= 1 || bottom - top <= 1) return false;
      return !rects.some(
        ({ x, y, width: wide, height: high }) =>
          x <= left && right <= x + wide && y <= top && bottom <= y + high,
      );
    }),
  );
}

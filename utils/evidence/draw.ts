import type { Placement } from './place';
import type { Rect, Size } from './plan';
import type { StampLayout } from './stamp';

/** Draws evidence: the plain picture from its shots, and a copy of it with the frame and the stamp. */

/** As much of a canvas as drawing takes. */
export type Pen = Pick<
  OffscreenCanvasRenderingContext2D,
  | 'drawImage'
  | 'fillRect'
  | 'strokeRect'
  | 'fillText'
  | 'measureText'
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'font'
  | 'textBaseline'
>;

/** A shot with its place in the picture. */
export interface Tile extends Placement {
  readonly image: CanvasImageSource;
}

/**
 * Draws the plain picture: the shots side by side, white where none shows anything, and nothing of our own.
 *
 * @param tiles in the order they were taken. Earlier ones are drawn over later ones: a header that stays at the window's
 * upper edge covers the beginning of every shot but the first.
 */
export function drawPlain(pen: Pen, { width, height }: Size, tiles: readonly Tile[]): void {
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, width, height);
  for (const { image, source, target } of [...tiles].reverse()) {
    pen.drawImage(
      image,
      source.x,
      source.y,
      source.width,
      source.height,
      target.x,
      target.y,
      target.width,
      target.height,
    );
  }
}

/** Red on white is seen on pages of any colour. CSS pixels. */
const FRAME = { color: '#d4000f', halo: '#fff', width: 3 };
const STAMP = { paper: '#fff', ink: '#1f1f1f', edge: '#8c8c8c' };

export interface FramedLayout {
  /** Of the plain picture. */
  readonly size: Size;
  readonly scale: number;
  /** The element in the picture. */
  readonly frame: Rect;
  readonly stamp: StampLayout;
}

/** Size of the framed picture: the plain one with the stamp below it, so that the stamp hides nothing. */
export const framedSize = ({ size, stamp }: FramedLayout): Size => ({
  width: Math.max(size.width, stamp.width),
  height: size.height + stamp.height,
});

/** Draws the framed picture upon a copy of the plain one. */
export function drawFramed(pen: Pen, plain: CanvasImageSource, layout: FramedLayout): void {
  const { size, scale, frame, stamp } = layout;
  const { width, height } = framedSize(layout);
  pen.fillStyle = STAMP.paper;
  pen.fillRect(0, 0, width, height);
  pen.drawImage(plain, 0, 0);
  const line = Math.max(1, Math.round(FRAME.width * scale));
  stroke(pen, frame, FRAME.halo, line * 2, size);
  stroke(pen, frame, FRAME.color, line, size);
  pen.fillStyle = STAMP.edge;
  pen.fillRect(0, size.height, width, Math.max(1, Math.round(scale)));
  pen.fillStyle = STAMP.ink;
  pen.font = stamp.font;
  pen.textBaseline = 'top';
  for (const { text, x, y } of stamp.rows) pen.fillText(text, x, size.height + y);
}

/** Strokes just outside the element where the picture has room, so that the frame hides nothing of it. */
function stroke(pen: Pen, frame: Rect, color: string, line: number, size: Size): void {
  const left = Math.max(line / 2, frame.x - line / 2);
  const top = Math.max(line / 2, frame.y - line / 2);
  const right = Math.min(size.width - line / 2, frame.x + frame.width + line / 2);
  const bottom = Math.min(size.height - line / 2, frame.y + frame.height + line / 2);
  pen.strokeStyle = color;
  pen.lineWidth = line;
  pen.strokeRect(left, top, right - left, bottom - top);
}

import type { Extent } from '../model/evidence-file';
import { drawFramed, drawPlain, framedSize, type Pen, type Tile } from './draw';
import { sha256 } from './hash';
import { extentOf, frameIn, placeShot } from './place';
import type { Scroll, ShotPlan } from './plan';
import { layoutStamp, type StampFacts, stampFont, stampLines } from './stamp';

/** From shots to the two pictures that are kept: the plain one and, drawn from it, the framed one. */

/** A sheet to draw on. */
export interface Sheet {
  readonly pen: Pen;
  readonly image: CanvasImageSource;
  /** What is drawn, as a PNG file. */
  png(): Promise<Uint8Array<ArrayBuffer>>;
}

/** A sheet of the browser's, pixels; no page is needed. */
function offscreenSheet(width: number, height: number): Sheet {
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error(`no canvas of ${width} × ${height}`);
  return {
    pen,
    image: canvas,
    png: async () => new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer()),
  };
}

/** One `captureVisibleTab`, and where the page really stood when it was taken. */
export interface Shot {
  readonly image: ImageBitmap;
  readonly scroll: Scroll;
}

interface Picture {
  readonly content: Uint8Array<ArrayBuffer>;
  /** Pixels. */
  readonly size: [number, number];
}

export interface Pictures {
  readonly plain: Picture;
  readonly framed: Picture;
  readonly extent: Extent;
}

/**
 * Draws both pictures.
 *
 * @param box of the element, as the shots were planned for.
 */
export async function makePictures(
  plan: ShotPlan,
  shots: readonly Shot[],
  box: readonly [number, number, number, number],
  facts: Omit<StampFacts, 'plainHash'>,
  sheet: (width: number, height: number) => Sheet = offscreenSheet,
): Promise<Pictures> {
  const tiles = shots.flatMap(({ image, scroll }): Tile[] => {
    const placement = placeShot(plan, scroll, image);
    return placement ? [{ image, ...placement }] : [];
  });
  const { size, scale } = plan;
  const plain = sheet(size.width, size.height);
  drawPlain(plain.pen, size, tiles);
  const plainContent = await plain.png();

  plain.pen.font = stampFont(scale);
  const measure = (text: string): number => plain.pen.measureText(text).width;
  const lines = stampLines({ ...facts, plainHash: await sha256(plainContent) });
  const layout = {
    size,
    scale,
    frame: frameIn(plan, box),
    stamp: layoutStamp(lines, size.width, scale, measure),
  };
  const { width, height } = framedSize(layout);
  const framed = sheet(width, height);
  drawFramed(framed.pen, plain.image, layout);
  return {
    plain: { content: plainContent, size: [size.width, size.height] },
    framed: { content: await framed.png(), size: [width, height] },
    extent: extentOf(plan, tiles),
  };
}

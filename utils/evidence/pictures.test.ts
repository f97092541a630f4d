import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pen } from './draw';
import { sha256 } from './hash';
import { makePictures, type Sheet, type Shot } from './pictures';
import { planShots, type ShotPlan, type Stage } from './plan';

/**
 * A browser made of numbers: every pixel of its page has its own, a window shows a piece of them with its bars over it,
 * and sheets copy them as a canvas would.
 */

interface Raster {
  readonly width: number;
  readonly height: number;
  readonly pixels: Int32Array;
}
const raster = (width: number, height: number): Raster => ({
  width,
  height,
  pixels: new Int32Array(width * height),
});

const WHITE = -1;
const BAR = -2;
const RED = -3;

/** Pixels of the page at a scale of whole numbers. */
const colorAt = (x: number, y: number): number => y * 4096 + x + 1;

function shoot(stage: Stage, scroll: { x: number; y: number }): Raster {
  const { viewport, scale, page, bars } = stage;
  const shot = raster(viewport.width * scale, viewport.height * scale);
  const [isFirst, isLast] = [scroll.y === 0, scroll.y + viewport.height >= page.height];
  for (let y = 0; y < shot.height; y += 1) {
    const isCovered =
      (!isFirst && y < bars.top * scale) || (!isLast && y >= (viewport.height - bars.bottom) * scale);
    for (let x = 0; x < shot.width; x += 1) {
      shot.pixels[y * shot.width + x] = isCovered ? BAR : colorAt(scroll.x * scale + x, scroll.y * scale + y);
    }
  }
  return shot;
}

type Drawn = Sheet & { readonly canvas: Raster; readonly texts: string[] };

function sheet(width: number, height: number): Drawn {
  const canvas = raster(width, height);
  const texts: string[] = [];
  const fill = (color: number, x: number, y: number, wide: number, high: number): void => {
    for (let row = Math.max(0, y); row < Math.min(height, y + high); row += 1) {
      for (let at = Math.max(0, x); at < Math.min(width, x + wide); at += 1)
        canvas.pixels[row * width + at] = color;
    }
  };
  const pen = {
    fillStyle: '',
    strokeStyle: '',
    lineWidth: 1,
    font: '',
    textBaseline: 'alphabetic',
    fillRect: (x: number, y: number, wide: number, high: number) => fill(WHITE, x, y, wide, high),
    strokeRect(x: number, y: number, wide: number, high: number) {
      const line = this.lineWidth;
      const color = this.strokeStyle === '#fff' ? WHITE : RED;
      const [left, top] = [x - line / 2, y - line / 2];
      fill(color, left, top, wide + line, line);
      fill(color, left, top + high, wide + line, line);
      fill(color, left, top, line, high + line);
      fill(color, left + wide, top, line, high + line);
    },
    fillText: (text: string) => void texts.push(text),
    measureText: (text: string) => ({ width: text.length * 8 }),
    drawImage(image: Raster, ...at: number[]) {
      const [sx = 0, sy = 0, wide = image.width, high = image.height, dx = 0, dy = 0, toWide, toHigh] =
        at.length === 2 ? [0, 0, image.width, image.height, ...at] : at;
      expect([toWide ?? wide, toHigh ?? high], 'nothing is scaled').toEqual([wide, high]);
      for (let y = 0; y < high; y += 1) {
        for (let x = 0; x < wide; x += 1) {
          canvas.pixels[(dy + y) * width + dx + x] = image.pixels[(sy + y) * image.width + sx + x] ?? WHITE;
        }
      }
    },
  };
  return {
    pen: pen as unknown as Pen,
    image: canvas as unknown as CanvasImageSource,
    png: async () => new Uint8Array(canvas.pixels.slice().buffer),
    canvas,
    texts,
  };
}

const facts = {
  url: 'https://www.example.gov.cn/',
  finalUrl: 'https://www.example.gov.cn/',
  title: '某县人民政府',
  takenAt: '2018-07-27T02:00:00.000Z',
};
type Box = readonly [number, number, number, number];

/** The shots of a plan by a page that scrolls where it is told, as far as it goes. */
const obedient = (plan: ShotPlan): Shot[] =>
  plan.steps.map((scroll) => ({ image: shoot(plan, scroll) as unknown as ImageBitmap, scroll }));

async function draw(stage: Stage, box: Box, take: (plan: ShotPlan) => Shot[] = obedient) {
  const plan = planShots(stage, box);
  if (!plan) throw new Error('nothing to take');
  const sheets: Drawn[] = [];
  const pictures = await makePictures(plan, take(plan), box, facts, (width, height) => {
    const next = sheet(width, height);
    sheets.push(next);
    return next;
  });
  const [plain, framed] = sheets as [Drawn, Drawn];
  return { plan, pictures, plain: plain.canvas, framed: framed.canvas, texts: framed.texts };
}

/** How many pixels of a picture are not those of the page. */
function strays({ area, scale }: ShotPlan, { width, height, pixels }: Raster): number {
  let count = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (pixels[y * width + x] !== colorAt(area.x * scale + x, area.y * scale + y)) count += 1;
    }
  }
  return count;
}

const stage = (changes: Partial<Stage> = {}): Stage => ({
  page: { width: 120, height: 400 },
  viewport: { width: 90, height: 60 },
  scale: 1,
  bars: { top: 0, bottom: 0 },
  ...changes,
});

describe('makePictures', () => {
  it('stitches any element of any page to the very pixels of the page, whatever bars stay in the window', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          page: fc.record({
            width: fc.integer({ min: 60, max: 150 }),
            height: fc.integer({ min: 40, max: 300 }),
          }),
          viewport: fc.record({
            width: fc.integer({ min: 50, max: 60 }),
            height: fc.integer({ min: 40, max: 90 }),
          }),
          scale: fc.constantFrom(1, 2),
          bars: fc.record({ top: fc.nat(10), bottom: fc.nat(10) }),
        }),
        fc.tuple(fc.nat(59), fc.nat(39), fc.integer({ min: 1, max: 150 }), fc.integer({ min: 1, max: 300 })),
        async (given, box) => {
          const { plan, pictures, plain } = await draw(given, box);
          expect(strays(plan, plain)).toBe(0);
          expect(pictures.extent).toBe(plan.isCut ? 'cut' : 'whole');
        },
      ),
      { numRuns: 40 },
    );
  });

  it.each([
    ['back, so that shots overlap', -3, 'whole'],
    ['on, so that shots leave gaps', 3, 'gaps'],
  ] as const)('goes by where the page really stood where it went %s', async (_, by, extent) => {
    const elsewhere = (plan: ShotPlan): Shot[] =>
      plan.steps.map(({ x, y }, i) => {
        const scroll = { x, y: y + by * i };
        return { image: shoot(plan, scroll) as unknown as ImageBitmap, scroll };
      });
    const { plan, plain, pictures } = await draw(stage(), [0, 10, 60, 150], elsewhere);
    expect(pictures.extent).toBe(extent);
    expect(strays(plan, plain)).toBe(plain.pixels.filter((pixel) => pixel === WHITE).length);
    expect(plain.pixels.includes(WHITE)).toBe(extent === 'gaps');
  });

  it('leaves white what the page never showed, and says so', async () => {
    const { plan, plain, pictures } = await draw(stage(), [0, 10, 60, 150], (of) => obedient(of).slice(0, 1));
    expect(pictures.extent).toBe('gaps');
    expect(strays(plan, plain)).toBe(plain.pixels.filter((pixel) => pixel === WHITE).length);
  });

  it('does not take the word of a page about its window where the shot is smaller', async () => {
    const { pictures } = await draw(
      stage({ viewport: { width: 120, height: 400 } }),
      [0, 0, 60, 200],
      (plan) => obedient({ ...plan, viewport: { width: 120, height: 60 } }),
    );
    expect(pictures.extent).toBe('gaps');
  });

  it('keeps a header that nobody measured out of all but the seams', async () => {
    const withHeader = (plan: ShotPlan): Shot[] =>
      plan.steps.map((scroll) => ({
        image: shoot({ ...plan, bars: { top: 8, bottom: 0 } }, scroll) as unknown as ImageBitmap,
        scroll,
      }));
    const { plan, plain } = await draw(stage(), [0, 0, 60, 400], withHeader);
    const rows = new Set(
      [...plain.pixels.entries()].flatMap(([i, pixel]) =>
        pixel === BAR ? [Math.floor(i / plain.width)] : [],
      ),
    );
    // The last shot reaches back over the one before it; that overlap stays clean.
    expect(rows.size).toBeLessThan(8 * (plan.steps.length - 1));
    expect(rows.has(340)).toBe(false);
  });

  it('frames a copy: the plain picture stays as the page was', async () => {
    const box: Box = [40, 100, 30, 20];
    const { plan, plain, framed, pictures } = await draw(stage(), box);
    expect(strays(plan, plain)).toBe(0);
    expect(framed.pixels.includes(RED)).toBe(true);
    expect(pictures.plain.content).not.toEqual(pictures.framed.content);
    // Nothing of the element itself is drawn over.
    for (let y = 100; y < 120; y += 1) {
      for (let x = 40; x < 70; x += 1) {
        expect(framed.pixels[(y - plan.area.y) * framed.width + x - plan.area.x]).toBe(colorAt(x, y));
      }
    }
  });

  it('frames an element that fills the page within the picture', async () => {
    const { framed, plain } = await draw(stage({ viewport: { width: 120, height: 60 } }), [0, 0, 120, 400]);
    expect(framed.pixels[0]).toBe(RED);
    expect(framed.pixels[399 * framed.width + 119]).toBe(RED);
    expect(plain.pixels.includes(RED)).toBe(false);
  });

  it('stamps below the picture, with the hash of the plain one', async () => {
    const { pictures, texts, plain, framed } = await draw(stage(), [0, 0, 60, 100]);
    expect(framed.height).toBeGreaterThan(plain.height);
    expect(pictures.framed.size).toEqual([framed.width, framed.height]);
    expect(texts.at(-1)).toBe(`原图 SHA-256：${(await sha256(pictures.plain.content)).slice(0, 16)}…`);
    expect(texts[0]).toBe('地址：https://www.example.gov.cn/');
  });
});

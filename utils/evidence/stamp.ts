import type { EvidenceRecord } from '../model/evidence-file';
import { beijingTime } from '../tables/beijing-time';

/** The band below a framed picture: what page it shows, when, and which plain picture it was drawn from. */

export interface StampFacts extends Pick<EvidenceRecord, 'url' | 'finalUrl' | 'title' | 'takenAt'> {
  /** SHA-256 of the plain picture; its first 16 digits are printed. */
  readonly plainHash: string;
}

/** The stamp's entries, one line each unless they are too long. */
export function stampLines({ url, finalUrl, title, takenAt, plainHash }: StampFacts): string[] {
  return [
    `地址：${plain(finalUrl)}`,
    ...(url === finalUrl ? [] : [`跳转前：${plain(url)}`]),
    `标题：${plain(title)}`,
    `时间：${beijingTime(takenAt).replace('T', ' ').replace('+08:00', '（北京时间 +08:00）')}`,
    `原图 SHA-256：${plainHash.slice(0, 16)}…`,
  ];
}

/** Text of a page as it may stand in a stamp: no line breaks, and nothing invisible that turns or hides what is written. */
const plain = (text: string): string =>
  text
    .replace(/[\p{Cf}\p{Co}\p{Cs}]/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();

export interface StampLayout {
  /** Of the band, pixels. */
  readonly width: number;
  readonly height: number;
  readonly font: string;
  /** Upper left corner of each row of text, from the band's own. */
  readonly rows: readonly { readonly text: string; readonly x: number; readonly y: number }[];
}

/** CSS pixels. */
const FONT_SIZE = 13;
const LINE_HEIGHT = 20;
const PADDING = 10;
/** A band below a small element is wider than its picture, so that an address stays readable. */
const MIN_WIDTH = 480;
/** Rows for one entry, the last ending in … */
const MAX_ROWS = 3;
const MAX_LINES = 5;
/** No stamp is higher, CSS pixels. */
export const MAX_STAMP_HEIGHT = 2 * PADDING + MAX_LINES * MAX_ROWS * LINE_HEIGHT;

/** The stamp's font at a scale, for measuring too. */
export const stampFont = (scale: number): string =>
  `${Math.round(FONT_SIZE * scale)}px "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif`;

/**
 * Sets the lines below a picture, breaking them anywhere: an address has no blanks.
 *
 * @param width of the picture, pixels.
 * @param measure the width of a text in `stampFont(scale)`, pixels.
 */
export function layoutStamp(
  lines: readonly string[],
  width: number,
  scale: number,
  measure: (text: string) => number,
): StampLayout {
  const [padding, lineHeight] = [Math.round(PADDING * scale), Math.round(LINE_HEIGHT * scale)];
  const band = Math.max(width, Math.round(MIN_WIDTH * scale));
  const texts = lines.flatMap((line) => broken(line, band - 2 * padding, measure));
  return {
    width: band,
    height: 2 * padding + texts.length * lineHeight,
    font: stampFont(scale),
    rows: texts.map((text, i) => ({ text, x: padding, y: padding + i * lineHeight })),
  };
}

function broken(line: string, width: number, measure: (text: string) => number): string[] {
  const rows = [''];
  for (const character of line) {
    const row = rows.at(-1) ?? '';
    if (row === '' || measure(row + character) <= width) rows[rows.length - 1] = row + character;
    else if (rows.length < MAX_ROWS) rows.push(character);
    else {
      rows[rows.length - 1] = `${[...row].slice(0, -1).join('')}…`;
      break;
    }
  }
  return rows;
}

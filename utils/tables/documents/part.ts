import { halfWidths } from '../writers/print';

/** 文书: a document as it lies on paper, from top to bottom: what its print view shows and what its file is written from. */

/** What begins a page. */
export interface Part {
  /** What it is called where it is shown. */
  readonly name: string;
  /** `letter`: an official letter, with wide margins. `form`: has its page for itself. */
  readonly page: 'letter' | 'form';
  readonly orientation: 'portrait' | 'landscape';
  readonly content: readonly Content[];
}

export type Content = Words | Grid;

export type WordStyle =
  | 'title'
  | 'number'
  | 'addressee'
  | 'running'
  | 'heading'
  | 'subheading'
  | 'signature'
  | 'annex'
  | 'annex-title'
  | 'annex-subtitle'
  | 'aside'
  | 'form-title'
  | 'form-heading'
  | 'form-line';

/** A paragraph; '' is an empty line. */
export interface Words {
  readonly style: WordStyle;
  readonly text: string;
}

/** Rows of boxes in lines; a box stands in the row in which it begins. */
export interface Grid {
  /** Of the columns, in any unit: they share the page. */
  readonly widths: readonly number[];
  /** Repeated on every page. */
  readonly headingRows: number;
  readonly letters: 'table' | 'small';
  readonly rows: readonly (readonly Box[])[];
}

export interface Box {
  readonly text: string;
  /** In place of the text. */
  readonly picture?: Picture;
  readonly columns?: number;
  readonly rows?: number;
  /** Names its row or column. */
  readonly isHeading?: boolean;
  readonly bold?: boolean;
  readonly centred?: boolean;
}

export interface Picture {
  /** Of a PNG. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly description: string;
}

export const words = (style: WordStyle, text: string): Words => ({ style, text });

/** A heading of a row or column. */
export const label = (text: string): Box => ({ text, isHeading: true, bold: true, centred: true });

/** The beginning of a text, whole characters only: what finds room in a form. @param room in half-width characters */
export function short(text: string, room: number): string {
  if (halfWidths(text) <= room) return text;
  let [kept, used] = ['', halfWidths('…')];
  for (const one of text) {
    used += halfWidths(one);
    if (used > room) break;
    kept += one;
  }
  return `${kept}…`;
}

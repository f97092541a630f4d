import type { Sight } from './sight';

/** What is within a node, and how far it was read. */
export class Cursor {
  /** Elements read so far. */
  elements = 0;
  /** Whether white space was read since the last word or element. */
  blank = false;
  /** Whether a link that leads away was read. */
  holdsAway = false;

  /**
   * @param element to be measured when all in it is read, and its tag
   * @param node its index
   * @param next its first child
   * @param textBefore characters of text read before it
   */
  constructor(
    readonly element: Element | null,
    readonly tag: string,
    readonly node: number,
    public next: Node | null,
    readonly sight: Sight,
    readonly place: Place,
    readonly textBefore = 0,
  ) {}
}

/** A document's place: where its window's corner is on the page, in page pixels, and what its addresses begin with. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly root: string;
}

/** The place of the page itself: visitors scroll while it is read, though not within a slice. */
export class PagePlace implements Place {
  x = window.scrollX;
  y = window.scrollY;

  constructor(readonly root: string) {}

  /** Looks how far the page is scrolled now. The browser makes sure of its layout before it says so: not for each box. */
  update(): void {
    this.x = window.scrollX;
    this.y = window.scrollY;
  }
}

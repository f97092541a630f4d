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
   * @param parent index of the node
   * @param hidden whether everything in it is hidden
   */
  constructor(
    readonly element: Element | null,
    readonly tag: string,
    readonly parent: number,
    public next: Node | null,
    readonly hidden: boolean,
    readonly place: Place,
  ) {}
}

/** A document's place: where it begins on the page, in page pixels, and what its addresses begin with. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly root: string;
}

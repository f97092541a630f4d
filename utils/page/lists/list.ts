import type { NodeRange } from '../page';
import type { DatedItem, Span } from './newest';
import type { Surroundings } from './surroundings';

/** One entry of a list. */
export interface ListItem extends DatedItem {
  /** From 0, in document order. */
  readonly index: number;
  /** In full: the title attribute where the text is cut. */
  readonly title: string;
  /** Where it leads, as an absolute address; null for rows without a link, or led by a script. */
  readonly href: string | null;
  /** The row. */
  readonly node: number;
  readonly titleNode: number;
  /** The text of its date as written; '' for none. */
  readonly dateText: string;
  /** Not shown now: a tab that a visitor can open. */
  readonly hidden: boolean;
}

/** One list of information. */
export interface ItemList extends Surroundings {
  /** The element that holds the rows. */
  readonly container: number;
  /** From the first row to the last. */
  readonly range: NodeRange;
  readonly items: readonly ListItem[];
  /** Whether its rows carry dates. */
  readonly dated: boolean;
  readonly hidden: boolean;
  /** `side`: in a side column. `related`: a ranking, recommendations, related links, by its heading. */
  readonly place: 'main' | 'side' | 'related';
  readonly span: Span;
}

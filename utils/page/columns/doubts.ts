import { footerOf } from '../footer';
import { FORMED_WORDS, PUBLISHED_WORDS } from '../lists/item-dates';
import type { ItemList } from '../lists/list';
import type { Page } from '../page';
import type { ColumnReading } from './column';
import { isLaterPage } from './later-page';

/** Why the newest date that a list shows may not be the newest it has. */
export type ListDoubt =
  | 'beside-main'
  | 'future-date'
  | 'year-open'
  | 'undated-entries'
  | 'composed-dates'
  | 'not-first-page'
  | 'not-in-order'
  | 'several-lists'
  | 'unfilled-list'
  | 'unread-frame';

/** A row may stand a little out of order: it was corrected, or dated by hand. Days. */
const DISORDER = 7;
/** The day of signing, which may be long before the day of publishing. */
const COMPOSED = new RegExp(`(?:${FORMED_WORDS})(?:日期|时间)`);
const PUBLISHED = new RegExp(`(?:${PUBLISHED_WORDS})(?:日期|时间)`);
/** What stands around a list with its headings. Nodes up. */
const MAX_CLIMB = 3;
const HEAD_TEXT = 200;
/** Smaller frames count visitors. Pixels. */
const MIN_FRAME = 10;

/** The first thing that stands against the newest date of a column, and where; null for nothing. */
export function doubtOf(
  page: Page,
  { lists, items }: ColumnReading,
): { doubt: ListDoubt; node: number } | null {
  const [first] = lists.main;
  if (first && lists.main.every(({ place }) => place !== 'main')) {
    return { doubt: 'beside-main', node: first.container };
  }
  const counted = items.filter(({ pinned }) => !pinned);
  const { future } = lists.span;
  const ahead = counted.find(({ date }) => future !== null && date.state === 'known' && date.day === future);
  if (ahead) return { doubt: 'future-date', node: ahead.node };
  const yearless = counted.find(({ monthDay, date }) => monthDay !== null || date.state === 'open');
  if (yearless) return { doubt: 'year-open', node: yearless.node };
  const undated = counted.find(({ date }) => date.state === 'none');
  if (undated) return { doubt: 'undated-entries', node: undated.node };
  const composed = lists.main.find((list) => isComposed(page, list));
  if (composed) return { doubt: 'composed-dates', node: composed.container };
  if (isLaterPage(page.snapshot.url, lists.pager)) {
    return { doubt: 'not-first-page', node: lists.pager?.node ?? first?.container ?? 0 };
  }
  const disordered = lists.main.find((list) => !runsDown(list));
  if (disordered) return { doubt: 'not-in-order', node: disordered.container };
  const headings = new Set(lists.main.filter(({ near }) => near).map(({ heading }) => heading));
  if (first && headings.size > 1) return { doubt: 'several-lists', node: first.container };
  const unfilled = lists.empty.find(({ state, text }) => state !== 'waiting' || text !== '');
  if (unfilled) return { doubt: 'unfilled-list', node: unfilled.node };
  const frame = unreadFrame(page);
  return frame === null ? null : { doubt: 'unread-frame', node: frame };
}

/** A visible place outside the footer that could not be read, or null. */
export function unreadFrame(page: Page): number | null {
  const footer = footerOf(page);
  const place = page.snapshot.opaque.find(({ kind, node }) => {
    const { hidden, box } = page.node(node);
    const isShown = !hidden && (!box || (box[2] >= MIN_FRAME && box[3] >= MIN_FRAME));
    return kind !== 'over-cap' && isShown && !footer.contains(node);
  });
  return place?.node ?? null;
}

/** From new to old, pinned rows apart. */
function runsDown({ items }: ItemList): boolean {
  const days = items.flatMap(({ date, pinned }) =>
    date.state === 'known' && !pinned ? [Date.parse(date.day)] : [],
  );
  return days.every((day, k) => k === 0 || day <= (days[k - 1] as number) + DISORDER * 86_400_000);
}

/** Whether the headings of a list, or the labels in its first row, speak of the day of signing alone. */
function isComposed(page: Page, { container, items, range }: ItemList): boolean {
  const [first] = items;
  const row = first ? page.textOf(page.subtree(first.node)) : '';
  let head = '';
  let climbed = 0;
  for (const i of page.ancestors(container)) {
    if (++climbed > MAX_CLIMB) break;
    const [from] = page.textSpan(page.subtree(i));
    const [to] = page.textSpan(range);
    head = page.text.slice(Math.max(from, to - HEAD_TEXT), to);
  }
  const said = (head + row).replaceAll(' ', '');
  return COMPOSED.test(said) && !PUBLISHED.test(said);
}

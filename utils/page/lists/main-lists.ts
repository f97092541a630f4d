import { fillsTable } from '../../model/tags';
import type { ItemList } from './list';
import type { Pager } from './pager';
import type { Survey } from './survey';

/** A list with so much of all items is the column, and the others stand beside it. */
const MAIN_SHARE = 0.7;
/** A list of less than this part of the longest one's width stands in a side column. */
const SIDE_WIDTH = 0.55;
/** Text between a list and its pager, such as 每页15条. Characters. */
const PAGER_GAP = 30;

/** The lists of the column: those before its pager, or nearly all of the dated items, or all lists of the main part. */
export function mainLists(survey: Survey, lists: readonly ItemList[], pagers: readonly Pager[]): ItemList[] {
  // A page laid out in two side columns, or with one odd heading, has its list there all the same.
  const central = ['main', 'side', 'related'].map((place) => lists.filter((list) => list.place === place));
  const dated =
    central.map((some) => some.filter((list) => list.dated)).find((some) => some.length > 0) ?? [];
  const candidates = wideOnes(survey, dated.length > 0 ? dated : (central[0] ?? []));
  if (candidates.length <= 1) return candidates;
  const total = candidates.reduce((sum, { items }) => sum + items.length, 0);
  const paged = candidates.findLast((list) => pagers.some((pager) => isRightAfter(survey, list, pager)));
  const largest = candidates.reduce((most, one) => (one.items.length > most.items.length ? one : most));
  const core = paged ?? (largest.items.length >= total * MAIN_SHARE ? largest : null);
  return core ? withNeighbours(survey, candidates, core) : candidates;
}

/** Lists much narrower than the longest one stand in a column beside it. */
function wideOnes({ page }: Survey, lists: readonly ItemList[]): ItemList[] {
  // The rows of a table are as wide as it is; of another container that was not measured nothing is known.
  const widthOf = ({ container }: ItemList): number =>
    (fillsTable(page.node(container).tag) ? page.boxAround(container) : page.node(container).box)?.[2] ?? 0;
  const longest = lists.reduce(
    (most, one) => (one.items.length > most.items.length ? one : most),
    lists[0] as ItemList,
  );
  const width = lists.length > 1 ? widthOf(longest) : 0;
  return lists.filter((list) => list.hidden || widthOf(list) === 0 || widthOf(list) >= width * SIDE_WIDTH);
}

/** A pager stands under its list, with little between. */
function isRightAfter(survey: Survey, list: ItemList, pager: Pager): boolean {
  return (
    pager.range.from >= list.range.to &&
    survey.charsIn({ from: list.range.to, to: pager.range.from }) <= PAGER_GAP
  );
}

/** Lists right after one another without a word between them are one column in several blocks. */
function withNeighbours(survey: Survey, lists: readonly ItemList[], core: ItemList): ItemList[] {
  const at = lists.indexOf(core);
  let from = at;
  let to = at;
  const touch = (a: ItemList | undefined, b: ItemList | undefined): boolean =>
    a !== undefined && b !== undefined && isContinued(survey, a, b);
  while (touch(lists[from - 1], lists[from])) from--;
  while (touch(lists[to], lists[to + 1])) to++;
  return lists.slice(from, to + 1);
}

function isContinued(survey: Survey, a: ItemList, b: ItemList): boolean {
  const { page } = survey;
  const outer = ({ container }: ItemList): number =>
    page.node(container).tag === 'tbody' ? page.node(container).parent : container;
  const areSiblings = page.node(outer(a)).parent === page.node(outer(b)).parent;
  return areSiblings && survey.charsIn({ from: page.endOf(outer(a)), to: outer(b) }) === 0;
}

/** The pager after the last of some lists. */
export function pagerOf(main: readonly ItemList[], pagers: readonly Pager[]): Pager | null {
  const last = main.at(-1);
  if (!last) return pagers[0] ?? null;
  return pagers.find(({ range }) => range.from >= last.range.to) ?? pagers.at(-1) ?? null;
}

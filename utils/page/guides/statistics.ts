import { visibleHeadings } from '../by-tag';
import { clockInChina, datesOf, dayOnClock } from '../dates';
import { footerOf } from '../footer';
import { readLists } from '../lists/reading';
import { oncePerPage } from '../once';
import type { NodeRange, Page, TextMatch } from '../page';
import { hasAny } from '../sorted';

/** 办事统计: a block with counts of what was handled. */
export interface StatisticsBlock {
  readonly node: number;
  /** `2026-02-28`: the latest date in the block that is not after the reading; the last day of a named month or period. */
  readonly day: string | null;
  readonly dateNode: number;
}

const COUNTS =
  /办件(?:量|数|统计|数据|情况|公示|公开|总量|总数)|(?:办事|服务|业务|受理|办结)统计|(?:受理|办结|申请|申报|审批)(?:总)?(?:量|数|件数|总数)|(?:今日|昨日|本[日周月年]|上月|当[日月年]|累计|全年)(?:受理|办结|办件|接件|申请)/g;
/** A month without a day: 2026年2月, 2026-02. */
const MONTH = /(?<!\d)(20\d{2})(?:年\s?(1[0-2]|0?[1-9])\s?月(?!\s?\d{1,2}\s?日)|-(1[0-2]|0[1-9])(?![\d-]))/g;
/** A period within a year: 2026年1月至2月, 2026年1-2月, 2026年1月1日至2月28日. Its figures are of its end. */
const PERIOD =
  /(?<!\d)(20\d{2})年\s?(?:1[0-2]|0?[1-9])(?:\s?月(?:\s?\d{1,2}\s?日)?)?\s?[-~—–至到]{1,2}\s?(1[0-2]|0?[1-9])\s?月(?:\s?(\d{1,2})\s?日)?/g;
/** Names of a list of what was handled, whose rows date it. */
const OWN_LIST = /办件|统计/;
const COUNTER = /\d\s?[件项次]/;
/** What begins with another name is another part of the page. */
const OWN_PART = /办件|统计|时间|日期|截至/;
/** A clock in the header dates nothing. */
const CLOCK = /(?:今天|现在|当前|北京时间|欢迎)[^\n]{0,12}$/;
/** Characters of a block: a larger one holds other things, too. */
const BLOCK_TEXT = 400;
const MOST_DATES = 60;

/** Blocks of the page that count what was handled, each as large as it can be without other matter. */
export function readStatistics(page: Page): StatisticsBlock[] {
  const footer = footerOf(page).ranges;
  const blocks = new Map<number, StatisticsBlock>();
  for (const { node } of page.findAll(page.whole, COUNTS)) {
    if (footer.some(({ from, to }) => node >= from && node < to)) continue;
    const block = blockAround(page, node);
    if (!blocks.has(block)) blocks.set(block, { node, ...newestIn(page, page.subtree(block), node) });
  }
  return [...blocks.values()];
}

/** The smallest element around with a date in it, or the largest short one. */
function blockAround(page: Page, node: number): number {
  let block = node;
  for (const i of page.ancestors(node)) {
    const { tag } = page.node(i);
    if (tag === 'body' || tag[0] === '#' || page.textLength(page.subtree(i)) > BLOCK_TEXT) break;
    if (block !== node && beginsAnother(page, block, page.endOf(i))) break;
    block = i;
    if (newestIn(page, page.subtree(i), node).day !== null) break;
  }
  return block;
}

/** Where another part of the page begins, in document order. */
const otherParts = oncePerPage((page) =>
  visibleHeadings(page, 4).filter((i) => !OWN_PART.test(page.textOf(page.subtree(i)))),
);

/** Whether another part of the page begins after a block and before a place. */
const beginsAnother = (page: Page, block: number, to: number): boolean =>
  hasAny(otherParts(page), { from: page.endOf(block), to });

/** Whether a node stands in a list of something else, such as notices. */
const isEntry = (page: Page, node: number, counter: number): boolean =>
  readLists(page).lists.some(
    ({ range, container, heading, headingNode }) =>
      node >= range.from &&
      node < range.to &&
      (counter < range.from || counter >= range.to) &&
      !isInTable(page, container, counter) &&
      // A name with a counter below it is the counter's.
      !(OWN_LIST.test(heading) && !COUNTER.test(page.textOf({ from: headingNode, to: range.from }))),
  );

/** The heading row of a table names what its rows count. */
const isInTable = (page: Page, container: number, counter: number): boolean =>
  [container, page.node(container).parent].some(
    (i) => i >= 0 && page.node(i).tag === 'table' && page.holds(i, counter),
  );

function newestIn(page: Page, range: NodeRange, node: number): { day: string | null; dateNode: number } {
  const today = dayOnClock(clockInChina(page.snapshot.takenAt));
  const isClock = ({ input, index }: RegExpExecArray): boolean =>
    CLOCK.test(input.slice(Math.max(0, index - 20), index));
  const isDate = ({ match, node: dateNode }: TextMatch): boolean =>
    !isClock(match) && !isEntry(page, dateNode, node);
  const periods = page.findAll(range, PERIOD).filter(isDate);
  // A period is as new as its end, not as its beginning.
  const isWhole = ({ match: { index } }: TextMatch): boolean =>
    !periods.some(({ match }) => index >= match.index && index < match.index + match[0].length);
  const ends = periods.map(({ match, node: dateNode }) => ({ day: endOf(match), dateNode }));
  const days = datesOf(page, range, MOST_DATES)
    .filter((one) => isDate(one) && isWhole(one))
    .map(({ date, node: dateNode }) => ({ day: date.day, dateNode }));
  const months = page
    .findAll(range, MONTH)
    .filter((one) => isDate(one) && isWhole(one))
    // The present month is not over: its figures are of today.
    .map(({ match, node: dateNode }) => ({ day: inMonth(lastDay(match), today), dateNode }));
  const [newest] = [
    ...days,
    ...months,
    ...ends.map(({ day, dateNode }) => ({ day: inMonth(day, today), dateNode })),
  ]
    .filter(({ day }) => day <= today)
    .sort((a, b) => b.day.localeCompare(a.day));
  return newest ?? { day: null, dateNode: node };
}

const inMonth = (day: string, today: string): string => (day.slice(0, 7) === today.slice(0, 7) ? today : day);

/** The last day of a matched month. */
const lastDay = (match: RegExpExecArray): string => lastOf(Number(match[1]), Number(match[2] ?? match[3]));

/** The last day of a matched period. */
function endOf(match: RegExpExecArray): string {
  const last = lastOf(Number(match[1]), Number(match[2]));
  const day = match[3] === undefined ? last : `${last.slice(0, 8)}${match[3].padStart(2, '0')}`;
  return day < last ? day : last;
}

const lastOf = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

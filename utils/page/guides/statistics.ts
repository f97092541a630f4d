import { clockInChina, datesOf, dayOnClock } from '../dates';
import { footerOf } from '../footer';
import type { NodeRange, Page } from '../page';

/** 办事统计: a block with counts of what was handled. */
export interface StatisticsBlock {
  readonly node: number;
  /** `2026-02-28`: the latest date in the block that is not after the reading; the last day of a named month. */
  readonly day: string | null;
  readonly dateNode: number;
}

const COUNTS =
  /办件(?:量|数|统计|数据|情况|公示|公开|总量|总数)|(?:办事|服务|业务|受理|办结)统计|(?:受理|办结|申请|申报|审批)(?:总)?(?:量|数|件数|总数)|(?:今日|昨日|本[日周月年]|上月|当[日月年]|累计|全年)(?:受理|办结|办件|接件|申请)/g;
/** A month without a day: 2026年2月, 2026-02. */
const MONTH = /(?<!\d)(20\d{2})(?:年\s?(1[0-2]|0?[1-9])\s?月(?!\s?\d{1,2}\s?日)|-(1[0-2]|0[1-9])(?![\d-]))/g;
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
    block = i;
    if (newestIn(page, page.subtree(i), node).day !== null) break;
  }
  return block;
}

function newestIn(page: Page, range: NodeRange, node: number): { day: string | null; dateNode: number } {
  const today = dayOnClock(clockInChina(page.snapshot.takenAt));
  const isClock = ({ input, index }: RegExpExecArray): boolean =>
    CLOCK.test(input.slice(Math.max(0, index - 20), index));
  const days = datesOf(page, range, MOST_DATES)
    .filter(({ match }) => !isClock(match))
    .map(({ date, node: dateNode }) => ({ day: date.day, dateNode }));
  const months = page
    .findAll(range, MONTH)
    .filter(({ match }) => !isClock(match))
    // The present month is not over: its figures are of today.
    .map(({ match, node: dateNode }) => ({ day: inMonth(lastDay(match), today), dateNode }));
  const [newest] = [...days, ...months]
    .filter(({ day }) => day <= today)
    .sort((a, b) => b.day.localeCompare(a.day));
  return newest ?? { day: null, dateNode: node };
}

const inMonth = (day: string, today: string): string => (day.slice(0, 7) === today.slice(0, 7) ? today : day);

/** The last day of a matched month. */
function lastDay(match: RegExpExecArray): string {
  const [year, month] = [Number(match[1]), Number(match[2] ?? match[3])];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

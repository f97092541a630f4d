import type { Page } from '../page';
import { outlineOf } from './outline';

/** Whether a list goes on over other pages. */
export interface ListPages {
  /** Pages in all; null where it is not said. */
  readonly count: number | null;
  /** Which one this is; null where it is not said. */
  readonly current: number | null;
  /** Letters in all; null where it is not said. */
  readonly total: number | null;
  /** The page says that there is more than it shows. */
  readonly goesOn: boolean;
}

const COUNT =
  /共\s?(\d{1,5})\s?页|\d{1,5}\s?\/\s?(\d{1,5})\s?页|页次\s?:?\s?\d{1,5}\s?\/\s?(\d{1,5})|总页数\s?:?\s?(\d{1,5})/;
const CURRENT = /第\s?(\d{1,5})\s?页|(\d{1,5})\s?\/\s?\d{1,5}\s?页|页次\s?:?\s?(\d{1,5})\s?\//;
const TOTAL = /共(?:有)?\s?(\d{1,7})\s?[条件封]|总(?:记录|条)数\s?:?\s?(\d{1,7})/g;
/** What ends right before a count of some time: 本周共3件, 截至目前共3件. */
const OF_A_TIME =
  /(?:[本上今当近每去前昨][日天周月年季旬]|\d年|年度|半年|全年|月份?|季度|截[至止]|目前|累计)[^\n。;]{0,6}$/;
const LOOK_BACK = 16;
const NEXT = /下一?页|[尾末]页|加载更多|查看更多|点击更多|更多(?:来信|留言|信件)/;

/** Reads the pager below a list. `shown` is the number of letters on this page. */
export function readListPages(page: Page, shown: number): ListPages {
  const number = (expression: RegExp): number | null => {
    const group = page
      .find(page.whole, expression)
      ?.match.slice(1)
      .find((one) => one !== undefined);
    return group === undefined ? null : Number(group);
  };
  const count = number(COUNT);
  const current = number(CURRENT);
  const found = page.find(page.whole, NEXT);
  const next = found !== null && !outlineOf(page).isOutside(found.node);
  // What is fewer than the page shows counts something else, where the list has other pages.
  const total = totalsOn(page).find((one) => !next || one >= shown) ?? null;
  const goesOn = count !== null ? count > 1 : total !== null && shown > 0 ? total > shown : next;
  return { count, current, total, goesOn };
}

/** What a page counts without saying of what time. */
function totalsOn(page: Page): number[] {
  return Array.from(page.text.matchAll(TOTAL), (match) => {
    const before = page.text.slice(Math.max(match.index - LOOK_BACK, 0), match.index);
    return OF_A_TIME.test(before) ? null : Number(match[1] ?? match[2]);
  }).filter((total) => total !== null);
}

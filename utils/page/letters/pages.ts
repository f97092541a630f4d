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
const TOTAL = /共(?:有)?\s?(\d{1,7})\s?[条件封]|总(?:记录|条)数\s?:?\s?(\d{1,7})/;
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
  const total = number(TOTAL);
  const next = page.find(page.whole, NEXT);
  const goesOn =
    count !== null
      ? count > 1
      : total !== null && shown > 0
        ? total > shown
        : next !== null && !outlineOf(page).isOutside(next.node);
  return { count, current, total, goesOn };
}

import type { ListItem } from '../lists/list';
import { normalise } from '../text';

/** Shorter titles come again of themselves. Characters. */
const TITLE = 8;
/** What is published under one title day by day. */
const SERIAL =
  /天气|气象|预报|预警|空气质量|水质|水情|雨情|汛情|墒情|价格|菜价|粮价|行情|指数|汇率|(?:日|周|旬|月|季|年)报|快报|简报|一周|每[日周月]|今日|明日|招聘信息|值班|安排表|政府公报/;
/** A title that the page cut says nothing about its end. */
const CUT = /(?:…|\.{2,})\s*$/;

/** Two entries of one list under one title. */
export interface Duplicate {
  readonly first: ListItem;
  readonly again: ListItem;
}

/** Entries of one list with the same title and another address or another date. Series and cut titles are left out. */
export function duplicatesOf(items: readonly ListItem[]): Duplicate[] {
  const seen = new Map<string, ListItem>();
  const found: Duplicate[] = [];
  for (const again of items) {
    const title = compact(again.title);
    if (title.length < TITLE || SERIAL.test(title) || CUT.test(again.title)) continue;
    const first = seen.get(title);
    if (!first) seen.set(title, again);
    else if (first.href !== again.href || dayOf(first) !== dayOf(again)) found.push({ first, again });
  }
  return found;
}

/** Without blanks and marks. */
const compact = (title: string): string => normalise(title).replace(/[^\p{L}\p{N}]/gu, '');

const dayOf = ({ date }: ListItem): string => (date.state === 'known' ? date.day : '');

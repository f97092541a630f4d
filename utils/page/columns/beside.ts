import { clockInChina, datesOnPage, dayOnClock } from '../dates';
import { footerOf } from '../footer';
import type { ItemList } from '../lists/list';
import { zoneOf } from '../lists/reading';
import { surveyOf } from '../lists/survey';
import type { Page } from '../page';
import { classOfName } from './classes';
import type { ColumnReading } from './column';

/** Dates looked at: a page may repeat them without end. */
const MOST_DATES = 400;
/** A headline with its summary and its date. Levels, and characters. */
const MAX_CLIMB = 5;
const HEADLINE_TEXT = 400;
/** Shorter links lead on, or back. Characters. */
const TITLE_TEXT = 8;
/** What dates the page, or nothing, and what stands on top whenever it was written. */
const NO_ENTRY = /今天|今日|现在|当前|北京时间|欢迎|更新(?:时间|日期|于)|截[至止]|统计|访问|浏览量|置顶/;
/** So a page writes the day on which it is read. Of another day it may be an entry's: 3月20日(星期五)停水的通知. */
const WEEKDAY = /\d日?\s{0,2}\(?(?:星期|周)[一二三四五六日天]/;

/**
 * An entry of the column that stands outside its list, as a headline over it does, and is of a span of days: the list
 * alone does not say how new the column is. Null where there is none.
 */
export function entryBeside(
  page: Page,
  column: ColumnReading,
  from: string,
  until: string,
): { readonly node: number; readonly day: string } | null {
  const { lists, main } = column.lists;
  const isWithin = (day: string): boolean => day >= from && day <= until;
  const around = main[0] && page.boxAround(main[0].container);
  const isInColumn = (node: number): boolean => {
    const box = page.boxAround(node);
    if (!around || !box) return true;
    const middle = box[0] + box[2] / 2;
    return middle >= around[0] && middle <= around[0] + around[2];
  };
  for (const list of lists) {
    if (main.includes(list) || list.place !== 'main' || isOfOther(list, column)) continue;
    if (isOfFrame(page, column, list.container) || !isInColumn(list.container)) continue;
    const item = list.items.find(
      ({ date, pinned }) => !pinned && date.state === 'known' && isWithin(date.day),
    );
    if (item?.date.state === 'known') return { node: item.node, day: item.date.day };
  }
  const today = dayOnClock(clockInChina(page.snapshot.takenAt));
  for (const { date, node } of datesOnPage(page, MOST_DATES)) {
    if (!isWithin(date.day) || lists.some(({ range }) => node >= range.from && node < range.to)) continue;
    if (
      isHeadline(page, node, lists, date.day === today) &&
      !isOfFrame(page, column, node) &&
      isInColumn(node)
    )
      return { node, day: date.day };
  }
  return null;
}

/** Under the name of another column, of which it is an extract. */
const isOfOther = ({ near, heading, more }: ItemList, { class: own, name }: ColumnReading): boolean => {
  if (!near || heading === name) return false;
  const said = classOfName(heading);
  return (said !== null && said !== own) || more !== null;
};

/**
 * Above the line that says where the page stands, in the footer, a menu, a side column. What stands first on a page
 * without such a line may be its headline.
 */
const isOfFrame = (page: Page, { pathNode }: ColumnReading, node: number): boolean =>
  node < pathNode ||
  footerOf(page).contains(node) ||
  zoneOf(page, { container: node, dated: false }) !== 'main';

/** Whether a date stands alone beside a title that leads to an article. */
function isHeadline(page: Page, date: number, lists: readonly ItemList[], isToday: boolean): boolean {
  const survey = surveyOf(page);
  if (survey.marksIn(page.subtree(date)) === 0) return false;
  let climbed = 0;
  for (const i of page.ancestors(date)) {
    const range = page.subtree(i);
    if (++climbed > MAX_CLIMB || survey.charsIn(range) > HEADLINE_TEXT) return false;
    if (lists.some(({ container }) => page.holds(i, container))) return false;
    const text = page.textOf(range);
    if (NO_ENTRY.test(text) || (isToday && WEEKDAY.test(text))) return false;
    const isTitled = page.has(
      range,
      ({ tag, hidden }, link) =>
        tag === 'a' &&
        !hidden &&
        survey.isTitleLink(link) &&
        survey.charsIn(page.subtree(link)) >= TITLE_TEXT,
    );
    if (isTitled) return true;
  }
  return false;
}

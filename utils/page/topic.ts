import { fileOf } from '../identifiers/pictures';
import { isInLink } from './by-tag';
import { readColumn } from './columns/column';
import type { Page } from './page';

/** 归档 as topics are marked with it, and what is said in its stead. */
const MARK =
  /归档|(?:历史|往期)(?:专题|专栏)|[本该](?:专题|专栏|栏目)已?(?:经|结束|停止|不再)|(?:专题|专栏|活动)已(?:经)?结束|(?:已停止|不再)更新/;
const STAMP_FILE = /gui-?dang|archived?(?![a-z])/;
/** A mark is a short line; 归档 inside a sentence speaks of files. Characters. */
const MARK_LINE = 30;
/** The shelf on which topics stand, by its name. */
const SHELF =
  /^(?:热点|重点|全部|更多|往期|政务|工作|特色|新闻|近期)?(?:专题|专栏)(?:专栏|专题|报道|集锦|列表|汇总|首页|回顾)*$/;

/** Whether a column is the list of the topics, not one of them. */
export const isShelf = (name: string): boolean => SHELF.test(name);

/** Where a page says that its topic is archived: a text node or a picture; null for nowhere. */
export function archiveMark(page: Page): number | null {
  const items = readColumn(page).items.map(({ node }) => page.subtree(node));
  const isItem = (node: number): boolean => items.some(({ from, to }) => node >= from && node < to);
  for (const { index } of page.text.matchAll(new RegExp(MARK.source, 'g'))) {
    const from = page.text.lastIndexOf('\n', index) + 1;
    const end = page.text.indexOf('\n', index);
    const node = page.nodeAt(index);
    const isShort = (end < 0 ? page.text.length : end) - from <= MARK_LINE;
    if (isShort && !isInLink(page, node) && !isItem(node)) return node;
  }
  const [stamp] = page.select(page.whole, (node, i) => {
    const isDrawn = node.tag === 'img' || node.background !== undefined;
    if (!isDrawn || node.hidden || isItem(i)) return false;
    return /归档/.test(node.attrs?.alt ?? node.attrs?.title ?? '') || STAMP_FILE.test(fileOf(node));
  });
  return stamp ?? null;
}

import { nodesOf } from '../by-tag';
import type { Page } from '../page';
import { outlineOf } from './outline';

/** 留言受理反馈统计: a block that counts letters received and answered. */
export interface LetterStatistics {
  readonly node: number;
  /** The block's text, at most 300 characters. */
  readonly text: string;
}

/** Group 1: what is counted. 收到, 受理 and 回复 are told apart; pages (共12条) are no letters. */
const TERM =
  /(?:共|已|累计|总|本[月年周季]度?|上月|今年)?(收到|受理|接收|来信|信件|留言|咨询|诉求|办结|办理|处理|答复|回复|回信|反馈|公开|按期|满意)(?:网民|群众|的?来信|信件|留言|咨询|诉求)?(?:总)?(?:数量|总数|总量|件数|条数|数|量|率|信件|来信|留言)?/g;
/** A count beside a term: not a date, a time or a telephone number. */
const COUNT =
  /^\s?(?:为|:|共|了|\()?\s?(\d{1,8}(?:\.\d{1,2})?)\s?(?:%|件|条|封|个|次|人次|\)|\n|$|,|;|。| )(?![-/.年月:])/;
/** Two kinds of counts this close make a block. Characters. */
const NEAR = 120;
const BLOCK_TEXT = 600;
const MAX_TERMS = 2000;
const HEADER_TERM =
  /^(?:收到|受理|接收|来信|信件|留言|咨询|诉求|办结|办理|处理|答复|回复|回信|反馈|满意)(?:总)?(?:数量|总数|总量|件数|数|量|率)$/;

/** The first block of statistics, or null. */
export function readStatistics(page: Page): LetterStatistics | null {
  return tableOfCounts(page) ?? sentenceOfCounts(page);
}

/** `来信总数：120 回复率：98%`, in a line or in blocks side by side. */
function sentenceOfCounts(page: Page): LetterStatistics | null {
  const outline = outlineOf(page);
  let last: { readonly what: string; readonly end: number; readonly node: number } | null = null;
  let terms = 0;
  for (const match of page.text.matchAll(TERM)) {
    if (++terms > MAX_TERMS) return null;
    const end = match.index + match[0].length;
    if (!COUNT.test(page.text.slice(end, end + 20))) continue;
    const node = page.nodeAt(match.index);
    if (outline.isOutside(node)) continue;
    const what = match[1] ?? '';
    if (last && last.what !== what && match.index - last.end <= NEAR) return blockOf(page, last.node, node);
    last = { what, end, node };
  }
  return null;
}

/** A table with 受理数, 回复率 … in its head and numbers below. */
function tableOfCounts(page: Page): LetterStatistics | null {
  const outline = outlineOf(page);
  for (const row of nodesOf(page, 'tr')) {
    if (page.node(row).hidden || outline.isOutside(row)) continue;
    const cells = outline.children(row);
    const columns = cells.flatMap((cell, k) =>
      HEADER_TERM.test(outline.says(cell).replace(/\s/g, '')) ? [k] : [],
    );
    if (columns.length < 2 || cells.length > 20) continue;
    const table = outline.around(row, new Set(['table']), 4);
    if (table < 0) continue;
    const rest = { from: page.endOf(row), to: page.endOf(table) };
    for (const below of page.select(rest, ({ tag, hidden }) => tag === 'tr' && !hidden)) {
      const values = outline.children(below);
      const isCounted = columns.every(
        (k) => values[k] !== undefined && /^\d[\d.,]{0,9}%?$/.test(outline.says(values[k])),
      );
      if (isCounted) return blockOf(page, row, below);
      break;
    }
  }
  return null;
}

/** The smallest element around two places. */
function blockOf(page: Page, first: number, second: number): LetterStatistics {
  for (const i of page.ancestors(first)) {
    if (page.endOf(i) <= second) continue;
    return {
      node: i,
      text: page
        .textOf(page.subtree(i))
        .replace(/\s+/g, ' ')
        .slice(0, BLOCK_TEXT / 2),
    };
  }
  return { node: first, text: '' };
}

const ELSEWHERE = /统计/;
const NAME_LENGTH = 14;

/** Something called statistics that shows no numbers here: a link, a heading over a picture or a chart. */
export function statisticsElsewhere(page: Page): number | null {
  const outline = outlineOf(page);
  for (const i of page.select(
    page.whole,
    ({ tag, hidden }) => !hidden && (tag === 'img' || tag === '#text'),
  )) {
    const { text, attrs } = page.node(i);
    const said = (text ?? `${attrs?.alt ?? ''}${attrs?.title ?? ''}`).trim();
    if (
      said.length <= NAME_LENGTH &&
      ELSEWHERE.test(said) &&
      !/统计局|统计信息|统计公报|统计数据|统计年鉴/.test(said) &&
      !outline.isOutside(i)
    )
      return i;
  }
  return null;
}

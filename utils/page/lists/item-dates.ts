import { edgeDate, isPart, joinParts, labelledDates, splitLabel, type WrittenDate } from '../dates';
import type { NodeRange, Page } from '../page';
import type { Piece, RowReading } from './row';
import type { Survey } from './survey';

/** A date of a row as it is written, before a missing year is placed. */
export interface RowDate {
  readonly written: WrittenDate;
  /** Its text, as a visitor reads it. */
  readonly text: string;
  readonly node: number;
  readonly source: 'written' | 'split' | 'attribute';
}

interface Candidate extends RowDate {
  /** How surely this place says when the item was published; higher is surer. */
  readonly rank: number;
  /** Which place of the row it is: the same in all rows of a list. */
  readonly place: string;
}

/** Ranks of places. What is published counts before what was asked, formed or answered. */
const RANK = {
  published: 6,
  own: 5,
  asked: 4,
  formed: 3,
  answered: 2,
  edge: 1,
  attribute: 0.5,
  hidden: -0.5,
  nested: -0.75,
} as const;

/** What is done with a text for readers, and what makes it: in the labels of its days. */
export const PUBLISHED_WORDS = '发布|公开|公布|更新|上传|发表|添加|录入|刊发|登载';
export const FORMED_WORDS = '成文|生成|印发|发文|颁布|制发|签发|签署|成稿';
const PUBLISHED = new RegExp(`${PUBLISHED_WORDS}|date`, 'i');
const ASKED = /提交|写信|来信|咨询|留言|受理|提问|投诉|申请|登记|收件|提出|反映/;
const ANSWERED = /回复|答复|办结|办理|处理|反馈|回信/;
const FORMED = new RegExp(FORMED_WORDS);
/** A table's heading row stands near its beginning. Nodes. */
const MAX_HEADING_NODES = 400;
/** Days on which something else happens. */
const OTHER =
  /截止|截至|有效|失效|废止|生效|实施|施行|执行|开始|结束|起始|终止|活动|会议|报名|考试|公示|开标|评审|到期|出生|访谈|直播/;

/**
 * The date of each row, or null. Dates stand at one place in all rows of a list: the place is chosen for the list as a
 * whole, so that a day in one title, or a second date in some rows, never takes over.
 */
export function rowDates(survey: Survey, container: number, rows: readonly RowReading[]): (RowDate | null)[] {
  const headings = columnHeadings(survey, container, rows);
  const found = rows.map((row) => candidatesOf(survey.page, row, headings));
  const place = bestPlace(found);
  return found.map((candidates) => {
    const atPlace = candidates.find((one) => one.place === place?.name);
    if (atPlace) return atPlace;
    // A row set in another way (a new item in bold): its own date element, never a date in its title.
    const others = candidates.filter((one) => one.rank >= Math.min(RANK.own, place?.rank ?? RANK.own));
    return others.reduce<Candidate | null>((best, one) => (best && best.rank >= one.rank ? best : one), null);
  });
}

/** The place with a date in at least half of the rows that says it most surely, then most often. */
function bestPlace(found: readonly Candidate[][]): { name: string; rank: number } | null {
  const places = new Map<string, { name: string; rank: number; rows: number }>();
  for (const candidates of found) {
    for (const { place: name, rank } of firstAtEach(candidates)) {
      const seen = places.get(name);
      if (seen) seen.rows += 1;
      else places.set(name, { name, rank, rows: 1 });
    }
  }
  let best: { name: string; rank: number; rows: number } | null = null;
  for (const one of places.values()) {
    if (one.rows * 2 < found.length) continue;
    if (!best || one.rank > best.rank || (one.rank === best.rank && one.rows > best.rows)) best = one;
  }
  return best;
}

/** The first candidate at each place of a row. */
const firstAtEach = (candidates: readonly Candidate[]): readonly Candidate[] =>
  candidates.length < 2
    ? candidates
    : candidates.filter(({ place }, k) => candidates.findIndex((one) => one.place === place) === k);

function candidatesOf(page: Page, row: RowReading, headings: readonly string[]): Candidate[] {
  const candidates: Candidate[] = [];
  const { pieces } = row;
  for (let k = 0; k < pieces.length; k++) {
    const piece = pieces[k] as Piece;
    const { written, text } = piece;
    if (written === null) {
      candidates.push(...datesInText(page, row, piece));
      continue;
    }
    const heading = piece.cell >= 0 && !piece.nested ? headings[piece.cell] : '';
    const label = piece.label || labelBefore(pieces, k) || heading || '';
    const split = splitDate(pieces, k);
    if (split) {
      candidates.push(...candidate(page, row, piece, split.written, split.text, label, 'split'));
      k += split.pieces - 1;
    } else if (!isPart(written) || written.form === 'month-day') {
      const source = piece.isAttribute ? 'attribute' : 'written';
      candidates.push(...candidate(page, row, piece, written, text, label, source));
    }
  }
  return candidates;
}

/** Dates in a text that says more: under labels, or at its edges. */
function datesInText(page: Page, row: RowReading, piece: Piece): Candidate[] {
  const { text, node } = piece;
  const labelled = labelledDates(text).flatMap((one) =>
    candidate(page, row, piece, one.written, text.slice(one.from, one.to), one.label, 'written'),
  );
  const edge = piece.nested || labelled.length > 0 ? null : edgeDate(text);
  if (!edge) return labelled;
  const place = `edge ${edge.from === 0}`;
  return [
    {
      written: edge.written,
      text: text.slice(edge.from, edge.to),
      node,
      source: 'written',
      rank: RANK.edge,
      place,
    },
  ];
}

/** A candidate, or none where the label names the day of something else. */
function candidate(
  page: Page,
  row: RowReading,
  piece: Piece,
  written: WrittenDate,
  text: string,
  label: string,
  source: RowDate['source'],
): Candidate[] {
  const rank = rankOf(label);
  if (rank === null) return [];
  const less = (piece.hidden ? RANK.hidden : 0) + (piece.nested ? RANK.nested : 0);
  const more = source === 'attribute' ? RANK.attribute : 0;
  const place = `${label} ${piece.cell} ${placeOf(page, row.range, piece.node)}`;
  return [{ written, text, node: piece.node, source, rank: rank + less + more, place }];
}

/** How surely a label names the day of publishing; null for days of something else. */
function rankOf(label: string): number | null {
  if (label === '') return RANK.own;
  if (OTHER.test(label)) return null;
  if (FORMED.test(label)) return RANK.formed;
  if (ANSWERED.test(label)) return RANK.answered;
  if (ASKED.test(label)) return RANK.asked;
  return PUBLISHED.test(label) ? RANK.published : RANK.own;
}

/** The date that begins with a piece and goes on in the next, and of how many pieces it is made; null for none. */
function splitDate(
  pieces: readonly Piece[],
  start: number,
): (Pick<RowDate, 'written' | 'text'> & { readonly pieces: number }) | null {
  const run = splitRun(pieces, start);
  const written = run.length > 1 ? joinParts(run.flatMap((one) => one.written ?? [])) : null;
  return written && { written, text: run.map((one) => one.text).join(' '), pieces: run.length };
}

/** Texts right after one another that are all parts of a date: `2021-` | `06-09`. Whole dates stand alone. */
function splitRun(pieces: readonly Piece[], start: number): Piece[] {
  const run: Piece[] = [];
  const { cell } = pieces[start] as Piece;
  for (let k = start; k < pieces.length && run.length < 3; k++) {
    const piece = pieces[k] as Piece;
    const { written } = piece;
    if (written === null || !isPart(written) || piece.cell !== cell) break;
    run.push(piece);
    if (run.length > 1 && joinParts(run.flatMap((one) => one.written ?? []))?.form === 'full') return run;
  }
  return run;
}

/** The label in the text before, in its own element: 发布日期： | 2018-07-27. */
function labelBefore(pieces: readonly Piece[], k: number): string {
  const before = pieces[k - 1];
  return before && before.written === null && splitLabel(before.text).rest.replace(/[\s:\])】]/g, '') === ''
    ? before.label
    : '';
}

/** The elements around a date, within its row. */
function placeOf(page: Page, row: NodeRange, node: number): string {
  const steps: string[] = [];
  for (let i = page.node(node).parent; i >= row.from && steps.length < 8; i = page.node(i).parent)
    steps.push(page.node(i).tag);
  return steps.join('<');
}

/** What the columns of a table are called, by its first row; empty where it has no such row. */
function columnHeadings(survey: Survey, container: number, rows: readonly RowReading[]): string[] {
  const { page } = survey;
  const first = rows[0]?.range.from;
  if (first === undefined || page.node(first).tag !== 'tr') return [];
  for (const table of [container, page.node(container).parent]) {
    if (table < 0) continue;
    for (let i = table + 1; i < Math.min(first, table + MAX_HEADING_NODES); i++) {
      if (page.node(i).tag !== 'tr') continue;
      const range = page.subtree(i);
      if (survey.marksIn(range) > 0) continue;
      const cells: string[] = [];
      for (let cell = i + 1; cell < range.to; cell = page.endOf(cell)) {
        if (/^t[dh]$/.test(page.node(cell).tag))
          cells.push(survey.textIn(page.subtree(cell), 20).replace(/\s/g, ''));
      }
      if (cells.some((text) => /日期|时间/.test(text))) return cells;
    }
    if (page.node(table).tag === 'table') break;
  }
  return [];
}

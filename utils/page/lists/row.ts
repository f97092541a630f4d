import { attributeDate, splitLabel, type WrittenDate, wholeDate } from '../dates';
import type { NodeRange, Page } from '../page';
import { normalise } from '../text';
import { leadsOn, type Survey } from './survey';

/** One text of a row. */
export interface Piece {
  readonly node: number;
  readonly text: string;
  /** The label that the text begins with: 发布日期. */
  readonly label: string;
  /** What the text says after its label, where that is a date and nothing else. */
  readonly written: WrittenDate | null;
  /** Whether an attribute says it, not text. */
  readonly isAttribute: boolean;
  /** Hidden although its row is not: a table of details, a copy for phones. */
  readonly hidden: boolean;
  /** In the row's own title link. */
  readonly inTitle: boolean;
  /** In a list or table within the row. */
  readonly nested: boolean;
  /** Which cell of a table row it stands in, from 0; -1 outside cells. */
  readonly cell: number;
}

export interface RowReading {
  readonly range: NodeRange;
  readonly title: string;
  readonly titleNode: number;
  readonly href: string | null;
  readonly pieces: readonly Piece[];
  readonly hidden: boolean;
  readonly pinned: boolean;
}

const NESTED = new Set('ul ol dl table'.split(' '));
const BLOCKS = new Set('div p li dd dt h1 h2 h3 h4 h5 h6 td th ul ol dl table tr section article'.split(' '));
const CUT = /(?:…|\.{2,})\s?$/;
const PINNED_TEXT = /^[[(【<]?\s?(?:置顶|固顶|顶置|顶)\s?[\])】>]?$|^\s?[[(【]\s?(?:置\s?顶|顶)\s?[\])】]/;
const PINNED_CLASS =
  /(?:^|[\s_-])(?:zhiding|istop|is-top|settop|stick(?:y|ed)?|pinned|icon-top|top-?icon|ico-top|toptag|tag-top)(?:$|[\s_-])/i;
const PINNED_PICTURE =
  /(?:^|[/_-])(?:zhiding|istop|settop|icon_?top|ico_?top|top_?ico(?:n)?|ding)\d{0,2}\.(?:gif|png|jpe?g|svg)/i;
const TITLE_LABEL = /^(?:标\s?题|名\s{0,6}称|题\s?名|主\s?题|信件主题|事项名称)\s?:?$/;
const MAX_TITLE = 300;

/** Reads one row: its title, where it leads, and its texts. Linear in the row. */
export function readRow(survey: Survey, range: NodeRange): RowReading {
  const { page } = survey;
  const titleLink = titleLinkOf(survey, range);
  const inTitle = titleLink < 0 ? { from: -1, to: -1 } : page.subtree(titleLink);
  const hidden = page.node(range.from).hidden === true;
  const pieces = piecesOf(survey, range, inTitle, hidden);
  const lead = titleLink < 0 ? firstLink(page, range) : titleLink;
  const titlePieces =
    titleLink < 0
      ? titleWithoutLink(pieces)
      : mainLine(
          page,
          pieces.filter((piece) => piece.inTitle),
        );
  const shown = titlePieces.map((piece) => piece.text).join('');
  return {
    range,
    title: wholeTitle(page, titleLink, shown).slice(0, MAX_TITLE),
    titleNode: titlePieces[0]?.node ?? lead,
    href: page.node(lead).href ?? null,
    pieces,
    hidden,
    pinned: isPinned(page, range, pieces),
  };
}

/** Where a row leads whose title is no link: the link around its picture, else the row. */
function firstLink(page: Page, { from, to }: NodeRange): number {
  for (let i = from; i < to; i++) if (page.node(i).tag === 'a') return i;
  return from;
}

/** The row's own link with the longest text; links of a list within the row only where there is no other. */
function titleLinkOf(survey: Survey, range: NodeRange): number {
  const { page } = survey;
  let best = -1;
  let bestLength = 0;
  let nestedUntil = -1;
  for (let i = range.from; i < range.to; i++) {
    if (i > range.from && NESTED.has(page.node(i).tag) && best >= 0 && i >= nestedUntil)
      nestedUntil = page.endOf(i);
    if (i < nestedUntil || !survey.isTitleLink(i)) continue;
    const length = survey.charsIn(page.subtree(i));
    if (length > bestLength) {
      best = i;
      bestLength = length;
    }
  }
  return best;
}

function piecesOf(survey: Survey, range: NodeRange, title: NodeRange, rowHidden: boolean): Piece[] {
  const { page } = survey;
  const pieces: Piece[] = [];
  let cell = -1;
  let nestedUntil = -1;
  const isRow = page.node(range.from).tag === 'tr';
  for (let i = range.from; i < range.to; i++) {
    const node = page.node(i);
    if (isRow && node.parent === range.from && (node.tag === 'td' || node.tag === 'th')) cell++;
    if (i > range.from && i >= nestedUntil && NESTED.has(node.tag)) nestedUntil = page.endOf(i);
    const shown = survey.texts[i];
    // `<time datetime="2018-07-27">` says its date even where its text says 3天前.
    const text = shown || attributeDate(node.attrs);
    if (!text) continue;
    const { label, rest } = splitLabel(text);
    pieces.push({
      node: i,
      text,
      label,
      written: wholeDate(rest),
      isAttribute: !shown,
      hidden: !rowHidden && node.hidden === true,
      inTitle: i >= title.from && i < title.to,
      nested: i < nestedUntil,
      cell,
    });
  }
  return pieces;
}

/** The longest line of a link that also holds a date, a department or a summary. */
function mainLine(page: Page, pieces: readonly Piece[]): readonly Piece[] {
  const [only, another] = pieces;
  if (only && !another) return only.isAttribute ? [] : pieces;
  const lines = new Map<number, Piece[]>();
  for (const piece of pieces) {
    if (piece.isAttribute || (piece.written !== null && pieces.length > 1)) continue;
    const block = blockOf(page, piece.node);
    const line = lines.get(block);
    if (line) line.push(piece);
    else lines.set(block, [piece]);
  }
  const length = (line: Piece[]): number => line.reduce((sum, { text }) => sum + text.length, 0);
  const [first, ...rest] = [...lines.values()];
  // The first line that could be a title; a summary below it is longer.
  return [first ?? [], ...rest].find((line) => length(line) >= 8) ?? first ?? [];
}

function blockOf(page: Page, index: number): number {
  let block = page.node(index).parent;
  for (let climbed = 0; climbed < 12 && block >= 0; climbed++) {
    const { tag } = page.node(block);
    if (tag === 'a' || BLOCKS.has(tag)) return block;
    block = page.node(block).parent;
  }
  return block;
}

/** The text after 名称：, else the first long one that is neither date nor label. */
function titleWithoutLink(pieces: readonly Piece[]): Piece[] {
  const labelled = pieces.findIndex(({ text }) => TITLE_LABEL.test(text));
  const named = labelled < 0 ? undefined : pieces[labelled + 1];
  if (named) return [named];
  const longest = pieces.reduce<Piece | null>(
    (best, piece) =>
      piece.written === null && piece.label === '' && piece.text.length > (best?.text.length ?? 0)
        ? piece
        : best,
    null,
  );
  return longest ? [longest] : [];
}

/** The title attribute where the text is cut with an ellipsis, or says less. */
function wholeTitle(page: Page, link: number, shown: string): string {
  if (link < 0) return shown;
  const attribute = normalise(page.node(link).attrs?.title ?? '').trim();
  if (attribute === '' || attribute === shown) return shown;
  const cut = CUT.test(shown);
  const start = shown.replace(CUT, '').trim();
  if (leadsOn(attribute)) return shown;
  if (shown === '' || (attribute.length > start.length && (cut || attribute.startsWith(start))))
    return attribute;
  return shown;
}

/** A mark that says 置顶: a word of its own, a class, a picture. A class `top` alone says nothing. */
function isPinned(page: Page, { from, to }: NodeRange, pieces: readonly Piece[]): boolean {
  if (pieces.some(({ text }) => PINNED_TEXT.test(text))) return true;
  for (let i = from; i < to; i++) {
    const { tag, attrs, href, background } = page.node(i);
    if (attrs?.class !== undefined && PINNED_CLASS.test(attrs.class)) return true;
    if (
      tag === 'img' &&
      (/置顶/.test(`${attrs?.alt ?? ''}${attrs?.title ?? ''}`) || PINNED_PICTURE.test(href ?? ''))
    )
      return true;
    if (background !== undefined && PINNED_PICTURE.test(background)) return true;
  }
  return false;
}

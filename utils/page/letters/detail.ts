import { footerOf } from '../footer';
import type { NodeRange, Page } from '../page';
import { normalise } from '../text';
import type { FoundLabel } from './found-labels';
import { type FieldName, readLabel } from './labels';
import { type Letter, type LetterField, letterOf, type Reply } from './letter';
import { replyTextOf } from './reply-text';
import { readSubject } from './subject';
import { fieldsOf } from './values';

/** Labels that a letter's block holds; the others (时间, 姓名) also stand elsewhere on the page. */
const CORE: ReadonlySet<FieldName> = new Set([
  'number',
  'title',
  'asked',
  'answered',
  'status',
  'question',
  'answer',
  'outcome',
]);
/** Words of a reply that a visitor does not see. */
const HIDDEN_REPLY = /回复|答复|回信|反馈|解答/;
/** Where the letter is over: what follows belongs to the page. */
const AFTER =
  /\n\s?(?:[[(【]?(?:打印|关闭|返回|分享|收藏)|(?:上|下)一[篇条封页]|相关(?:链接|信息|阅读)|满意度|您(?:对|的)评价|我要评价|友情链接)/;
/** A heading this many nodes above still belongs to a letter. */
const HEADING_REACH = 200;
const FILE = /\.(?:pdf|docx?|xlsx?|wps|ofd|jpe?g|png|zip|rar)(?:[?#]|$)/i;

/**
 * One letter with its parts labelled, or null where the labels make none: at least two kinds, one that only letters
 * have, and the question or both ends of the exchange among them.
 *
 * @param loose parts read from a table of one row
 * @param isLetters whether the page's names say that it has letters
 */
export function readDetail(
  page: Page,
  labels: readonly FoundLabel[],
  loose: readonly LetterField[],
  isLetters: boolean,
): Letter | null {
  const core = labels.filter(({ label }) => CORE.has(label.name));
  const all = [...core.map(({ label }) => label), ...loose.map(({ label }) => label)];
  const names = new Set(all.map(({ name }) => name));
  const isOfLetters = all.some(({ ofLetters, words }) => ofLetters && words.length >= 3);
  if (names.size < 2 || !(isOfLetters || (isLetters && all.some(({ ofLetters }) => ofLetters)))) return null;
  const hasReply =
    names.has('answer') || names.has('answered') || names.has('status') || names.has('outcome');
  if (
    !names.has('question') &&
    !(hasReply && (names.has('asked') || names.has('answer') || names.has('number')))
  )
    return null;

  const block = blockAround(
    page,
    core.length > 0 ? core.map(({ node }) => node) : loose.map(({ node }) => node),
  );
  const [from, blockEnd] = page.textSpan(page.subtree(block));
  const footer =
    footerOf(page)
      .ranges.map((range) => page.textSpan(range)[0])
      .find((start) => start > from) ?? blockEnd;
  const last = core.at(-1)?.end ?? from;
  const after = AFTER.exec(page.text.slice(last, Math.min(blockEnd, footer)));
  const end = after ? last + after.index : Math.min(blockEnd, footer);
  const inside = labels.filter(({ start }) => start >= from && start < end);
  const fields = [...fieldsOf(page, inside, end), ...loose];
  const title =
    fields.find(({ label, text }) => label.name === 'title' && text !== '')?.text ??
    headingAbove(page, page.nodeAt(from), last);
  return letterOf({
    node: block,
    fields,
    ...(title ? { title: title.trim() } : {}),
    span: [from, end],
    otherwise: replyWithoutText(page, fields, page.subtree(block)),
  });
}

/** The last heading before the parts of a letter that names neither a part nor the column. */
function headingAbove(page: Page, block: number, last: number): string | undefined {
  const end = page.nodeAt(last);
  const headings = page.select({ from: 0, to: end }, ({ tag, hidden }) => !hidden && /^h[1-4]$/.test(tag));
  const texts = [...headings]
    .filter((heading) => heading > block - HEADING_REACH)
    .map((heading) => page.textOf(page.subtree(heading)).trim())
    .filter((text) => text !== '' && readLabel(text) === null);
  const column = readSubject(page);
  // 举报噪音扰民 in a mailbox is a letter's title; 网上信访 alone is the column's name.
  return texts.findLast((text) => text !== column.name || readSubject(page, text).about === 'letters');
}

/** The smallest element that holds some nodes, which are in order. */
function blockAround(page: Page, nodes: readonly number[]): number {
  const first = Math.min(...nodes);
  const last = Math.max(...nodes);
  for (const i of page.ancestors(first)) {
    if (last < page.endOf(i) && page.node(i).tag[0] !== '#') return i;
  }
  return 0;
}

/** What it means that a letter's page shows no reply in words. */
function replyWithoutText(page: Page, fields: readonly LetterField[], block: NodeRange): Reply {
  const places = fields.filter(({ label }) => label.name === 'answer' || label.name === 'outcome');
  for (const place of places) {
    if (replyTextOf(place.text) === 'blank' && isSomethingElse(page, place, fields, block))
      return 'unreadable';
  }
  if (page.snapshot.opaque.some(({ node }) => node >= block.from && node < block.to)) return 'unreadable';
  const unseen = page.select(
    block,
    ({ tag, hidden, text = '' }) => tag === '#text' && hidden === true && HIDDEN_REPLY.test(normalise(text)),
  );
  for (const _ of unseen) return 'hidden';
  const isMarked =
    places.length > 0 || fields.some(({ label, text }) => label.name === 'answered' && text === '');
  return isMarked ? 'unanswered' : 'not-shown';
}

/** A picture or a file between the reply's label and the next. */
function isSomethingElse(
  page: Page,
  place: LetterField,
  fields: readonly LetterField[],
  block: NodeRange,
): boolean {
  const next = fields.map(({ labelNode }) => labelNode).filter((node) => node > place.labelNode);
  const to = Math.min(block.to, ...next);
  for (let i = place.labelNode + 1; i < to; i++) {
    const { tag, hidden, href, box } = page.node(i);
    if (hidden) continue;
    if (tag === 'a' && FILE.test(href ?? '')) return true;
    if (/^(?:object|embed|canvas|video)$/.test(tag)) return true;
    // Icons are no replies.
    if (tag === 'img' && (box === undefined || (box[2] > 60 && box[3] > 15))) return true;
  }
  return false;
}

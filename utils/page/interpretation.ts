import type { SnapshotNode } from '../model/snapshot';
import { readArticle } from './article';
import { readBreadcrumb } from './breadcrumb';
import { footerOf } from './footer';
import { headerOf } from './header';
import { readTag } from './meta';
import type { NodeRange, Page } from './page';
import { squeeze } from './text';
import { compact } from './titles';

/** Which side of 解读关联 a page is: an interpretation, a policy file, or neither. */
export type PolicySide = 'interpretation' | 'file' | 'none';

const INTERPRETED =
  /解读(?:[(（]?[之一二三四五六七八九十\d]{1,3}[)）]?)?$|^[【[(]?(?:政策)?(?:解读|图解)|^一图(?:读懂|看懂|了解)|图解[:|]|政策解读/;
const FILE_TITLE =
  /关于.{2,80}的(?:通知|意见|决定|公告|通告|批复|函|命令|令)(?:\(.{1,20}\))?$|(?:办法|条例|规定|细则|规程|方案|规划|若干措施|实施意见|政府令)(?:\(.{1,20}\))?$/;
const FILE_NUMBER = /[一-龥]{1,10}[〔[(](?:19|20)\d{2}[〕\])]\s?\d{1,4}\s?号/;
/** A column of interpretations. 政策文件及解读 holds both; under 解读回应 stand answers and press conferences, too. */
const OF_INTERPRETATIONS = /(?<![及和与、/&])解读(?![及和与、/&]?回应)/;

/** By its column, then by its title. An interpretation's title often holds the whole title of its file. */
export function policySideOf(page: Page): PolicySide {
  const title = titleOf(page);
  const columns = `${readTag(page, 'ColumnName').value} ${readTag(page, 'ColumnType').value}`;
  const position = readBreadcrumb(page).names.join(' ');
  if (INTERPRETED.test(title)) return 'interpretation';
  const isFile = FILE_TITLE.test(title) && FILE_NUMBER.test(page.text);
  if (OF_INTERPRETATIONS.test(`${columns} ${position}`) && !isFile)
    return title === '' ? 'none' : 'interpretation';
  return isFile ? 'file' : 'none';
}

const titleOf = (page: Page): string =>
  squeeze(readTag(page, 'ArticleTitle').value || readArticle(page).title?.text || '');

/** A link between an interpretation and its file. */
export interface Relation {
  readonly node: number;
  readonly text: string;
  /**
   * `named`: labelled as the other side, or bearing its name. `likely`: its words are those of the other side.
   * `picture`: a picture, of which nothing can be read.
   */
  readonly sure: 'named' | 'likely' | 'picture';
  readonly leads: 'page' | 'file' | 'other-site' | 'nowhere';
}

export interface Relations {
  readonly links: readonly Relation[];
  /** A label without a link after it, or null. */
  readonly label: number | null;
}

const TO_FILE =
  /(?:政策|文件|法规)?原文(?:链接|件)?|(?:相关|对应|关联|解读|所解读的?|被解读的?)(?:政策)?(?:文件|政策)(?:原文|链接)?|(?:政策|文件)(?:链接|全文)|(?:查看|阅读)(?:文件|全文)/;
const TO_INTERPRETATION = /(?:相关|政策|文件|关联|对应|专家|媒体|图文|部门)?解读(?:材料|链接)?|图解|一图读懂/;
/** Right before a link, over a line break, with a colon or in brackets. */
const LABELLED = (label: RegExp): RegExp =>
  new RegExp(`(?:${label.source})\\s?[\\]】」)>》]?\\s?[:∶]?\\s{0,3}$`);
const NEIGHBOUR = /[上下]一[篇条页]\s?:?\s?$/;
const DOCUMENT = /\.(?:docx?|wps|pdf|ofd|xlsx?|zip|rar)(?:[?#]|$)/i;
/** Names shorter than this say nothing. Characters without marks. */
const MIN_NAME = 6;
const MAX_LINKS = 500;

/** Links to the other side, from the title of an article down to the footer. */
export function relationsOf(page: Page, side: 'interpretation' | 'file'): Relations {
  const [label, words] = side === 'interpretation' ? [TO_FILE, FILE_TITLE] : [TO_INTERPRETATION, INTERPRETED];
  const labelled = LABELLED(label);
  const names = side === 'interpretation' ? namesOfFile(page) : [compact(titleOf(page))];
  const range = articleRange(page);
  const links: Relation[] = [];
  for (const node of page.select(range, ({ tag, hidden }) => tag === 'a' && !hidden)) {
    if (links.length === MAX_LINKS) break;
    const [at] = page.textSpan(page.subtree(node));
    const text = page.textOf(page.subtree(node)).trim();
    const before = at === 0 ? '' : page.text.slice(Math.max(range.start, at - 24), at);
    if (NEIGHBOUR.test(before)) continue;
    const own = compact(text);
    const isNamed =
      (text !== '' && labelled.test(before)) ||
      (text.length <= 12 && labelled.test(text) && text.length >= 4) ||
      (side === 'interpretation' &&
        names.some((name) => own.includes(name) || (own.length >= MIN_NAME && name.includes(own))));
    const sure = isNamed
      ? 'named'
      : words.test(squeeze(text))
        ? 'likely'
        : isPictureLink(page, node, text)
          ? 'picture'
          : null;
    if (sure) links.push({ node, text, sure, leads: leadsTo(page, node) });
  }
  return { links, label: lonelyLabel(page, range, label) };
}

interface Range extends NodeRange {
  /** Where the range begins in `page.text`. */
  readonly start: number;
}

function articleRange(page: Page): Range {
  const { title, body } = readArticle(page);
  const start = title ?? body[0];
  const from = start ? page.nodeAt(start.from) : (headerOf(page).ranges.at(-1)?.to ?? 0);
  const to = footerOf(page).roots.find((root) => root > from) ?? page.nodes.length;
  return { from, to, start: start?.from ?? 0 };
}

/** Names of files in book marks in the title, else the title without 解读. */
function namesOfFile(page: Page): string[] {
  const title = titleOf(page);
  const quoted = Array.from(title.matchAll(/《([^》]{4,80})》/g), ([, name = '']) => name);
  const names =
    quoted.length > 0
      ? quoted
      : [title.replace(/^[【[].{0,8}[】\]]/, '').replace(/的?(?:政策|文件)?解读.{0,6}$/, '')];
  return names.map(compact).filter((name) => name.length >= MIN_NAME);
}

/** A picture in the text that leads to another page of a site. */
function isPictureLink(page: Page, node: number, text: string): boolean {
  if (text !== '' || !/^https?:/i.test(page.node(node).href ?? '')) return false;
  const pictures = page.select(page.subtree(node), ({ tag, hidden }) => tag === 'img' && !hidden);
  // Several may be the slices of one banner; of one that was not drawn nobody knows the size.
  return pictures.length > 1 || pictures.some((i) => !isIcon(page.node(i)));
}

const isIcon = ({ image, box }: SnapshotNode): boolean =>
  image === 'loaded' && box !== undefined && (box[2] < 100 || box[3] < 20);

function leadsTo(page: Page, node: number): Relation['leads'] {
  const { href = '', attrs } = page.node(node);
  if (!/^https?:/i.test(href) || !URL.canParse(href))
    return attrs?.onclick === undefined ? 'nowhere' : 'page';
  if (/^\s*#?\s*$/.test(attrs?.href ?? 'x')) return 'nowhere';
  if (new URL(href).host !== new URL(page.snapshot.url).host) return 'other-site';
  return DOCUMENT.test(href) ? 'file' : 'page';
}

/** A line that is only the label: what should follow was not written, or is written by a script. */
function lonelyLabel(page: Page, range: Range, label: RegExp): number | null {
  const alone = new RegExp(`^ ?[【[(]?(?:${label.source})[】\\])]?\\s?[:∶]? ?$`, 'm');
  return page.find(range, alone)?.node ?? null;
}

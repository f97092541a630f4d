import { type Line, readArticle } from './article';
import { readTag } from './meta';
import type { Page } from './page';

/** What an article says of where it comes from. */
export interface SourceReading {
  /** A label with a value: 来源：新华社; or the value alone at the end of the text. Null where there is none. */
  readonly named: { readonly value: string; readonly node: number } | null;
  /** A label without a value, or null. */
  readonly empty: number | null;
  /** Words by which a text gives itself away as another's: 新华社北京5月16日电, 据某某日报报道. Null for none. */
  readonly repost: { readonly text: string; readonly node: number } | null;
  /** ContentSource, which no visitor sees; '' for none. */
  readonly tag: string;
}

const LABEL =
  /(?:来\s?源|出\s?处|稿\s?源|转载自|转自|供稿(?:单位|部门)?|发布(?:机构|单位|部门)|信息提供(?:单位|者)?)\s?[:∶] ?/g;
/** Where the value ends: at the next thing an information line says. */
const NEXT =
  /发布|日期|时间|浏览|点击|阅读|访问|字号|字体|视力|打印|作者|记者|编辑|责编|责任|审核|分享|关闭|收藏|纠错|【|\[|(?<!^)[(|]|\s{2}|\n|\d{4}[-年/.]|\s(?=\S{1,8}:)/;
const MEDIA =
  /(?:报|报》|通讯社|新华社|中新社|(?<!政府|政务|本)网|电视台|广播|广播电台|总台|客户端|融媒|融媒体(?:中心)?|杂志|公众号|央视|新闻)$/;
const REPOST =
  /(?:新华社|中新社|中新网|人民网|新华网|央视网|中国新闻网|本报)[^\s,。;]{0,10}\d{1,2}月\d{1,2}日(?:电|讯)|新华社记者|本报(?:讯|记者)|据[^,。;\n]{2,16}(?:报|网|社|台|客户端)(?:\d{1,2}月\d{1,2}日)?(?:报道|消息)|(?:日报|晚报|晨报|都市报|电视台)记者/;
const VALUE_TEXT = 40;
const NEXT_LINE = 24;
/** Lines at the start and the end of a text that may give it away. */
const EDGE_LINES = 2;
const MAX_LABELS = 20;

/** Reads the source of an article off its information line, its text and its tag. */
export function readSource(page: Page): SourceReading {
  const { body, lines, title } = readArticle(page);
  const from = title?.from ?? 0;
  let named: SourceReading['named'] = null;
  let empty: number | null = null;
  let count = 0;
  for (const match of page.text.matchAll(LABEL)) {
    if (match.index < from || ++count > MAX_LABELS) continue;
    const value = valueAfter(page.text, match.index + match[0].length);
    const node = page.nodeAt(match.index);
    if (value !== '') {
      named = { value, node };
      break;
    }
    empty ??= node;
  }
  const edges = [...body.slice(0, EDGE_LINES), ...body.slice(-EDGE_LINES), ...shortEnds(lines, body)];
  const sign = edges.map((line) => ({ line, match: REPOST.exec(line.text) })).find(({ match }) => match);
  const repost = sign?.match
    ? { text: sign.match[0], node: page.nodeAt(sign.line.from + sign.match.index) }
    : null;
  return { named, empty, repost, tag: readTag(page, 'ContentSource').value };
}

/** Whether a source is a newspaper, an agency, a site. */
export const isMedia = (source: string): boolean => MEDIA.test(source);

/** The value right after a label, or alone in the next short line; '' for none. */
function valueAfter(text: string, at: number): string {
  const rest = text.slice(at, at + VALUE_TEXT * 2);
  const end = NEXT.exec(rest)?.index ?? rest.length;
  const value = rest.slice(0, Math.min(end, VALUE_TEXT)).trim();
  if (value !== '' || rest[0] !== '\n') return clean(value);
  const line = rest.slice(1).split('\n', 1)[0]?.trim() ?? '';
  return line.length <= NEXT_LINE && !line.includes(':') && NEXT.exec(line) === null ? clean(line) : '';
}

const clean = (value: string): string => (/^[\s\p{P}]*$/u.test(value) ? '' : value);

/** The line after the text, where agencies sign. */
function shortEnds(lines: readonly Line[], body: readonly Line[]): Line[] {
  const last = body.at(-1);
  if (!last) return [];
  const next = lines[lines.indexOf(last) + 1];
  return next ? [next] : [];
}

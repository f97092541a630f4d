import { addressDate } from '../dates';
import { homePathOf } from '../kinds/home-path';
import { folderOf, type Target } from './target';

/** Files that a browser saves or shows alone. */
const FILE =
  /\.(?:docx?|xlsx?|pptx?|wps|et|dps|pdf|ofd|zip|rar|7z|txt|csv|xml|rss|apk|exe|ipa|jpe?g|png|gif|bmp|webp|mp[34]|flv|wmv|avi|swf)$/i;
/** Doors and tools: login, search, feeds, other languages, help for the blind. */
const TOOL =
  /\/(?:sso|oauth\d?|passport|regist(?:er|ration)?|signin|logout|j?search|jsearchfront|sousuo|rss|feed|wza|big5|en|english)(?:$|[/.])|log[io]n/i;
const TOOL_HOST = /^(?:sso|login|passport|user|search|so|en|english|big5|ft|wza|mail|e?mail\d?|rss|app)\./i;
/** The home page once more, in a folder of its own. */
const HOME_FOLDER = /^(?:\/\w{1,20})?\/(?:home|shouye|sy)$/i;
/** Names of pages that show one thing: `art_12_345.html`, `content_123.shtml`, `post_93.html`, `detail.jsp`, `t20180516_1.htm`. */
const ARTICLE_FILE =
  /^(?:(?:art|article|content|contents|post|info|detail|details|view|show|news|doc|text|read|p)[_-]?\d*|(?:show|view|read|news|article|info|content)?(?:detail|info|content|view|show)s?|t\d{6,}[_-]?\d*|[0-9a-f-]{24,})(?:_\d+)?(?:\.\w{3,5})?$|^[a-z]{0,3}\d{2,}(?:_\d+)?\.\w{3,5}$/i;
/** Without a year there is no day to look for. */
const YEAR = /(?:19|20)\d\d/;
/** An article in a folder of its own: `/458532/index.html`. */
const NUMBER_FOLDER = /\/\d{5,}$/;
/** Folders in which a number is a page's, not a column's. */
const ARTICLE_FOLDER = /\/(?:art|content|article|articles|detail|info)\/(?:[^/]+\/){0,4}[^/]*\d[^/]*$/i;
/** Names of pages that show what a column holds, whatever number follows. */
const COLUMN_FILE =
  /^(?:index|default|list|main|home|col|column|node|channel|class|cat|catalog|lm|more|type|menu|sub|second|third)(?:[_-]?\w{0,20})?(?:\.\w{3,5})?$/i;

/**
 * What an address says of its page. `dated`: its path carries a day, which only articles have. `numbered`: it is named
 * as articles are, and sometimes pages that stand alone. `place`: a folder, or a file named as columns are.
 */
export type AddressKind = 'home' | 'file' | 'tool' | 'dated' | 'numbered' | 'place';

export function addressKind(href: string, { host, path, query, route }: Target): AddressKind {
  if (FILE.test(path)) return 'file';
  if (TOOL.test(path) || TOOL_HOST.test(host)) return 'tool';
  const folder = folderOf(path);
  const isPlain = query === '' && route === '';
  if (isPlain && (isHomePath(path) || HOME_FOLDER.test(folder))) return 'home';
  if (YEAR.test(path) && addressDate(href)) return 'dated';
  const file = path.slice(path.lastIndexOf('/') + 1);
  if (file === '' || COLUMN_FILE.test(file)) return NUMBER_FOLDER.test(folder) ? 'numbered' : 'place';
  return ARTICLE_FILE.test(file) || ARTICLE_FOLDER.test(path) ? 'numbered' : 'place';
}

/** Home pages stand in no folder, or are one. */
function isHomePath(path: string): boolean {
  const second = path.indexOf('/', 1);
  return (second < 0 || second === path.length - 1) && homePathOf(`https://home${path}`) !== null;
}

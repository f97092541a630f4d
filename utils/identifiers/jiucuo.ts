import type { SnapshotNode } from '../model/snapshot';
import { footerOf, unreadAtFooter } from '../page/footer';
import { oncePerName, oncePerPage } from '../page/once';
import type { Page } from '../page/page';
import { nameOf } from '../page/zone';
import { enclosingLink, fileOf, leadsAway, unexplainedPictures } from './pictures';
import { descriptionOf } from './sightings';
import { SITE_CODE } from './site-code';

/** How an entry of “我为政府网站找错” leads on. */
type EntryKind =
  /** To a host under www.gov.cn. */
  | 'official'
  /** To a platform of earlier years, or one of the same software elsewhere. */
  | 'legacy'
  /** Drawn by the standard script, a click asks the platform. */
  | 'drawn'
  /** The picture or the words are there and lead nowhere. */
  | 'dead';

export interface JiucuoEntry {
  readonly node: number;
  readonly kind: EntryKind;
  readonly inFooter: boolean;
  /** The address it leads to, `''` where a script opens it. */
  readonly address: string;
  /** The site code it hands over, or null. */
  readonly code: string | null;
}

/** “我为政府网站找错” as the page carries it. */
export interface Jiucuo {
  /** `unclear`: only the script, an empty holder, the site's own correction page or a picture nobody explains. */
  readonly state: 'present' | 'absent' | 'unclear';
  readonly where: string;
  readonly code: string | null;
  /** Those of the footer first, official ones first. */
  readonly entries: readonly JiucuoEntry[];
  /** What speaks of an entry without being one. */
  readonly traces: readonly number[];
  /** Entries that a visitor does not see. */
  readonly hidden: readonly number[];
  /** The standard script, or null. */
  readonly script: number | null;
}

/** Paths of the national platform, whatever the host. */
const PLATFORM = /\/exposure\/jiucuo|\/check_web\/errorInfo/i;
/** The national platform, and the central portal's own page. */
const OFFICIAL = /^https?:\/\/(?:[\w-]+\.)*www\.gov\.cn(?::\d+)?\/[^?#]*(?:jiucuo|check_web\/errorInfo)/i;
/** Hosts of the platform before it moved to www.gov.cn; nothing else lives there. */
const LEGACY_HOST = /^https?:\/\/(?:pucha\.kaipuyun\.cn|121\.43\.68\.40|114\.55\.181\.28)[:/]/i;
/** What addresses of all these have in common: most links of a page are passed by with one look. */
const SPEAKS = /jiucuo|errorInfo|kaipuyun|121\.43\.68\.40|114\.55\.181\.28/i;
const ENTRY_WORDS = /网站找错|找错.{0,4}入口/;
const JIUCUO = /jiucuo/i;
const DRAWN = /\bLink\s*\(\s*['"]?([A-Za-z]{0,2}\d{6,14})/;
const ORDER: readonly EntryKind[] = ['official', 'drawn', 'legacy', 'dead'];

/** The 找错 entry of a page: the best of what leads to it. Once per page. */
export const readJiucuo = oncePerPage(findJiucuo);

function findJiucuo(page: Page): Jiucuo {
  const footer = footerOf(page);
  const entries: JiucuoEntry[] = [];
  const traces: number[] = [];
  const hidden: number[] = [];
  let script: number | null = null;
  for (let i = 0; i < page.nodes.length; i++) {
    const node = page.node(i);
    if (!node.attrs && !node.href) continue;
    if (node.tag === 'script') {
      if (isStandardScript(node)) script ??= i;
      continue;
    }
    const entry = entryOf(page, node, i);
    if (entry && node.hidden) hidden.push(i);
    else if (entry) entries.push({ node: i, inFooter: footer.contains(i), ...entry });
    else if (!node.hidden && isTrace(node)) traces.push(i);
  }
  for (const { node } of page.findAll(page.whole, /网站找错|找错.{0,4}入口/g)) traces.push(node);
  const rank = ({ inFooter, kind }: JiucuoEntry): number => (inFooter ? 0 : 10) + ORDER.indexOf(kind);
  entries.sort((a, b) => rank(a) - rank(b));
  const [first] = entries;
  const code = first?.code ?? (script === null ? null : scriptCode(page.node(script)));
  if (first) {
    const where = first.inFooter ? footer.place : '页面其他位置';
    return { state: 'present', where, code, entries, traces, hidden, script };
  }
  const [where = ''] = [
    script !== null && '脚本',
    hidden.length > 0 && '隐藏内容',
    traces.length > 0 && '页面文字或链接',
    unexplainedPictures(page, 'jiucuo').length > 0 && `${footer.place}图片`,
  ].filter((said) => said !== false);
  const blind = !footer.found || footer.writtenElsewhere || unreadAtFooter(page).length > 0;
  return {
    state: where !== '' || blind ? 'unclear' : 'absent',
    where,
    code,
    entries,
    traces,
    hidden,
    script,
  };
}

/** The standard script by its id, or by name wherever it is hosted. */
const isStandardScript = ({ attrs, href = '' }: SnapshotNode): boolean =>
  attrs?.id === '_jiucuo_' ||
  /jiucuo[\w-]*\.js/i.test(href) ||
  /_jiucuo_|exposure\/jiucuo/.test(attrs?.code ?? '');

const scriptCode = ({ attrs, href = '' }: SnapshotNode): string | null =>
  attrs?.sitecode?.trim() || codeIn(href) || codeIn(attrs?.code ?? '');

const codeIn = (address: string): string | null =>
  /site_?code['"]?\s*[=:]\s*['"]?([A-Za-z]{0,2}\d{6,14})/i.exec(address)?.[1] ?? null;

/** The platform's picture names the code as `v=`; on any other address that is the day of its last change. */
function codeOfPicture(address: string): string | null {
  const written = /\/exposure\/images\/jiucuo\.png\?(?:[^#]*&)?v=([A-Za-z]{0,2}\d+)(?=&|#|$)/i.exec(
    address,
  )?.[1];
  return written !== undefined && SITE_CODE.test(written) ? written : codeIn(address);
}

type Found = Pick<JiucuoEntry, 'kind' | 'address' | 'code'>;

function entryOf(page: Page, node: SnapshotNode, index: number): Found | null {
  const { tag, attrs, href = '' } = node;
  const click = attrs?.onclick ?? '';
  if ((tag === 'a' || tag === 'area') && SPEAKS.test(href)) {
    if (OFFICIAL.test(href)) return { kind: 'official', address: href, code: codeIn(href) };
    if (PLATFORM.test(href) || LEGACY_HOST.test(href))
      return { kind: 'legacy', address: href, code: codeIn(href) };
  }
  if (click && PLATFORM.test(click)) {
    const address = /https?:\/\/[^'"\s]+/i.exec(click)?.[0] ?? '';
    return { kind: OFFICIAL.test(address) ? 'official' : 'legacy', address, code: codeIn(address) };
  }
  if (tag !== 'img') return null;
  const drawn = DRAWN.exec(click)?.[1];
  const picture = JIUCUO.test(fileOf(node));
  if (drawn || (picture && click)) {
    return {
      kind: LEGACY_HOST.test(href) ? 'legacy' : 'drawn',
      address: '',
      code: drawn ?? codeOfPicture(href),
    };
  }
  if (!picture && !ENTRY_WORDS.test(descriptionOf(node))) return null;
  const link = enclosingLink(page, index);
  if (link !== null) {
    const around = page.node(link);
    // A link of the platform is the entry itself; any other leads to a page of the site's own, which may lead on.
    if (leadsAway(page, around) || SPEAKS.test(around.attrs?.onclick ?? '')) return null;
  }
  return { kind: 'dead', address: '', code: codeOfPicture(href) };
}

const isEntryName = oncePerName((name) => JIUCUO.test(name));

/** Words, holders and links that speak of an entry. A site's own 网站纠错 without the name is none. */
function isTrace(node: SnapshotNode): boolean {
  const { tag, attrs, href = '' } = node;
  if ((tag === 'a' || tag === 'img') && JIUCUO.test(href)) return true;
  if (!attrs) return false;
  if (isEntryName(nameOf(node))) return true;
  return ENTRY_WORDS.test(attrs.title ?? '') || ENTRY_WORDS.test(attrs.alt ?? '');
}

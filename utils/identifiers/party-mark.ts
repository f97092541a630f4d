import type { SnapshotNode } from '../model/snapshot';
import { footerOf } from '../page/footer';
import { oncePerPage } from '../page/once';
import type { Page } from '../page/page';
import { nameOf, type Zone } from '../page/zone';
import { enclosingLink, fileOf, unexplainedPictures } from './pictures';
import { descriptionOf } from './sightings';

/** 党政机关网站标识 as the page carries it (CONAC, standards of 中央编办). */
export interface PartyMark {
  /** `present`: a visitor sees a mark or its link. `unclear`: only a script, a holder or a word speaks of it. */
  readonly state: 'present' | 'absent' | 'unclear';
  readonly where: string;
  /** The link to the certificate, or null. */
  readonly link: number | null;
  /** The picture of the mark, or null. */
  readonly image: number | null;
  readonly inFooter: boolean;
  /** What speaks of a mark without showing one. */
  readonly traces: readonly number[];
  /** Links and pictures of a mark that a visitor does not see. */
  readonly hidden: readonly number[];
}

const CONAC = /conac\.(?:org\.)?cn/;
const MARK_NAME = /党政机关|事业单位/;
/** What the mark is called, alone: headlines speak of 党政机关 as well. */
const isMarkName = (text = ''): boolean =>
  text.length >= 4 &&
  text.length <= 40 &&
  MARK_NAME.test(text) &&
  /(?:党政机关|事业单位)(?:网站)?标[识志]|^\W*(?:全国)?(?:党政机关|事业单位)+\W*$/.test(text.trim());
/** Own copies of the picture. */
const MARK_FILE = /conac|dzjg|dangzheng|党政机关|^(?:red|blue)(?:_error)?\.(?:png|gif|jpe?g|svg|webp)$/i;
/** Names of boxes that a script fills with the mark. */
const HOLDER = /conac|dzjg|bszs|dangzheng|党政机关/i;
const MARK_ID = /^(?:_ideConac|imgConac)$/i;

/** The 党政机关 mark of a page: shown, absent or not to be told. Once per page. */
export const readPartyMark = oncePerPage(findMark);

interface Sign {
  readonly node: number;
  readonly kind: 'link' | 'image' | 'trace';
  readonly hidden: boolean;
}

function findMark(page: Page): PartyMark {
  const footer = footerOf(page);
  const signs: Sign[] = [];
  for (let i = 0; i < page.nodes.length; i++) {
    const node = page.node(i);
    if (!node.attrs && !node.href && !node.background && node.tag !== '#text') continue;
    const kind = signOf(node, i, footer);
    if (kind) signs.push({ node: i, kind, hidden: node.hidden === true && node.tag !== 'script' });
  }
  const shown = signs.filter(({ kind, hidden }) => kind !== 'trace' && !hidden);
  const inFooter = shown.filter(({ node }) => footer.contains(node));
  const best = inFooter.length > 0 ? inFooter : shown;
  const first = (kind: Sign['kind']): number | null => best.find((sign) => sign.kind === kind)?.node ?? null;
  const image = first('image');
  const around = image === null ? null : enclosingLink(page, image);
  const link = first('link') ?? around;
  const traces = signs.filter(({ kind, hidden }) => kind === 'trace' && !hidden).map(({ node }) => node);
  const hidden = signs.filter((sign) => sign.hidden && sign.kind !== 'trace').map(({ node }) => node);
  if (best.length > 0) {
    const where = inFooter.length > 0 ? footer.place : '页面其他位置';
    return { state: 'present', where, link, image, inFooter: inFooter.length > 0, traces, hidden };
  }
  const doubts = traces.length > 0 ? traces : unexplainedPictures(page, 'mark');
  const blind = !footer.found || footer.writtenElsewhere || footer.opaque.length > 0;
  const state = doubts.length > 0 || hidden.length > 0 || blind ? 'unclear' : 'absent';
  const where =
    traces.length > 0
      ? '脚本或文字'
      : hidden.length > 0
        ? '隐藏内容'
        : doubts.length > 0
          ? `${footer.place}图片`
          : '';
  return { state, where, link: null, image: null, inFooter: false, traces: doubts, hidden };
}

/** What one node says of a mark. A visitor sees links and pictures; scripts and holders are traces. */
function signOf(node: SnapshotNode, index: number, footer: Zone): Sign['kind'] | null {
  const { tag, attrs, href, background } = node;
  if (tag === 'script') return CONAC.test(href ?? '') || /conac/i.test(attrs?.code ?? '') ? 'trace' : null;
  if (tag === '#text') return isMarkName(node.text) && footer.contains(index) ? 'trace' : null;
  const id = attrs?.id !== undefined && MARK_ID.test(attrs.id);
  if (tag === 'img') {
    if (id || CONAC.test(href ?? '')) return 'image';
    const named = MARK_FILE.test(fileOf(node)) || MARK_NAME.test(descriptionOf(node));
    return named && footer.contains(index) ? 'image' : null;
  }
  if ((tag === 'a' || tag === 'area') && href !== undefined && CONAC.test(href)) return 'link';
  if (attrs?.onclick !== undefined && CONAC.test(attrs.onclick)) return 'link';
  if (background !== undefined) {
    if (CONAC.test(background) || (MARK_FILE.test(fileOf(node)) && footer.contains(index))) return 'image';
  }
  if (id) return 'trace';
  return footer.contains(index) && (isMarkName(attrs?.title) || HOLDER.test(nameOf(node))) ? 'trace' : null;
}

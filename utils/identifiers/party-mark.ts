import type { SnapshotNode } from '../model/snapshot';
import { footerOf, unreadAtFooter } from '../page/footer';
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
  const signs = signsIn(page, footer);
  const shown = signs.filter(({ kind, hidden }) => kind !== 'trace' && !hidden);
  const inFooter = shown.filter(({ node }) => footer.contains(node));
  const best = inFooter.length > 0 ? inFooter : shown;
  const first = (kind: Sign['kind']): number | null => best.find((sign) => sign.kind === kind)?.node ?? null;
  const image = first('image');
  const link = first('link') ?? (image === null ? null : linkOfPicture(page, image));
  const traces = signs.filter(({ kind, hidden }) => kind === 'trace' && !hidden).map(({ node }) => node);
  const hidden = signs.filter((sign) => sign.hidden && sign.kind !== 'trace').map(({ node }) => node);
  if (best.length > 0) {
    const where = inFooter.length > 0 ? footer.place : '页面其他位置';
    return { state: 'present', where, link, image, inFooter: inFooter.length > 0, traces, hidden };
  }
  const doubts = traces.length > 0 ? traces : unexplainedPictures(page, 'mark');
  const blind = !footer.found || footer.writtenElsewhere || unreadAtFooter(page).length > 0;
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

/** The picture itself where a click on it leads on, else the link around it. */
const linkOfPicture = (page: Page, image: number): number | null =>
  opensRegistry(page.node(image).attrs) ? image : enclosingLink(page, image);

/** Everything that speaks of a mark, in document order. */
function signsIn(page: Page, footer: Zone): Sign[] {
  const kinds = new Map<number, Sign['kind']>();
  page.nodes.forEach((node, i) => {
    if (!node.attrs && !node.href && !node.background) return;
    const kind = signAnywhere(node);
    if (kind) kinds.set(i, kind);
  });
  for (const { from, to } of footer.ranges) {
    for (let i = from; i < to; i++) {
      const known = kinds.get(i) ?? 'trace';
      const kind = known === 'trace' ? signInFooter(page.node(i)) : null;
      if (kind) kinds.set(i, kind);
    }
  }
  return [...kinds]
    .map(([node, kind]) => {
      const { hidden, tag } = page.node(node);
      return { node, kind, hidden: hidden === true && tag !== 'script' };
    })
    .sort((a, b) => a.node - b.node);
}

/** What a node says of a mark wherever it stands. A visitor sees links and pictures; scripts and holders are traces. */
function signAnywhere({ tag, attrs, href = '', background = '' }: SnapshotNode): Sign['kind'] | null {
  if (tag === 'script') return CONAC.test(href) || /conac/i.test(attrs?.code ?? '') ? 'trace' : null;
  const id = attrs?.id !== undefined && MARK_ID.test(attrs.id);
  const isClicked = opensRegistry(attrs);
  if (tag === 'img') return id || isClicked || CONAC.test(href) ? 'image' : null;
  if (isClicked || ((tag === 'a' || tag === 'area') && CONAC.test(href))) return 'link';
  if (CONAC.test(background)) return 'image';
  return id ? 'trace' : null;
}

/** Whether a click is answered by the registry. */
const opensRegistry = (attrs: SnapshotNode['attrs']): boolean => CONAC.test(attrs?.onclick ?? '');

/** What a node of the footer says of a mark: elsewhere such names and words mean something else. */
function signInFooter(node: SnapshotNode): Sign['kind'] | null {
  const { tag, attrs, text, background } = node;
  if (tag === 'script') return null;
  if (tag === '#text') return isMarkName(text) ? 'trace' : null;
  if (tag === 'img')
    return MARK_FILE.test(fileOf(node)) || MARK_NAME.test(descriptionOf(node)) ? 'image' : null;
  if (background !== undefined && MARK_FILE.test(fileOf(node))) return 'image';
  return isMarkName(attrs?.title) || HOLDER.test(nameOf(node)) ? 'trace' : null;
}

import type { HostParts } from '../../identifiers/host-parts';
import type { SnapshotNode } from '../../model/snapshot';
import { type Survey, surveyOf } from '../lists/survey';
import type { Page } from '../page';
import { type AddressKind, addressKind } from './address-kinds';
import { columnName } from './names';
import { type Owner, Owners } from './owners';
import { type Standing, Standings } from './standing';
import { type Target, targetOf } from './target';

/** A link with a name that a column could have, and all that its address and place say of it. */
export interface Anchor {
  readonly node: number;
  readonly name: string;
  readonly href: string;
  readonly target: Target;
  readonly kind: AddressKind;
  readonly owner: Owner;
  readonly standing: Standing;
}

/** As written, a link that leads to no other page. */
const DEAD = /^\s*(?:#(?![/!])|javascript:|$)/i;
const MORE = /^[[(<>+\s]{0,3}(?:查看|点击|阅读)?(?:更\s?多|more|全部)(?:信息|内容|>>|\S)?[\s>»….\])+]{0,8}$/i;
/** Longer texts of links are headlines. Characters. */
const HEADLINE = 16;
/** A page named by a number is a column only with a short name in a menu: 机构职能. Characters. */
const NUMBERED_NAME = 8;
/** Longest name in a menu: hot questions and topics of the day stand in headers, too. Characters. */
const MENU_NAME = 12;
/** Links side by side that make a menu, as many of them headlines, and what of its text is in links. */
const MIN_GROUP = 4;
const MAX_HEADLINES = 0.2;
const MIN_LINK_TEXT = 0.6;
/** Levels between a link and the block of its menu; larger blocks are pages. Nodes. */
const MAX_CLIMB = 6;
const MAX_GROUP_NODES = 1500;

/** All links of a page with names that columns could have, hidden ones too: a visitor can open a menu. */
export class Anchors {
  readonly named: readonly Anchor[];
  /** Links that say 更多. */
  readonly mores: readonly number[];
  readonly survey: Survey;
  private readonly standings: Standings;
  private readonly owners: Owners;
  /** Links that are headlines, and characters within links, before each node. */
  private readonly headlines: Int32Array;
  private readonly linkText: Int32Array;

  constructor(
    readonly page: Page,
    host: HostParts,
  ) {
    const { nodes } = page;
    this.survey = surveyOf(page);
    this.standings = new Standings(page);
    this.owners = new Owners(host);
    this.headlines = new Int32Array(nodes.length + 1);
    this.linkText = new Int32Array(nodes.length + 1);
    const named: Anchor[] = [];
    const mores: number[] = [];
    for (let i = 0; i < nodes.length; i++) {
      let isHeadline = false;
      let length = 0;
      if ((nodes[i] as SnapshotNode).tag === 'a') {
        length = this.survey.charsIn(page.subtree(i));
        const text = length > HEADLINE * 3 ? '' : this.textOf(i);
        const name = columnName(text);
        const anchor = name === '' ? null : this.read(i, name);
        if (anchor) named.push(anchor);
        else if (MORE.test(text)) mores.push(i);
        isHeadline = anchor ? isArticle(anchor) : name === '' && length > HEADLINE;
      }
      this.headlines[i + 1] = (this.headlines[i] as number) + (isHeadline ? 1 : 0);
      this.linkText[i + 1] = (this.linkText[i] as number) + length;
    }
    this.named = named;
    this.mores = mores;
  }

  /** A link under a name; null where it leads to no page. */
  read(node: number, name: string): Anchor | null {
    const link = this.page.node(node);
    const target = link.href && !isDead(link) ? targetOf(link.href) : null;
    if (!target || !link.href) return null;
    return {
      node,
      name,
      href: link.href,
      target,
      kind: addressKind(link.href, target),
      owner: this.owners.of(target.host),
      standing: this.standings.standingOf(node),
    };
  }

  /** What a link says: its text, the whole of a cut one, or the description of its picture. */
  private textOf(link: number): string {
    const { page, survey } = this;
    const { attrs } = page.node(link);
    const range = page.subtree(link);
    const text = survey.textIn(range, 60);
    const title = attrs?.title ?? '';
    if (text !== '') return /(?:…|\.\.)$/.test(text) && title !== '' ? title : text;
    if (title !== '') return title;
    for (let i = range.from; i < range.to; i++) {
      const alt = page.node(i).attrs?.alt;
      if (alt) return alt;
    }
    return '';
  }

  /** Whether a link stands among links as short as itself, with little else between them. */
  isInMenu({ node, name, standing }: Anchor): boolean {
    if (name.length > MENU_NAME) return false;
    if (standing !== 'page') return standing === 'menu';
    let climbed = 0;
    for (const i of this.page.ancestors(node)) {
      const range = this.page.subtree(i);
      if (++climbed > MAX_CLIMB || range.to - range.from > MAX_GROUP_NODES) return false;
      const links = this.survey.anchorsIn(range);
      if (links < MIN_GROUP) continue;
      const { from, to } = range;
      const headlines = (this.headlines[to] as number) - (this.headlines[from] as number);
      const text = (this.linkText[to] as number) - (this.linkText[from] as number);
      return headlines <= links * MAX_HEADLINES && text >= this.survey.charsIn(range) * MIN_LINK_TEXT;
    }
    return false;
  }
}

/** Whether a link stays on the site and may lead to a column there. A sister department's home page is none. */
export function staysOnSite({ kind, owner }: Anchor): boolean {
  if (owner === 'government' || owner === 'other') return false;
  return kind === 'place' || kind === 'numbered' || (kind === 'home' && owner === 'column');
}

/** Whether an address is an article's; a short name in a menu may lead to a page that stands alone. */
export const isArticle = ({ kind, standing, name }: Anchor): boolean =>
  kind === 'dated' || (kind === 'numbered' && (standing !== 'menu' || name.length > NUMBERED_NAME));

export const isDead = ({ attrs }: SnapshotNode): boolean =>
  attrs?.href !== undefined && DEAD.test(attrs.href);

import type { SnapshotNode } from '../../model/snapshot';
import { footerOf } from '../footer';
import { headerOf } from '../header';
import { oncePerName } from '../once';
import type { Page } from '../page';
import { nameOf } from '../zone';

/** Where a link stands, by the names of the elements around it. */
export type Standing = 'menu' | 'others' | 'footer' | 'page';

/** Names of menus: `nav`, `mainNav`, `menu-list`, `daohang`. */
const MENU =
  /(?:^|[\s_-])(?:nav|menu|daohang|dh|dhl|lanmu|submenu|subnav)|nav(?:$|[\s_\d-])|nav(?:bar|box|list|igation)|menu(?:$|[\s_\d-])|Nav|Menu/;
/** Small menus of the page's own tools. */
const NO_MENU = /wza|share|user|login|page|tool|font|lang|tab/i;
/** Blocks of links to others. */
const OTHERS = /yqlj|youqing|friend|(?:^|[-_ ])(?:links?|link-?(?:box|list))(?:$|[-_ \d])/i;

const saidByName = oncePerName(
  (name): Standing =>
    OTHERS.test(name) ? 'others' : MENU.test(name) && !NO_MENU.test(name) ? 'menu' : 'page',
);

/** The standing of every link of a page; each element is asked once, whoever stands below it. */
export class Standings {
  private readonly known: (Standing | undefined)[];
  private readonly header;
  private readonly footer;

  constructor(readonly page: Page) {
    this.known = new Array(page.nodes.length);
    this.header = headerOf(page);
    this.footer = footerOf(page);
  }

  standingOf(index: number): Standing {
    if (this.footer.contains(index)) return 'footer';
    const named = this.named(index);
    return named === 'page' && this.header.contains(index) ? 'menu' : named;
  }

  private named(index: number): Standing {
    const path: number[] = [];
    let standing: Standing = 'page';
    for (let i = index; i >= 0; i = this.page.node(i).parent) {
      const known = this.known[i];
      if (known !== undefined) {
        standing = known;
        break;
      }
      path.push(i);
    }
    // From the outside in: the innermost name that says something counts, but a block of others has nothing but others.
    for (const i of path.reverse()) {
      const said = standing === 'others' ? standing : saidBy(this.page.node(i));
      if (said !== 'page') standing = said;
      this.known[i] = standing;
    }
    return standing;
  }
}

function saidBy(node: SnapshotNode): Standing {
  const { tag, attrs } = node;
  if (tag === 'body' || tag === 'html' || tag[0] === '#') return 'page';
  if (tag === 'footer') return 'footer';
  if (tag === 'nav' || attrs?.role === 'navigation' || attrs?.role === 'menubar') return 'menu';
  const name = nameOf(node);
  return name === '' || tag === 'a' ? 'page' : saidByName(name);
}

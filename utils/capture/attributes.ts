import { CAPS } from '../model/caps';
import { addressAttribute, addressOf, attributeOf, isBelowRoot, textContent } from './dom';
import { type MaskCounts, maskPersonalNumbers } from './mask';
import type { Packer } from './packed-nodes';

/** Attributes that rules read, whatever the element. */
const ATTRIBUTES = new Set(
  'id class title alt role aria-label onclick name content property http-equiv type placeholder action method target sitecode datetime colspan rowspan href include data-include data-setting data-src w3-include-html for usemap rel aria-controls data-target'.split(
    ' ',
  ),
);
/** A link as written that leads to no other page. */
const DEAD_LINK = /^\s*(?:#|javascript:|$)/i;
/** Attributes that speak to a visitor, and may name a person's numbers as text does. */
const SPOKEN = new Set(['title', 'alt', 'placeholder', 'aria-label', 'content']);
/** Inline scripts worth a hint: what writes a mark, a footer, a date or a list. */
const TELLING_CODE = /conac|jiucuo|foot|bottom|copyright|document\.write|\.load\(|备案|标识码|pubdate|发布/i;

/** Of what may be an address its beginning; of a file that stands in the address itself only what kind it is. */
export const shortAddress = (address: string, limit: number): string =>
  address.slice(0, address.startsWith('data:') ? 64 : limit);

/** Reads what elements say in their attributes: those that rules may ask for, and where they lead. */
export class AttributeReader {
  /** @param masked counts the numbers of persons found in what visitors are told */
  constructor(
    private readonly nodes: Packer,
    private readonly masked: MaskCounts,
  ) {}

  /**
   * Packs the attributes of the node just begun.
   *
   * @param names of the attributes it has
   * @param root what `rootOf` gives for the element's document
   * @returns where it leads, absolute, but for a link's path below `root`: they are many, and nobody needs more of them;
   *   '' for nowhere
   */
  read(element: Element, tag: string, names: readonly string[], root: string): string {
    const { nodes } = this;
    const addressed = addressAttribute(tag);
    let address: string | null = null;
    for (const name of names) {
      const isAddress = name === addressed;
      const isKept = ATTRIBUTES.has(name);
      if (!isAddress && !isKept) continue;
      const value = attributeOf(element, name) ?? '';
      if (isAddress) address = value;
      // The resolved address says the same, but for a link that leads nowhere.
      if (!isKept || (name === 'href' && !DEAD_LINK.test(value))) continue;
      const cut = value.length > CAPS.attribute ? shortAddress(value, CAPS.attribute) : value;
      nodes.attribute(name, SPOKEN.has(name) ? maskPersonalNumbers(cut, this.masked) : cut);
    }
    if (addressed === undefined) return '';

    if (address !== null && root !== '' && isBelowRoot(address)) {
      nodes.href(root, address);
      return tag === 'a' ? address : root + address;
    }
    const href = this.address(addressOf(element, tag));
    if (href !== '') nodes.href('', href);
    else if (tag === 'script') this.script(element);
    return href;
  }

  private address(href: string): string {
    if (/^(?:tel|sms|mailto):/.test(href)) return maskPersonalNumbers(href, this.masked).slice(0, 200);
    return shortAddress(href, 2000);
  }

  private script(element: Element): void {
    const code = (textContent(element) ?? '').slice(0, 20_000);
    const telling = TELLING_CODE.exec(code);
    if (!telling) return;
    const from = Math.max(telling.index - 100, 0);
    this.nodes.attribute('code', code.slice(from, from + CAPS.attribute));
  }
}

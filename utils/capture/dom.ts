/**
 * The DOM's own getters and methods, taken from the prototypes: a page can shadow `document.body`, `form.children` or
 * `element.attributes` with elements of that name (DOM clobbering), but not these.
 */
type Getter<Target, Value> = (this: Target) => Value;

function getterOf<Target extends object, Key extends keyof Target & string>(
  prototype: Target,
  name: Key,
): Getter<Target, Target[Key]> {
  const { get } = Object.getOwnPropertyDescriptor(prototype, name) ?? {};
  if (!get) throw new TypeError(`${name} is no getter here`);
  return get;
}

const getter = <Target extends object, Key extends keyof Target & string>(prototype: Target, name: Key) => {
  const get = getterOf(prototype, name);
  return (target: Target): Target[Key] => get.call(target);
};

// Read for every node. Each has its own line of code, because one shared function would call many getters, and V8
// inlines a call only where it always leads to the same place.
const firstChildOf = getterOf(Node.prototype, 'firstChild');
const nextSiblingOf = getterOf(Node.prototype, 'nextSibling');
const nodeTypeOf = getterOf(Node.prototype, 'nodeType');
const dataOf = getterOf(CharacterData.prototype, 'data');
const localNameOf = getterOf(Element.prototype, 'localName');
const shadowOf = getterOf(Element.prototype, 'shadowRoot');
const { getBoundingClientRect, getAttribute, getAttributeNames, checkVisibility } = Element.prototype;
const { hasAttributes: hasAny } = Element.prototype;

export const firstChild = (node: Node): Node | null => firstChildOf.call(node);
export const nextSibling = (node: Node): Node | null => nextSiblingOf.call(node);
export const nodeType = (node: Node): number => nodeTypeOf.call(node);
export const data = (node: CharacterData): string => dataOf.call(node);
export const localName = (element: Element): string => localNameOf.call(element);
export const shadowRootOf = (element: Element): ShadowRoot | null => shadowOf.call(element);
export const boxOf = (element: Element): DOMRect => getBoundingClientRect.call(element);
export const hasAttributes = (element: Element): boolean => hasAny.call(element);
export const attributeNames = (element: Element): string[] => getAttributeNames.call(element);
export const attributeOf = (element: Element, name: string): string | null =>
  getAttribute.call(element, name);

const baseAddress = getter(Node.prototype, 'baseURI');
export const parentNode = getter(Node.prototype, 'parentNode');
export const textContent = getter(Node.prototype, 'textContent');
export const children = getter(Element.prototype, 'children');
export const documentElement = getter(Document.prototype, 'documentElement');
export const scrollingElement = getter(Document.prototype, 'scrollingElement');
export const titleOf = getter(Document.prototype, 'title');
export const readyState = getter(Document.prototype, 'readyState');
export const characterSet = getter(Document.prototype, 'characterSet');
export const contentType = getter(Document.prototype, 'contentType');
export const visibilityState = getter(Document.prototype, 'visibilityState');
export const frameDocument = getter(HTMLIFrameElement.prototype, 'contentDocument');
export const imageComplete = getter(HTMLImageElement.prototype, 'complete');
export const imageWidth = getter(HTMLImageElement.prototype, 'naturalWidth');

/** Which attribute of an element holds an address, and what the browser makes of it. */
const addresses = new Map<string, readonly [attribute: string, resolved: (element: never) => string]>([
  ['a', ['href', getter(HTMLAnchorElement.prototype, 'href')]],
  ['area', ['href', getter(HTMLAreaElement.prototype, 'href')]],
  ['link', ['href', getter(HTMLLinkElement.prototype, 'href')]],
  ['img', ['src', getter(HTMLImageElement.prototype, 'src')]],
  ['script', ['src', getter(HTMLScriptElement.prototype, 'src')]],
  ['iframe', ['src', getter(HTMLIFrameElement.prototype, 'src')]],
  ['frame', ['src', getter(HTMLFrameElement.prototype, 'src')]],
  ['embed', ['src', getter(HTMLEmbedElement.prototype, 'src')]],
  ['object', ['data', getter(HTMLObjectElement.prototype, 'data')]],
  ['form', ['action', getter(HTMLFormElement.prototype, 'action')]],
]);

/** The name of the attribute that holds an element's address; undefined for elements that lead nowhere. */
export const addressAttribute = (tag: string): string | undefined => addresses.get(tag)?.[0];

/** The absolute address an element leads to, as the browser resolves it; '' for none. */
export function addressOf(element: Element, tag: string): string {
  try {
    return addresses.get(tag)?.[1](element as never) ?? '';
  } catch {
    // An element of that name in another namespace (an SVG `a`).
    return '';
  }
}

/** `/zwgk/2018/art_1.html`: an address below the site's root that resolving, which is dear, leaves as it is. */
const BELOW_ROOT = /^(?:\/[\w-]+)+(?:\/|\.\w+)?$/;
const LONG_ADDRESS = 1000;

/** Whether an address as written leads to `rootOf` with itself behind. */
export const isBelowRoot = (written: string): boolean =>
  written.length < LONG_ADDRESS && BELOW_ROOT.test(written);

/** What stands before an address like `/a/`: `https://www.x.gov.cn`; '' where that cannot be told. */
export function rootOf(document: Document): string {
  const base = baseAddress(document);
  if (!/^https?:/.test(base) || !URL.canParse(base)) return '';
  return new URL(base).origin;
}

export const selectAll = (document: Document, selector: string): NodeListOf<Element> =>
  Document.prototype.querySelectorAll.call(document, selector);

/** Without a prototype, because the browser looks for every option it knows, up the chain, at every call. */
const SIGHT = Object.assign(Object.create(null), { opacityProperty: true, visibilityProperty: true });

/**
 * Whether a visitor sees the element: it has a box, is not `visibility: hidden`, and no ancestor is transparent.
 * Browsers before Chrome 105 have no `checkVisibility`; they get the same from the computed style of the element.
 */
export function isVisible(element: Element): boolean {
  if (checkVisibility !== undefined) return checkVisibility.call(element, SIGHT);
  const style = getComputedStyle(element);
  return style.display !== 'none' && style.visibility === 'visible' && style.opacity !== '0';
}

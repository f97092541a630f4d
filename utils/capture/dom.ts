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

export const firstChild = (node: Node): Node | null => firstChildOf.call(node);
export const nextSibling = (node: Node): Node | null => nextSiblingOf.call(node);
export const nodeType = (node: Node): number => nodeTypeOf.call(node);
export const data = (node: CharacterData): string => dataOf.call(node);
export const localName = (element: Element): string => localNameOf.call(element);
export const shadowRootOf = (element: Element): ShadowRoot | null => shadowOf.call(element);
export const boxOf = (element: Element): DOMRect => getBoundingClientRect.call(element);
export const attributeNames = (element: Element): string[] => getAttributeNames.call(element);
export const attributeOf = (element: Element, name: string): string | null => getAttribute.call(element, name);

export const parentNode = getter(Node.prototype, 'parentNode');
export const textContent = getter(Node.prototype, 'textContent');
export const children = getter(Element.prototype, 'children');
export const documentElement = getter(Document.prototype, 'documentElement');
export const titleOf = getter(Document.prototype, 'title');
export const readyState = getter(Document.prototype, 'readyState');
export const characterSet = getter(Document.prototype, 'characterSet');
export const contentType = getter(Document.prototype, 'contentType');
export const visibilityState = getter(Document.prototype, 'visibilityState');
export const frameDocument = getter(HTMLIFrameElement.prototype, 'contentDocument');
export const imageComplete = getter(HTMLImageElement.prototype, 'complete');
export const imageWidth = getter(HTMLImageElement.prototype, 'naturalWidth');

const addresses = new Map<string, (element: never) => string>([
  ['a', getter(HTMLAnchorElement.prototype, 'href')],
  ['area', getter(HTMLAreaElement.prototype, 'href')],
  ['link', getter(HTMLLinkElement.prototype, 'href')],
  ['img', getter(HTMLImageElement.prototype, 'src')],
  ['script', getter(HTMLScriptElement.prototype, 'src')],
  ['iframe', getter(HTMLIFrameElement.prototype, 'src')],
  ['frame', getter(HTMLFrameElement.prototype, 'src')],
  ['embed', getter(HTMLEmbedElement.prototype, 'src')],
  ['object', getter(HTMLObjectElement.prototype, 'data')],
  ['form', getter(HTMLFormElement.prototype, 'action')],
]);

/** The absolute address an element leads to, as the browser resolves it; '' for none. */
export function addressOf(element: Element, tag: string): string {
  const read = addresses.get(tag);
  if (!read) return '';
  try {
    return read(element as never);
  } catch {
    // An element of that name in another namespace (an SVG `a`).
    return '';
  }
}

export const selectAll = (document: Document, selector: string): NodeListOf<Element> =>
  Document.prototype.querySelectorAll.call(document, selector);

const SIGHT = { opacityProperty: true, visibilityProperty: true };

/**
 * Whether a visitor sees the element: it has a box, is not `visibility: hidden`, and no ancestor is transparent.
 * Browsers before Chrome 105 have no `checkVisibility`; they get the same from the computed style of the element.
 */
export function isVisible(element: Element): boolean {
  if (checkVisibility !== undefined) return checkVisibility.call(element, SIGHT);
  const style = getComputedStyle(element);
  return style.display !== 'none' && style.visibility === 'visible' && style.opacity !== '0';
}

import type { Scroll } from '../evidence/plan';
import { normalise } from '../page/text';
import {
  boxOf,
  children,
  documentElement,
  frameDocument,
  localName,
  scrollingElement,
  shadowRootOf,
  textContent,
} from './dom';
import { FRAME_MARK } from './frame-mark';
import type { LocateRequest, LocateResult, Measured } from './overlay';
import { barsOf, staysInWindow } from './window-bars';

/** Characters of the evidence that must still be there. */
const COMPARED = 40;
const SHOWN_MS = 10_000;

/** Scrolls to an element and frames it, if it is still what the evidence says. */
export function locate(document: Document, request: LocateRequest): LocateResult {
  clear(document);
  const element = elementOf(document, request);
  if (typeof element === 'string') return element;
  bringIntoSight(element);
  frame(document, element, request.label);
  return 'shown';
}

/** Brings an element into sight and measures it for a picture, if it is still what the evidence says. */
export async function measure(
  document: Document,
  request: LocateRequest,
): Promise<Measured | 'changed' | 'gone'> {
  clear(document);
  const element = elementOf(document, request);
  if (typeof element === 'string') return element;
  const scroll = { x: scrollX, y: scrollY };
  // What moves with the window is pictured where the page begins: nowhere else has it a place in the page.
  const stays = staysInWindow(element);
  if (stays) scrollTo({ left: 0, top: 0, behavior: 'instant' });
  else bringIntoSight(element);
  await drawn();
  // Not the root: in quirks mode that is as high as the page.
  const root = scrollingElement(document) ?? documentElement(document);
  if (!root) return 'gone';
  const { x, y, width, height } = boxOf(element);
  const offset = frameOffset(element);
  const viewport = { width: root.clientWidth, height: root.clientHeight };
  const isInWindow = stays && y + offset.y < viewport.height;
  return {
    stage: {
      page: isInWindow ? viewport : { width: root.scrollWidth, height: root.scrollHeight },
      viewport,
      scale: devicePixelRatio,
      bars: stays ? { top: 0, bottom: 0 } : barsOf(document, viewport),
    },
    box: [x + offset.x + scrollX, y + offset.y + scrollY, width, height],
    scroll,
  };
}

/** Scrolls the page and waits until it is drawn. Where it really stands then. */
export async function scrollPage(to: Scroll): Promise<Scroll> {
  scrollTo({ left: to.x, top: to.y, behavior: 'instant' });
  await drawn();
  return { x: scrollX, y: scrollY };
}

/** Two frames, or a moment where the page gets none: a hidden tab. */
const drawn = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 500);
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });

const bringIntoSight = (element: Element): void =>
  Element.prototype.scrollIntoView.call(element, { block: 'center', inline: 'nearest', behavior: 'instant' });

/** The element of a piece of evidence, or what became of it. */
function elementOf(document: Document, request: LocateRequest): Element | 'changed' | 'gone' {
  const element = resolve(document, request.path);
  if (!element) return 'gone';
  if (request.tag !== '' && localName(element).toLowerCase() !== request.tag) return 'changed';
  return stillSays(element, request.text) ? element : 'changed';
}

let remove: (() => void) | undefined;

/** Takes the frame off the page, where there is one. */
export function clear(document: Document): void {
  remove?.();
  remove = undefined;
  // One left by an earlier version of the extension.
  for (const host of Document.prototype.querySelectorAll.call(document, `[${FRAME_MARK}]`)) host.remove();
}

/** The element at a path of element places; null where the page has no such place any more. */
function resolve(document: Document, path: string): Element | null {
  let place: Element | ShadowRoot | null = documentElement(document);
  for (const step of path === '' ? [] : path.split('/')) {
    if (!place) return null;
    if (step === 's') place = place instanceof Element ? shadowRootOf(place) : null;
    else if (step === 'f') place = innerRoot(place);
    else place = childrenOf(place)[Number(step)] ?? null;
  }
  return place && 'host' in place && place instanceof ShadowRoot ? null : (place as Element | null);
}

const childrenOf = (place: Element | ShadowRoot): HTMLCollection =>
  place instanceof ShadowRoot ? place.children : children(place);

function innerRoot(place: Element | ShadowRoot): Element | null {
  try {
    const inner = frameDocument(place as HTMLIFrameElement);
    return inner ? documentElement(inner) : null;
  } catch {
    // No frame any more, or one of another origin.
    return null;
  }
}

function stillSays(element: Element, text: string): boolean {
  const wanted = squeeze(text.replace(/…$/, '')).slice(0, COMPARED);
  return (
    wanted === '' || squeeze(textContent(element) ?? '').includes(wanted) || inAttributes(element, wanted)
  );
}

/** Evidence may quote a picture's description instead of text. */
const inAttributes = (element: Element, wanted: string): boolean =>
  ['alt', 'title'].some((name) =>
    squeeze(Element.prototype.getAttribute.call(element, name) ?? '').includes(wanted),
  );

const squeeze = (text: string): string => normalise(text).replace(/\s/g, '');

/**
 * The frame lives in a closed shadow root, so that neither the page's styles nor its scripts reach it. It follows the
 * element while the page scrolls, and goes with Esc, the next frame, or after a while.
 */
function frame(document: Document, element: Element, label: string): void {
  const host = Document.prototype.createElement.call(document, 'div');
  host.setAttribute(FRAME_MARK, '');
  const shadow = host.attachShadow({ mode: 'closed' });
  const box = Document.prototype.createElement.call(document, 'div');
  const name = Document.prototype.createElement.call(document, 'span');
  name.textContent = label;
  box.append(name);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  shadow.adoptedStyleSheets = [sheet];
  shadow.append(box);
  documentElement(document)?.append(host);

  const offset = frameOffset(element);
  const follow = (): void => {
    const { x, y, width, height } = boxOf(element);
    const margin = 4;
    box.style.transform = `translate(${x + offset.x - margin}px, ${y + offset.y - margin}px)`;
    box.style.width = `${Math.max(width, 12) + 2 * margin}px`;
    box.style.height = `${Math.max(height, 12) + 2 * margin}px`;
    name.classList.toggle('below', y + offset.y < 32);
  };
  follow();
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') clear(document);
  };
  addEventListener('scroll', follow, { capture: true, passive: true });
  addEventListener('resize', follow, { passive: true });
  addEventListener('keydown', onKey, { capture: true });
  const timer = setTimeout(() => clear(document), SHOWN_MS);
  remove = () => {
    clearTimeout(timer);
    removeEventListener('scroll', follow, { capture: true });
    removeEventListener('resize', follow);
    removeEventListener('keydown', onKey, { capture: true });
    host.remove();
  };
}

/** Where the frames around an element stand in the window; an element of the top document has none. */
function frameOffset(element: Element): { x: number; y: number } {
  let [x, y] = [0, 0];
  for (
    let view = element.ownerDocument.defaultView;
    view && view !== window;
    view = view.parent as typeof view
  ) {
    const { frameElement } = view;
    if (!frameElement) break;
    const box = boxOf(frameElement);
    x += box.x;
    y += box.y;
  }
  return { x, y };
}

const STYLE = `
  :host { all: initial !important; }
  div {
    position: fixed; inset: 0 auto auto 0; z-index: 2147483647; box-sizing: border-box; pointer-events: none;
    border: 3px solid #b3261e; border-radius: 4px; box-shadow: 0 0 0 3px #fff, 0 0 0 100vmax rgb(0 0 0 / 0.18);
  }
  span {
    position: absolute; left: -3px; bottom: calc(100% + 3px); max-width: 80vw; padding: 2px 8px; border-radius: 4px;
    background: #b3261e; color: #fff; font: 600 13px/1.5 system-ui, "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
    white-space: nowrap; overflow: hidden; text-overflow: ellipsis;
  }
  span.below { bottom: auto; top: calc(100% + 3px); }
`;

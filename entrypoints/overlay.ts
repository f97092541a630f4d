import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Overlay } from '../utils/capture/overlay';
import { clear, locate, measure, scrollPage } from '../utils/capture/show';

/** What the background calls to frame and measure a recorded element. Injected on demand; a second injection changes nothing. */
const overlay: Overlay = {
  locate: (request) => locate(document, request),
  clear: () => clear(document),
  measure: (request) => measure(document, request),
  scrollTo: scrollPage,
};

export default defineUnlistedScript(() => {
  // Asked for as an own property: an element of that id would answer to the name, even in the isolated world.
  if (Object.hasOwn(globalThis, 'zhengwangShow')) return;
  Object.defineProperty(globalThis, 'zhengwangShow', { value: overlay });
});

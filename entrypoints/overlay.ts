import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Overlay } from '../utils/capture/overlay';
import { clear, locate } from '../utils/capture/show';

/** What the background calls to frame a recorded element. Injected on demand; a second injection changes nothing. */
const overlay: Overlay = {
  locate: (request) => locate(document, request),
  clear: () => clear(document),
};

export default defineUnlistedScript(() => {
  // Asked for as an own property: an element of that id would answer to the name, even in the isolated world.
  if (Object.hasOwn(globalThis, 'zhengwangShow')) return;
  Object.defineProperty(globalThis, 'zhengwangShow', { value: overlay });
});

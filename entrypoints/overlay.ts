import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Overlay } from '../utils/capture/overlay';
import { clear, locate } from '../utils/capture/show';

/** What the background calls to frame a recorded element. Injected on demand; a second injection changes nothing. */
const overlay: Overlay = {
  locate: (request) => locate(document, request),
  clear: () => clear(document),
};

export default defineUnlistedScript(() => {
  const here = globalThis as { zhengwangShow?: Overlay };
  here.zhengwangShow ??= overlay;
});

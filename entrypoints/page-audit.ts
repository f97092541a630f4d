import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { breathe } from '../utils/capture/breathe';
import { capture } from '../utils/capture/capture';
import { Sender } from '../utils/capture/hand-over';
import type { PageAuditor } from '../utils/capture/page-auditor';
import { selectedPlace } from '../utils/capture/selection';
import { settle } from '../utils/capture/settle';
import type { PageSnapshot } from '../utils/model/snapshot';

async function read(sender: Sender, settled: PageSnapshot['settle']): Promise<void> {
  try {
    await capture(document, settled, breathe, sender);
  } catch (error) {
    sender.fail(error);
  }
}

let reading: { readonly name: string; readonly sender: Sender } | null = null;

/**
 * What the background calls in the opened page: wait, read, tell the selection. Injected on demand, in the isolated
 * world; a second injection finds the first and changes nothing.
 */
const auditor: PageAuditor = {
  settle: () => settle(document),
  begin(name, settled) {
    const sender = new Sender();
    reading = { name, sender };
    void read(sender, settled);
    return sender.take();
  },
  pieces: (name) => (reading?.name === name ? reading.sender.take() : null),
  selection: selectedPlace,
};

export default defineUnlistedScript(() => {
  // Asked for as an own property: an element of that id would answer to the name, even in the isolated world.
  if (Object.hasOwn(globalThis, 'zhengwangAudit')) return;
  Object.defineProperty(globalThis, 'zhengwangAudit', { value: auditor });
});

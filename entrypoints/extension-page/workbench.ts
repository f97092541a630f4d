import { browser } from 'wxt/browser';
import { addressOf, type Route } from '../../components/workbench/route';

/** Opens a place in the workbench: in its tab, where there is one. */
export async function openWorkbench(to: Route): Promise<void> {
  const page = browser.runtime.getURL('/workbench.html');
  const url = page + addressOf(to);
  const [open] = await browser.tabs.query({ url: `${page}*` });
  if (open?.id === undefined) {
    await browser.tabs.create({ url });
    return;
  }
  await browser.tabs.update(open.id, { url, active: true });
  if (open.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true });
}

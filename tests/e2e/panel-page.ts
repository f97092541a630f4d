import type { Locator, Page } from '@playwright/test';
import type { Inspector } from './fixtures';
import { randomFrom } from './kill';
import { footer, html } from './pages';
import { either } from './words';

/** The panel pinned to one tab, as a page of its own: there may be several, and it opens faster than the real one. */
export async function panelOf(inspector: Inspector, page: Page): Promise<Page> {
  const panel = await inspector.extensionPage();
  const tabId = await panel.evaluate(async (url) => (await chrome.tabs.query({ url }))[0]?.id, page.url());
  await panel.goto(`chrome-extension://${inspector.extensionId}/sidepanel.html?tab=${tabId}`);
  // Pages behind others get slow timers.
  await page.bringToFront();
  return panel;
}

export const auditButton = (panel: Page): Locator =>
  panel.getByRole('button', { name: either((t) => t.auditPage) });

/** The history of the page in front, opened: one button an audit. */
export async function historyIn(panel: Page): Promise<Locator> {
  await panel
    .locator('summary')
    .filter({ hasText: either((t) => t.history) })
    .click();
  return panel.locator('.audits button');
}

/** An article of so many sentences, in words that do not pack: what is recorded of a long one is large. */
export function article(n: number, sentences: number): string {
  const random = randomFrom(n + 1);
  const word = (): string => String.fromCodePoint(0x4e00 + Math.floor(random() * 20_000));
  const sentence = (): string => `<p>${Array.from({ length: 30 }, word).join('')}。</p>`;
  const text = Array.from({ length: sentences }, sentence).join('');
  return html(`<h1>第${n}次工作会议</h1><div class="content">${text}</div>${footer(['police'])}`);
}

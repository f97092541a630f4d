import type { Locator, Page } from '@playwright/test';
import { STRINGS, type Strings } from '../../components/strings';
import { addressOf, type Route } from '../../components/workbench/route';
import type { ExtensionBrowser } from './browser';

/** The workbench as a person uses it. */

/** A province's records are a while in reading before there is anything to press. */
const DRAWN_MS = 5 * 60_000;

/** A tab that shows a place of the workbench: `tab`, or a new one. */
export async function openWorkbench(
  { context, extensionId }: ExtensionBrowser,
  to: Route,
  tab?: Page,
): Promise<Page> {
  const bench = tab ?? (await context.newPage());
  await bench.goto(`chrome-extension://${extensionId}/workbench.html${addressOf(to)}`);
  return bench;
}

/** Presses a button by its word, in whatever language this browser has. */
export function press(bench: Page, word: (t: Strings) => string): Promise<void> {
  const named = (t: Strings): Locator => bench.getByRole('button', { name: word(t), exact: true });
  return named(STRINGS.zh).or(named(STRINGS.en)).click({ timeout: DRAWN_MS });
}

import { defineConfig } from '@playwright/test';

// Read while Playwright loads, which the workers do after this: only then is the real side panel a page. `npm test`
// sets it too; this is for `npx playwright test`.
process.env.PW_CHROMIUM_ATTACH_TO_OTHER ??= '1';

/**
 * Browser tests start the browser themselves, with the built extension (`launch` in utils/headless/browser.ts), one at
 * a time: each has a profile of its own, and a machine with two cores would make their waits unreliable. A test that
 * passes only the second time has failed.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
});

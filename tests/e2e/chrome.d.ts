import type { Browser } from 'wxt/browser';

declare global {
  /** What code sent into the extension's own pages sees. */
  const chrome: typeof Browser;
}

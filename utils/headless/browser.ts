import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, type CDPSession, chromium } from '@playwright/test';
import { ensureChromium, isRoot } from './chromium';

export interface LaunchOptions {
  /** The built extension's folder. */
  readonly extensionDir: string;
  readonly headless: boolean;
  /** More switches for Chromium. */
  readonly args?: readonly string[];
  /**
   * Language of the browser, and so of the extension; English, which every Chromium has, where nobody says. Chinese
   * needs its package (Debian's `chromium-l10n`), else it is English again.
   */
  readonly language?: 'zh_CN' | 'en';
  /** A profile to keep. Without one, a fresh profile that `close` takes away again. */
  readonly profile?: string;
}

export interface ExtensionBrowser {
  readonly context: BrowserContext;
  /** A DevTools session with the browser itself: `Extensions.*` and `Target.*`. */
  readonly session: CDPSession;
  readonly extensionId: string;
  /** Closes the browser and takes its temporary profile away. */
  close(): Promise<void>;
}

const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
  // Sites are asked for their Chinese pages, whatever the browser's own language is.
  '--accept-lang=zh-CN,zh',
];

/** A page looks as on an inspector's screen, wherever the machine stands. */
const UNATTENDED = {
  viewport: { width: 1280, height: 800 },
  timezoneId: 'Asia/Shanghai',
  // A page's service worker answers from outside a saved page's closed network. Not the extension's own worker.
  serviceWorkers: 'block',
} as const;

/** `CHROMIUM_ARGS`, such as `--proxy-server=http://10.0.0.1:8080`: where a machine reaches the network only so. */
const ownSwitches = (): string[] => (process.env.CHROMIUM_ARGS ?? '').split(/\s+(?=--)/).filter(Boolean);

/** Starts a Chromium with the extension loaded. */
export async function launch(options: LaunchOptions): Promise<ExtensionBrowser> {
  const executablePath = await ensureChromium();
  const { language = 'en' } = options;
  const own = mkdtempSync(path.join(tmpdir(), 'zhengwang-'));
  const cleanUp = (): void => rmSync(own, { recursive: true, force: true, maxRetries: 5 });
  const profile = options.profile ?? path.join(own, 'profile');
  // A copy, so that a build made meanwhile does not pull the files from under a running browser. With a kept profile
  // the original: the extension's id, and with it the records, hang on its folder.
  const extensionDir = options.profile ? options.extensionDir : path.join(own, 'extension');
  try {
    if (extensionDir !== options.extensionDir)
      cpSync(options.extensionDir, extensionDir, { recursive: true });
    const context = await chromium.launchPersistentContext(profile, {
      executablePath,
      headless: options.headless,
      ...(options.headless ? UNATTENDED : { viewport: null }),
      // What Linux goes by; Windows and macOS go by `--lang`.
      env: { ...process.env, LANGUAGE: language },
      // The extension comes over the debugging pipe, the one way that branded Chrome and Edge have, too.
      ignoreDefaultArgs: ['--disable-extensions'],
      args: [
        ...QUIET,
        `--lang=${language.replace('_', '-')}`,
        '--enable-unsafe-extension-debugging',
        // Chromium's sandbox refuses to start as root, which containers and CI run as. Anybody else keeps the sandbox.
        ...(isRoot() ? ['--no-sandbox'] : []),
        ...(options.args ?? []),
        ...ownSwitches(),
      ],
    });
    const browser = context.browser();
    if (!browser) throw new Error('Playwright gave no browser for the profile');
    const session = await browser.newBrowserCDPSession();
    const { id } = await session.send('Extensions.loadUnpacked', { path: extensionDir });
    const close = async (): Promise<void> => {
      await context.close().catch(() => undefined);
      cleanUp();
    };
    return { context, session, extensionId: id, close };
  } catch (error) {
    cleanUp();
    throw error;
  }
}

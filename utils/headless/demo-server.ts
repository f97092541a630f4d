import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { SiteFacts } from '../model/finding';
import { beijingTime } from '../tables/beijing-time';
import { ROOT } from './project';
import type { Target } from './targets';

const SITE = path.join(ROOT, 'tests', 'demo-site');
const DAY_MS = 24 * 3600 * 1000;

const PORTAL: SiteFacts = { kind: 'portal', level: 'county' };
const DEPARTMENT: SiteFacts = { kind: 'department', level: 'county' };

const pages = (origin: string, site: SiteFacts, paths: readonly string[]): Target[] =>
  paths.map((one) => ({ name: `${origin}${one}`, url: `${origin}${one}`, site }));

/** The demo's pages worth an audit, most with faults of their own; see tests/demo-site/README.md. */
export const DEMO_PAGES: readonly Target[] = [
  ...pages('http://www.shilixian.gov.cn', PORTAL, [
    '/',
    '/xwzx/',
    '/xwzx/kaiban.html',
    '/tzgg/',
    '/tzgg/gongshi.html',
    '/ghjh/',
    '/hdjl/',
    '/bszn/canbao.html',
  ]),
  ...pages('http://www.shilixian-jiaoyuju.com', DEPARTMENT, ['/']),
];

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

export interface DemoServer {
  /** The switch that tells Chromium where the demo's hosts live. */
  readonly hostRules: string;
  close(): Promise<void>;
}

/** Serves the demo site to this machine only, on a free port. */
export async function startDemoServer(): Promise<DemoServer> {
  const files = readSite();
  const server = createServer((request, response) => {
    const [pathname = '/'] = (request.url ?? '/').split('?');
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    // Looked up by name in what was read at the start: no address can reach another file.
    const name = `${host}${pathname.endsWith('/') ? `${pathname}index.html` : pathname}`;
    const file = files.get(name);
    response.statusCode = file === undefined ? 404 : 200;
    response.setHeader(
      'content-type',
      TYPES[file === undefined ? '.html' : path.extname(name)] ?? 'application/octet-stream',
    );
    response.end(file ?? '<!doctype html><title>404</title><p>演示网站没有这一页。<a href="/">首页</a></p>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const hosts = ['*.shilixian.gov.cn', 'www.shilixian-jiaoyuju.com'];
  return {
    hostRules: `--host-resolver-rules=${hosts.map((host) => `MAP ${host} 127.0.0.1:${port}`).join(', ')}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Every file of every host, by host and path, with its marks filled in. */
function readSite(): Map<string, string> {
  const part = (name: string): string =>
    readFileSync(path.join(SITE, 'parts', `${name}.html`), 'utf8').trim();
  const fill = (text: string): string =>
    text
      .replace(/<!-- part ([a-z-]+) -->/g, (_, name: string) => part(name))
      .replace(/\{\{day (-?\d+)\}\}/g, (_, days: string) => day(Number(days)));
  const hosts = readdirSync(SITE).filter((name) => name.includes('.') && !name.endsWith('.md'));
  return new Map(
    hosts.flatMap((host) =>
      readdirSync(path.join(SITE, host), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry): [string, string] => {
          const file = path.join(entry.parentPath, entry.name);
          return [path.relative(SITE, file).replaceAll(path.sep, '/'), fill(readFileSync(file, 'utf8'))];
        }),
    ),
  );
}

/** A day of Beijing's calendar, counted from today. */
const day = (days: number): string =>
  beijingTime(new Date(Date.now() + days * DAY_MS).toISOString()).slice(0, 'YYYY-MM-DD'.length);

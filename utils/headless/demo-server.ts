import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DemoSite } from '../../tests/demo-site/column';
import { EDUCATION } from '../../tests/demo-site/departments';
import { PORTAL } from '../../tests/demo-site/portal';
import { answerTo, DEAD_HOST, HOSTS, UNKNOWN_HOST } from '../../tests/demo-site/site';
import { beijingTime } from '../tables/beijing-time';
import type { Target } from './targets';

const pages = ({ host, kind }: DemoSite, paths: readonly string[]): Target[] =>
  paths.map((path) => {
    const url = `http://${host}${path}`;
    return { name: url, url, site: { kind, level: 'county' } };
  });

/** The demo's pages worth an audit of their own, most with faults; see tests/demo-site/README.md. */
export const DEMO_PAGES: readonly Target[] = [
  ...pages(PORTAL, [
    '/',
    '/xwzx/',
    '/xwzx/kaiban.html',
    '/tzgg/',
    '/tzgg/gongshi.html',
    '/ghjh/',
    '/hdjl/',
    '/bszn/canbao.html',
  ]),
  ...pages(EDUCATION, ['/']),
];

export interface DemoRequest {
  readonly host: string;
  readonly path: string;
  /** Epoch ms. */
  readonly at: number;
}

export interface DemoServer {
  /** The switch that tells Chromium where the demo's hosts live. */
  readonly hostRules: string;
  /** Whatever was asked, in order. */
  readonly requests: readonly DemoRequest[];
  close(): Promise<void>;
}

/**
 * Serves the demo sites to this machine only, on a free port.
 * @param day the demo's today, `YYYY-MM-DD`; by default Beijing's
 */
export async function startDemoServer(day: () => string = today): Promise<DemoServer> {
  const requests: DemoRequest[] = [];
  const server = createServer((request, response) => {
    const [path = '/'] = (request.url ?? '/').split('?');
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    requests.push({ host, path, at: Date.now() });
    const answer = answerTo({ host, path, cookie: request.headers.cookie ?? '' }, day());
    if (!answer) return;
    const late = setTimeout(() => {
      response.writeHead(answer.status, answer.headers);
      response.end(answer.body);
    }, answer.delayMs);
    response.on('close', () => clearTimeout(late));
  });
  const port = await listen(server);
  const nobody = await freePort();
  const rules = [
    ...HOSTS.map((host) => `MAP ${host} 127.0.0.1:${port}`),
    `MAP ${DEAD_HOST} 127.0.0.1:${nobody}`,
    `MAP ${UNKNOWN_HOST} ~NOTFOUND`,
  ];
  return {
    hostRules: `--host-resolver-rules=${rules.join(', ')}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const listen = async (server: Server): Promise<number> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
};

/** A port on which nobody listens. */
async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Beijing's day. */
export const today = (): string => beijingTime(new Date().toISOString()).slice(0, 'YYYY-MM-DD'.length);

import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CITY, HOUSING } from '../../tests/demo-site/departments';
import { PORTAL } from '../../tests/demo-site/portal';
import { answerTo, DEAD_HOST, SPOOFED_HOST, UNKNOWN_HOST } from '../../tests/demo-site/site';
import { DEMO_PAGES, type DemoServer, startDemoServer } from './demo-server';

const TODAY = '2026-03-15';

let demo: DemoServer;
beforeAll(async () => {
  demo = await startDemoServer(() => TODAY);
});
afterAll(() => demo.close());

/** The port to which a host is mapped. */
const portOf = (host: string): number =>
  Number(new RegExp(`MAP ${host.replaceAll('.', '\\.')} 127\\.0\\.0\\.1:(\\d+)`).exec(demo.hostRules)?.[1]);

interface Got {
  readonly status: number;
  readonly body: string;
  readonly location: string | undefined;
}

const get = (host: string, path: string, cookie = ''): Promise<Got> =>
  new Promise((resolve, reject) => {
    const port = portOf(PORTAL.host);
    request({ port, host: '127.0.0.1', path, headers: { host, cookie } }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        body += part;
      });
      const { statusCode: status = 0, headers } = response;
      response.on('end', () => resolve({ status, body, location: headers.location }));
    })
      .on('error', reject)
      .end();
  });

/** As served, without the wait. */
const portal = (path: string, cookie = '') => answerTo({ host: PORTAL.host, path, cookie }, TODAY);

describe('the demo server', () => {
  it.each(DEMO_PAGES.map(({ url }) => url))('serves %s whole', async (url) => {
    const { host, pathname } = new URL(url);
    const { status, body } = await get(host, pathname);
    expect(status).toBe(200);
    expect(body).toContain('</html>');
    expect(body).not.toMatch(/\{\{|undefined|NaN/);
  });

  it.each(['/../README.md', '/..%2fREADME.md', '//etc/passwd', '/files/style.css', '/none.html'])(
    'gives away no other file: %s',
    async (path) => {
      expect((await get(PORTAL.host, path)).status).toBe(404);
    },
  );

  it('is not there under other names', async () => {
    expect((await get('localhost', '/')).status).toBe(404);
    expect((await get(DEAD_HOST, '/')).status).toBe(404);
  });

  it('tells what it was asked, and when', async () => {
    const before = demo.requests.length;
    await get(PORTAL.host, '/tzgg/?from=test');
    expect(demo.requests.slice(before)).toEqual([
      { host: PORTAL.host, path: '/tzgg/', at: expect.any(Number) },
    ]);
  });

  it('lets one host be known where nobody listens, and another not be known', async () => {
    expect(demo.hostRules).toContain(`MAP ${UNKNOWN_HOST} ~NOTFOUND`);
    const refused = new Promise((_, reject) =>
      request({ port: portOf(DEAD_HOST), host: '127.0.0.1' })
        .on('error', reject)
        .end(),
    );
    await expect(refused).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('leaves one request without an answer', async () => {
    const answered = get(PORTAL.host, '/zwgk/xzzf/list.json').catch(() => 'closed');
    const first = await Promise.race([
      answered,
      new Promise((resolve) => setTimeout(resolve, 300, 'silent')),
    ]);
    expect(first).toBe('silent');
  });

  it('is slow on one host, and on one column', () => {
    const slow = answerTo({ host: HOUSING.host, path: '/', cookie: '' }, TODAY);
    expect(slow).toMatchObject({ status: 200, delayMs: 20_000 });
    expect(portal('/zwgk/zfcg/')).toMatchObject({ status: 200, delayMs: 5_000 });
    expect(portal('/')).toMatchObject({ delayMs: 0 });
  });

  it('moves a column on its host, and another off it', async () => {
    expect(await get(PORTAL.host, '/xwzx/szyw/')).toMatchObject({ status: 302, location: '/szyw/' });
    expect((await get(PORTAL.host, '/szyw/')).body).toContain('<h2>时政要闻</h2>');
    const { location = '' } = await get(PORTAL.host, '/zwgk/ggzy/');
    const { host, pathname } = new URL(location);
    expect(CITY.map((site) => site.host)).toContain(host);
    expect((await get(host, pathname)).status).toBe(200);
  });

  it('has a guard that lets a browser pass, and one that does not', () => {
    expect(portal('/zwgk/hbdc/')).toMatchObject({ status: 412 });
    expect(portal('/zwgk/hbdc/', 'passed=1')).toMatchObject({ status: 200 });
    expect(portal('/zwgk/aqsc/')).toMatchObject({ status: 412 });
    expect(portal('/zwgk/aqsc/', 'passed=1')).toMatchObject({ status: 412 });
  });

  it('has a copy of the home page under another name, and nothing more there', () => {
    const copy = (path: string) => answerTo({ host: SPOOFED_HOST, path, cookie: '' }, TODAY);
    expect(copy('/')).toEqual(portal('/'));
    expect(copy('/tzgg/')).toMatchObject({ status: 404 });
  });

  it('asks programs off the login page and one folder', () => {
    expect(portal('/robots.txt')?.body).toBe('User-agent: *\nDisallow: /login.html\nDisallow: /nbzl/\n');
  });
});

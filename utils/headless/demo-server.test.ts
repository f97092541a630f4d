import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PAGES, type DemoServer, startDemoServer } from './demo-server';

let demo: DemoServer;
beforeAll(async () => {
  demo = await startDemoServer();
});
afterAll(() => demo.close());

const get = (host: string, path: string): Promise<{ status: number; body: string }> =>
  new Promise((resolve, reject) => {
    const port = Number(/127\.0\.0\.1:(\d+)/.exec(demo.hostRules)?.[1]);
    request({ port, host: '127.0.0.1', path, headers: { host } }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        body += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    })
      .on('error', reject)
      .end();
  });

describe('the demo site', () => {
  it.each(DEMO_PAGES.map(({ url }) => url))('serves %s with every mark filled in', async (url) => {
    const { host, pathname } = new URL(url);
    const { status, body } = await get(host, pathname);
    expect(status).toBe(200);
    expect(body).toContain('</html>');
    expect(body).not.toMatch(/\{\{|<!-- part/);
  });

  it('keeps what is fresh fresh', async () => {
    const { body } = await get('www.shilixian.gov.cn', '/xwzx/kaiban.html');
    const [day] = /(?<=发布时间：)\d{4}-\d\d-\d\d/.exec(body) ?? [];
    expect(Date.now() - Date.parse(`${day}T00:00:00+08:00`)).toBeLessThan(3 * 24 * 3600 * 1000);
  });

  it.each([
    '/../README.md',
    '/..%2fREADME.md',
    '//etc/passwd',
    '/xwzx/../../parts/footer.html',
    '/none.html',
  ])('gives away no other file: %s', async (path) => {
    expect((await get('www.shilixian.gov.cn', path)).status).toBe(404);
  });

  it('is not there under other names', async () => {
    expect((await get('parts', '/footer.html')).status).toBe(404);
    expect((await get('localhost', '/')).status).toBe(404);
  });
});

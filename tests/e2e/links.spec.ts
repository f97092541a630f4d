import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { STRINGS } from '../../components/strings';
import type { LinkCheck } from '../../utils/model/link-check';
import type { MonitorVisit } from '../../utils/model/monitor';
import { expect, Inspector, rows, test, violations } from './fixtures';
import { CODE, footer, html, NEWS } from './pages';
import { beginTask, say } from './task';

const OWN = 'www.shilixian.gov.cn';
const GOOD = 'www.yangbenxian.gov.cn';
const SITES = [
  { code: CODE, name: '示例县人民政府', host: OWN, homeUrl: `http://${OWN}/` },
  { code: '3499990002', name: '样本县人民政府', host: GOOD, homeUrl: `http://${GOOD}/` },
];
const LINKS: readonly (readonly [text: string, address: string])[] = [
  ['能打开的一篇', '/ok.html'],
  ['换了地址的一篇', '/moved.html'],
  ['没有了的一篇', '/gone.html'],
  ['出错的一篇', '/broken.html'],
  ['说是删除了的一篇', '/empty.html'],
  ['有防护的一篇', '/guarded.html'],
  ['附件下载', '/file.pdf'],
  ['没有回音的部门', 'http://slow.shilixian.gov.cn/'],
  ['没有域名的栏目', 'http://xxgk.shilixian.gov.cn/'],
  ['证书不对的部门', 'https://secure.shilixian.gov.cn/'],
  ['退出登录', '/user/logout.do'],
  ['写信', 'mailto:a@shilixian.gov.cn'],
];
const HOME = html(
  `${NEWS}<ul class="more">${LINKS.map(([text, address]) => `<li><a href="${address}">${text}</a></li>`).join('')}</ul>
  <img src="/none.png" alt="标志" width="40" height="40">${footer()}`,
);
const ARTICLE = html(
  '<h1>工作会议召开</h1><p>会议强调，页面不存在等问题要立即整改，并举一反三。</p>'.repeat(8),
);

type Response = readonly [status: number, body: string, headers?: Record<string, string>];
const PAGES: Readonly<Record<string, Response>> = {
  '/moved.html': [302, '', { location: '/ok.html' }],
  '/gone.html': [404, '<title>404</title>'],
  '/none.png': [404, ''],
  '/broken.html': [500, 'error'],
  '/empty.html': [200, '<title>提示信息</title><p>您访问的页面不存在或已删除！</p>'],
  '/guarded.html': [412, '<script>challenge()</script>'],
};

/** A county's sites, and what was asked of them. */
class Sites {
  readonly asked: string[] = [];
  readonly times = new Map<string, number[]>();
  private readonly served = new Map<string, Response>();
  isGoodThere = true;
  ownStatus = 200;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<Sites> {
    const server = createServer();
    const sites = new Sites(server);
    server.on('request', (request, response) => sites.answer(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return sites;
  }

  get args(): string[] {
    const { port } = this.server.address() as AddressInfo;
    return [`--host-resolver-rules=MAP xxgk.shilixian.gov.cn ~NOTFOUND, MAP *.gov.cn 127.0.0.1:${port}`];
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const { host = '' } = request.headers;
    const { method = '', url = '/' } = request;
    this.asked.push(`${method} ${host}${url}`);
    this.times.set(host, [...(this.times.get(host) ?? []), Date.now()]);
    // Nobody answers there.
    if (host.startsWith('slow.')) return;
    if (host === GOOD && !this.isGoodThere) request.socket.destroy();
    const [status, body, headers = {}] = this.page(host, method, url);
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);
  }

  private page(host: string, method: string, url: string): Response {
    if (host === GOOD) return [200, ARTICLE];
    if (url === '/') return [this.ownStatus, HOME];
    if (url === '/file.pdf')
      return method === 'HEAD' ? [405, ''] : [200, '%PDF', { 'content-type': 'application/pdf' }];
    return this.served.get(url) ?? PAGES[url] ?? [200, ARTICLE];
  }

  serve(path: string, page: string): void {
    this.served.set(path, [200, page]);
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }
}

let sites: Sites;
let inspector: Inspector;
let office: Page;
let bench: Page;
let t: (typeof STRINGS)['zh'];
let inspectionId: string;

test.beforeEach(async () => {
  sites = await Sites.start();
  inspector = await Inspector.start('e2e', { args: sites.args });
  office = await inspector.extensionPage();
  const taskId = await beginTask(office, SITES);
  inspectionId = `${taskId}/register-1/${CODE}`;
  const home = await inspector.open(`http://${OWN}/`);
  const tabId = await office.evaluate(async (url) => (await chrome.tabs.query({ url }))[0]?.id, home.url());
  await say(office, 'audit/start', { tabId });
  await home.close();
  sites.asked.length = 0;
  sites.times.clear();
  bench = await inspector.context.newPage();
  await bench.setViewportSize({ width: 1366, height: 768 });
  await visit('links');
  t = STRINGS[(await bench.locator('html').getAttribute('lang')) === 'zh' ? 'zh' : 'en'];
});
test.afterEach(async () => {
  await inspector.close();
  await sites.close();
});

async function visit(view: string): Promise<void> {
  await bench.goto(
    `chrome-extension://${inspector.extensionId}/workbench.html#/inspection/${encodeURIComponent(inspectionId)}/${view}`,
  );
}

const answersOf = async (): Promise<Map<string, string>> => {
  const [check] = await rows<LinkCheck>(office, 'linkChecks');
  const words = check?.answers.map(
    ({ url, state, cause }) =>
      [url.replace(/^.*\/(?=.)/, '').replace(/\/$/, ''), `${state} ${cause}`] as const,
  );
  return new Map(words);
};
const finding = async (): Promise<{
  outcome: string;
  reason: string;
  evidence: { role: string; text: string }[];
}> => {
  const all = await rows<{ ruleId: string; outcome: string; reason: string; evidence: [] }>(
    office,
    'findings',
  );
  const found = all.find(({ ruleId }) => ruleId === 'dead-links-home');
  if (!found) throw new Error('no finding');
  return found;
};

test('the links of a home page are asked politely, and what does not open is found by its cause', async () => {
  test.setTimeout(120_000); // A site that does not answer is waited for twice.
  expect(await finding()).toMatchObject({ outcome: 'inapplicable', reason: 'unchecked' });
  await bench.getByRole('button', { name: t.links.home }).click();
  await expect(bench.getByText(t.links.stages.asking)).toBeVisible();
  await expect(bench.getByRole('button', { name: t.links.stop })).toBeVisible();
  expect(await violations(bench)).toEqual([]);
  await expect(bench.getByRole('status').getByText(t.links.ends.done)).toBeVisible({ timeout: 90_000 });

  expect(Object.fromEntries(await answersOf())).toMatchObject({
    'ok.html': 'works answered',
    'moved.html': 'works answered',
    'file.pdf': 'works answered',
    'gone.html': 'dead gone',
    'none.png': 'dead gone',
    'broken.html': 'dead server-error',
    'empty.html': 'unsure soft-404',
    'guarded.html': 'unsure firewall',
    'slow.shilixian.gov.cn': 'unsure timeout',
    'xxgk.shilixian.gov.cn': 'dead dns',
    'secure.shilixian.gov.cn': 'unsure certificate',
  });
  expect(sites.asked[0]).toBe(`HEAD ${GOOD}/`); // Our own network first.
  expect(sites.asked.join('\n')).not.toContain('logout');
  expect(sites.asked.filter((one) => one.endsWith('/gone.html'))).toHaveLength(2);
  expect(sites.asked.filter((one) => one.endsWith('/file.pdf'))).toEqual([
    `HEAD ${OWN}/file.pdf`,
    `GET ${OWN}/file.pdf`,
  ]);
  const own = sites.times.get(OWN) ?? [];
  // A redirect within the host follows at once; beside it a second passes between any two, however late they arrive.
  expect((own.at(-1) ?? 0) - (own[0] ?? 0)).toBeGreaterThan((own.length - 3) * 1000);

  const { outcome, reason, evidence } = await finding();
  expect([outcome, reason]).toEqual(['review', 'dead']);
  const certain = evidence.filter(({ role }) => role === 'seen').map(({ text }) => text);
  expect(certain).toHaveLength(4);
  expect(certain.join('\n')).toContain(`没有了的一篇 → http://${OWN}/gone.html 404 页面不存在`);
  expect(certain.join('\n')).toContain('域名无法解析');
  await bench.getByRole('row').getByRole('button', { expanded: false }).first().click();
  const faults = bench.getByRole('list', { name: t.links.details });
  await expect(faults).toContainText(t.links.causes['soft-404']);
  await expect(faults).toContainText(t.links.causes.timeout);
  expect(await violations(bench)).toEqual([]);
});

test('where our own network is down, nothing is recorded, and that is said', async () => {
  sites.isGoodThere = false;
  await bench.getByRole('button', { name: t.links.home }).click();
  await expect(bench.getByText(t.links.ends['own-network'])).toBeVisible();
  expect(await rows(office, 'linkChecks')).toEqual([]);
  expect(await finding()).toMatchObject({ reason: 'unchecked' });
});

test('a check that is stopped keeps what was answered, calls nothing dead, and goes on', async () => {
  await bench.getByRole('button', { name: t.links.home }).click();
  await expect.poll(() => sites.asked.length).toBeGreaterThan(6);
  await bench.getByRole('button', { name: t.links.stop }).click();
  await expect(bench.getByText(t.links.ends.stopped)).toBeVisible();
  const before = await answersOf();
  expect(before.size).toBeGreaterThan(0);
  expect([...before.values()].filter((word) => word.startsWith('dead'))).toEqual([]);
  const works = [...before].filter(([, word]) => word.startsWith('works')).map(([name]) => name);
  sites.asked.length = 0;
  await bench.getByRole('button', { name: new RegExp(`^${t.links.goOn}`) }).click();
  await expect.poll(() => sites.asked.length).toBeGreaterThan(2);
  for (const name of works) expect(sites.asked.some((one) => one.endsWith(`/${name}`))).toBe(false);
});

test('the panel checks the links of the page in front', async () => {
  const list = html(
    `<a href="/ok.html">能打开的一篇</a><a href="/gone.html">没有了的一篇</a><p>${'列表'.repeat(20)}</p>`,
  );
  sites.serve('/list.html', list);
  const page = await inspector.open(`http://${OWN}/list.html`);
  const tabId = await office.evaluate(async (url) => (await chrome.tabs.query({ url }))[0]?.id, page.url());
  await say(office, 'audit/start', { tabId });
  const panel = await inspector.context.newPage();
  await panel.setViewportSize({ width: 360, height: 800 });
  await panel.goto(`chrome-extension://${inspector.extensionId}/sidepanel.html?tab=${tabId}`);
  await panel.getByText(t.links.title, { exact: true }).click();
  await panel.getByRole('button', { name: t.links.page }).click();
  await expect(panel.getByText(t.links.stages.asking)).toBeVisible();
  await expect(panel.getByText(t.links.summary(1, 0, 1))).toBeVisible({ timeout: 30_000 });
  await expect(panel.getByRole('list', { name: t.links.details })).toContainText('/gone.html');
  expect(await violations(panel)).toEqual([]);
});

test('a monitor visits the sites of a task, tells a failure by its cause, and is stopped', async () => {
  await bench.goto(
    `chrome-extension://${inspector.extensionId}/workbench.html#/task/${encodeURIComponent(inspectionId.split('/')[0] ?? '')}/sites`,
  );
  await bench.getByRole('button', { name: t.links.startAll }).click();
  await bench.getByRole('form', { name: t.links.start }).getByRole('button', { name: t.links.start }).click();
  await expect(bench.getByText(t.links.ofTask(2, 2))).toBeVisible();
  expect(await violations(bench)).toEqual([]);
  expect(await office.evaluate(async () => (await chrome.alarms.get('monitor'))?.periodInMinutes)).toBe(1);

  sites.ownStatus = 503;
  await say(office, 'monitor/visit', {}); // What the alarm does.
  const seen = async () => {
    const visits = await rows<MonitorVisit>(office, 'monitorVisits');
    return visits.map(({ inspectionId: id, ok, cause, isCounted }) => [
      id.endsWith(CODE),
      ok,
      cause,
      isCounted,
    ]);
  };
  expect(await seen()).toEqual([
    [true, false, 'server-error', true],
    [false, true, '', true],
  ]);
  await say(office, 'monitor/visit', {}); // Nobody is due yet.
  expect(await seen()).toHaveLength(2);

  await visit('typed');
  await expect(bench.getByRole('list', { name: t.links.week }).getByRole('listitem')).toHaveCount(7);
  await expect(bench.getByText(t.links.inARow(0, 7))).toBeVisible();
  await expect(bench.getByText(t.links.visitCauses['server-error'])).toBeVisible();
  expect(await violations(bench)).toEqual([]);
  await bench.getByRole('button', { name: t.links.stopMonitor }).click();
  await expect(bench.getByText(t.links.off, { exact: true })).toBeVisible();
  await expect(bench.getByRole('button', { name: t.links.start })).toBeVisible();
});

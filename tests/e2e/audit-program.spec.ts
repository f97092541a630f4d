import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { ROOT } from '../../utils/headless/project';
import { PageReport } from '../../utils/headless/report';

const FOOTER = `<footer>主办单位：示例县人民政府　联系电话：0319-9990001
  网站标识码：1300009901　冀ICP备99000001号-1　冀公网安备13000002000001号</footer>`;
const BODY = `<main>${'<p>本页用于检验程序，没有别的内容。</p>'.repeat(20)}</main>${FOOTER}`;

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'audit-program-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `npm run audit -- …` in the test's folder. */
const audit = (...args: string[]): Promise<Ran> =>
  new Promise((resolve) => {
    const command = [path.join(ROOT, 'utils/headless/run.mjs'), 'audit', ...args];
    // As npm runs it: the folder of whoever typed the command is in INIT_CWD.
    const env = { ...process.env, INIT_CWD: folder };
    execFile(process.execPath, command, { cwd: ROOT, env }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });

const save = (name: string, html: string | Uint8Array): string => {
  writeFileSync(path.join(folder, name), html);
  return name;
};

const reportsOf = (jsonLines: string): PageReport[] =>
  jsonLines
    .trim()
    .split('\n')
    .map((line) => PageReport.parse(JSON.parse(line)));

/** GB18030 bytes of a page: ASCII, and characters given as their two bytes. */
const GB_PAGE = Buffer.concat([
  Buffer.from('<meta charset="utf-8"><title>'),
  Buffer.from([0xd5, 0xfe, 0xb8, 0xae]), // 政府
  Buffer.from(`</title>`),
]);

test('audits saved pages under their addresses, whatever they try, and goes on after a bad one', async () => {
  test.setTimeout(240_000);
  const secret = await listen('secret');
  const manifest = [
    { file: save('plain.html', `<title>一</title>${BODY}`), url: 'https://www.example.gov.cn/a/b.html' },
    { file: save('gb.html', GB_PAGE), url: 'http://www.example.gov.cn/gb.html', charset: 'gb18030' },
    {
      file: save(
        'leaves.html',
        `<title>走</title><script>location.href='https://elsewhere.example/'</script>${BODY}`,
      ),
      url: 'https://www.example.gov.cn/leaves.html',
    },
    {
      file: save('reloads.html', `<title>转</title><script>location.reload()</script>${BODY}`),
      url: 'https://www.example.gov.cn/reloads.html',
    },
    {
      file: save(
        'refreshes.html',
        `<meta http-equiv="refresh" content="0;url=/next.html"><title>换</title>${BODY}`,
      ),
      url: 'https://www.example.gov.cn/refreshes.html',
    },
    {
      file: save(
        'leaves-early.html',
        `<title>早</title><script>location.href='https://elsewhere.example/'</script>${'<p>长文。</p>'.repeat(50_000)}${BODY}`,
      ),
      url: 'https://www.example.gov.cn/leaves-early.html',
    },
    { file: 'missing.html', url: 'https://www.example.gov.cn/missing.html' },
    {
      file: save(
        'noisy.html',
        `<title>闹</title><script>alert(1);open('https://popup.example/');
         fetch('${secret.origin}/').then(r=>r.text()).then(t=>{document.title=t});
         new WebSocket('${secret.origin.replace('http', 'ws')}/')</script>
         <img src="${secret.origin}/x.png"><iframe src="${secret.origin}/frame"></iframe>${BODY}`,
      ),
      url: 'https://www.example.gov.cn/noisy.html',
    },
    {
      file: save('hangs.html', `<title>卡</title>${BODY}<script>for(;;);</script>`),
      url: 'https://www.example.gov.cn/hangs.html',
    },
    { file: save('last.html', `<title>末</title>${BODY}`), url: 'https://www.example.gov.cn/last.html' },
  ];
  save('manifest.json', JSON.stringify(manifest));
  const { code, stderr } = await audit(
    '--manifest',
    'manifest.json',
    '--out',
    'out/report.jsonl',
    '--at',
    '2018-07-31',
  );
  await secret.close();
  const reports = reportsOf(readFileSync(path.join(folder, 'out/report.jsonl'), 'utf8'));

  expect(reports.map(({ target }) => target)).toEqual(manifest.map(({ file }) => file));
  const told = reports.map((report) =>
    'error' in report ? report.error.cause : `${report.title} ${report.finalUrl}`,
  );
  expect(told).toEqual([
    '一 https://www.example.gov.cn/a/b.html',
    '政府 http://www.example.gov.cn/gb.html',
    '走 https://www.example.gov.cn/leaves.html',
    '转 https://www.example.gov.cn/reloads.html',
    '换 https://www.example.gov.cn/refreshes.html',
    '早 https://www.example.gov.cn/leaves-early.html',
    'file',
    '闹 https://www.example.gov.cn/noisy.html',
    'loading',
    '末 https://www.example.gov.cn/last.html',
  ]);
  // Read whole, those too that were about to be left.
  const codes = reports.map((report) => ('error' in report ? '' : report.identifiers.siteCode?.value));
  expect(codes.slice(0, 6)).toEqual(['1300009901', undefined, ...Array(4).fill('1300009901')]);
  expect(secret.asked).toEqual([]);
  expect(stderr).toContain(`10/${manifest.length}  last.html`);
  expect(code).toBe(1);
});

test('runs no script of a page when told so, and knows what the site is', async () => {
  const file = save('page.html', `<title>静</title><script>document.title='动'</script>${BODY}`);
  const target = `${file}=https://www.example.com/`;
  const still = await audit('--no-page-scripts', '--site-kind', 'portal', '--level', 'county', target);
  const moving = await audit(target);
  const [one] = JSON.parse(still.stdout);
  const [other] = JSON.parse(moving.stdout);
  expect([still.code, moving.code]).toEqual([0, 0]);
  expect([one.title, other.title]).toEqual(['静', '动']);
  const suffix = (report: typeof one) =>
    report.findings.find(({ ruleId }: { ruleId: string }) => ruleId === 'domain-suffix').outcome;
  expect([suffix(one), suffix(other)]).toEqual(['fail', 'review']);
});

test('believes of each page what its manifest says of the site, though the host was another before', async () => {
  const file = save('page.html', `<title>页</title>${BODY}`);
  const page = (kind: string) => ({ file, url: 'https://www.example.com/', site: { kind, level: 'county' } });
  save('manifest.json', JSON.stringify(['portal', 'nongov', 'portal'].map(page)));
  const { stdout } = await audit('--manifest', 'manifest.json');
  const suffix = (report: PageReport) =>
    'findings' in report && report.findings.find(({ ruleId }) => ruleId === 'domain-suffix')?.outcome;
  expect(PageReport.array().parse(JSON.parse(stdout)).map(suffix)).toEqual(['fail', 'inapplicable', 'fail']);
});

test('writes a table that Excel opens, with clauses that can be cited', async () => {
  const file = save('page.html', `<title>表</title>${BODY}`);
  await audit('--out', '结果.csv', `${file}=https://www.example.gov.cn/`);
  const csv = readFileSync(path.join(folder, '结果.csv'), 'utf8');
  expect(csv.startsWith('\ufeff"检查时间"')).toBe(true);
  expect(csv).toMatch(/"国办秘函〔2019〕19号 [^"]*网站标识[^"]*","Z19-D4\.2/);
});

test('takes pages from the network, and says what an address that gives none gave', async () => {
  const site = await listen(`<title>网</title>${BODY}`, '/');
  const targets = [`${site.origin}/`, `${site.origin}/none`, 'http://127.0.0.1:9/'];
  const { code, stdout } = await audit('--format', 'jsonl', ...targets);
  await site.close();
  const told = reportsOf(stdout).map((report) => ('error' in report ? report.error.cause : report.title));
  expect(told).toEqual(['网', 'http-status', 'unreachable']);
  expect(code).toBe(1);
});

interface Listening {
  readonly origin: string;
  /** Paths somebody asked for. */
  readonly asked: string[];
  close(): Promise<void>;
}

/** A server that answers one text, at one path or at all. */
async function listen(body: string, only?: string): Promise<Listening> {
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.statusCode = only === undefined || request.url === only ? 200 : 404;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('access-control-allow-origin', '*');
    response.end(response.statusCode === 200 ? body : '没有');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

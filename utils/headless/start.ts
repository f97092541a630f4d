import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { OUTCOME_NAMES } from '../model/names';
import type { AuditRecord } from '../records/rows';
import { beijingTime } from '../tables/beijing-time';
import { writeCsv } from '../tables/csv';
import { fileName } from '../tables/file-name';
import { findingsTable } from '../tables/findings';
import { auditAll } from './audit-all';
import { launch } from './browser';
import { buildExtension } from './build';
import { ensureChromium } from './chromium';
import { DEMO_PAGES, startDemoServer } from './demo-server';
import { main, ROOT, say } from './project';
import { wordsOf } from './report-of';
import { textTable } from './text-table';

/** `npm start`: the demo site in a browser with the extension; without a display, its audit. */
async function start(): Promise<number> {
  await ensureChromium();
  const demo = await startDemoServer();
  try {
    return hasDisplay() ? await openBrowser(demo.hostRules) : await auditDemo(demo.hostRules);
  } finally {
    await demo.close();
  }
}

const hasDisplay = (): boolean =>
  process.platform === 'win32' ||
  process.platform === 'darwin' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

async function openBrowser(hostRules: string): Promise<number> {
  const extensionDir = await buildExtension('production');
  const { context, close } = await launch({
    extensionDir,
    headless: false,
    language: 'zh_CN',
    args: [hostRules],
  });
  const [first] = context.pages();
  const page = first ?? (await context.newPage());
  await page.goto('http://www.shilixian.gov.cn/');
  say(`
浏览器已打开演示网站“示例县人民政府”，扩展已装好。请试试：
  1. 点工具栏上的“政网巡检”图标（先点拼图图标可将它固定），或按 Alt+Shift+J：右侧打开检查面板，并检查当前页；
  2. 点开一条结果，看依据条款和所见内容，点“定位”在网页上框出来；
  3. 换一页再点：http://www.shilixian.gov.cn/tzgg/gongshi.html 没有发布时间，
     http://www.shilixian-jiaoyuju.com/ 是用了非政府域名的部门网站。
关闭浏览器窗口即结束。也可以在这个浏览器里打开真实的政府网站。`);
  await new Promise<void>((resolve) => context.once('close', () => resolve()));
  await close();
  return 0;
}

async function auditDemo(hostRules: string): Promise<number> {
  say('没有图形界面：在后台浏览器里逐页检查演示网站。');
  const records: AuditRecord[] = [];
  let failed = 0;
  for await (const { record } of auditAll(DEMO_PAGES, { pageScripts: true }, [hostRules])) {
    if (record) records.push(record);
    else failed += 1;
  }
  process.stdout.write(`\n${findingsAsText(records)}\n`);
  const file = path.join(ROOT, 'out', fileName(['政网巡检', '示例县', today(), '检查结果'], 'csv'));
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, writeCsv(findingsTable(records, { describe: wordsOf }), 'excel'));
  say(`\n全部检查结果已写到 ${path.relative(ROOT, file)}，可用 Excel 或 WPS 打开。`);
  return failed > 0 ? 1 : 0;
}

/** What an inspector must look at; what is in order is in the file. */
function findingsAsText(records: readonly AuditRecord[]): string {
  const rows = records.flatMap(({ audit, findings }) =>
    findings
      .filter(({ outcome }) => outcome === 'fail' || outcome === 'review')
      .sort((one, other) => Number(other.outcome === 'fail') - Number(one.outcome === 'fail'))
      .map((finding) => {
        const { name, message } = wordsOf(finding);
        return [OUTCOME_NAMES[finding.outcome], audit.url, name, message];
      }),
  );
  return textTable(['结果', '网页', '检查项', '说明'], rows);
}

const today = (): string => beijingTime(new Date().toISOString()).slice(0, 'YYYY-MM-DD'.length);

await main(start);

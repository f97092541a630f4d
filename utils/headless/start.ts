import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PORTAL } from '../../tests/demo-site/portal';
import { OUTCOME_NAMES } from '../model/names';
import type { AuditRecord } from '../records/rows';
import { writeCsv } from '../tables/csv';
import { fileName } from '../tables/file-name';
import { findingsTable } from '../tables/findings';
import type { Table } from '../tables/table';
import { auditAll } from './audit-all';
import { launch } from './browser';
import { buildExtension } from './build';
import { ensureChromium } from './chromium';
import { DEMO_PAGES, startDemoServer, today } from './demo-server';
import { sweepDemo } from './demo-sweep';
import { ledgerTable, troubleTable, vetoTable } from './demo-tables';
import { demoPlan, makeDemoTask } from './demo-task';
import { openDesk } from './desk';
import { main, ROOT, say } from './project';
import { wordsOf } from './report-of';
import { textTable } from './text-table';
import { openWorkbench } from './workbench';

/** `npm start`: the demo sites in a browser with the extension; without a display, their audit and a sweep. */
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
  const browser = await launch({
    extensionDir,
    headless: false,
    language: 'zh_CN',
    args: [hostRules],
  });
  const { context, close } = browser;
  // The first tab has put register and task into the records; the workbench takes its place.
  const desk = await openDesk(browser);
  const plan = await demoPlan();
  await makeDemoTask(desk, plan);
  await openWorkbench(browser, { page: 'task', taskId: plan.task.id, view: 'sweep' }, desk);
  const page = await context.newPage();
  await page.goto(`http://${PORTAL.host}/`);
  say(`
浏览器已打开演示网站“${PORTAL.name}”，扩展已装好。请试试：
  1. 点工具栏上的“政网巡检”图标（先点拼图图标可将它固定），或按 Alt+Shift+J：右侧打开检查面板，并检查当前页；
  2. 点开一条结果，看依据条款和所见内容，点“定位”在网页上框出来；
  3. 换一页再点：http://www.shilixian.gov.cn/tzgg/gongshi.html 没有发布时间，
     http://www.shilixian-jiaoyuju.com/ 是用了非政府域名的部门网站；
  4. 全站检查：左边的标签页是工作台，名录（${plan.register.sites.length} 个网站）和检查任务已经备好。点“开始”
     （浏览器询问能否访问网站时点“允许”），看它逐个打开栏目；完成后点开“${PORTAL.name}”，看栏目台账和单项否决。
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
  print(findingsAsText(records));

  say(`\n全站栏目检查：从首页找出“${PORTAL.name}”的栏目，逐个打开。`);
  const swept = await sweepDemo([hostRules]);
  const ledger = ledgerTable(swept);
  print(asText(troubleTable(swept)), asText(ledger), asText(vetoTable(swept)));

  const files = [write('检查结果', findingsTable(records, { describe: wordsOf })), write('栏目台账', ledger)];
  say(`\n全部检查结果和栏目台账已写到 ${files.join('、')}，可用 Excel 或 WPS 打开。`);
  return failed > 0 ? 1 : 0;
}

const print = (...texts: readonly string[]): void => {
  process.stdout.write(texts.map((text) => `\n${text}\n`).join(''));
};

const asText = ({ columns, rows }: Table): string => textTable(columns, rows);

/** @returns where the file is, from the project's folder */
function write(what: string, table: Table): string {
  const file = path.join(ROOT, 'out', fileName(['政网巡检', '示例县', today(), what], 'csv'));
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, writeCsv(table, 'excel'));
  return path.relative(ROOT, file);
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

await main(start);

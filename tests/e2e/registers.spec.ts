import type { Page } from '@playwright/test';
import type { Register, RegisterSite } from '../../utils/model/register';
import { workbook } from '../helpers/workbook';
import { expect, type Inspector, rows, test, violations } from './fixtures';

/** The import page, with whatever its console or its content security policy complains about. */
async function importPage(inspector: Inspector): Promise<{ page: Page; complaints: string[] }> {
  const page = await inspector.context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.exposeFunction('complain', (text: string) => complaints.push(text));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      const { complain } = globalThis as unknown as { complain(text: string): void };
      complain(`${violatedDirective} ${blockedURI}`);
    });
  });
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(`chrome-extension://${inspector.extensionId}/workbench.html#/import`);
  return { page, complaints };
}

const choose = (page: Page, name: string, buffer: Uint8Array) =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(buffer) });

/** Drops a file on the page. */
const drop = (page: Page, name: string, bytes: Uint8Array) =>
  page.evaluate(
    ([fileName, content]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([Uint8Array.from(content)], fileName));
      dispatchEvent(new DragEvent('dragover', { dataTransfer, cancelable: true }));
      dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
    },
    [name, [...bytes]] as const,
  );

const confirm = (page: Page) => page.locator('.confirm button.primary');
const fold = (page: Page, title: RegExp) =>
  page.locator('.fold').filter({ has: page.getByRole('button', { name: title }) });

async function confirmed(page: Page): Promise<void> {
  await expect(confirm(page)).toHaveAttribute('aria-disabled', 'false');
  await confirm(page).click();
  await expect(page).toHaveURL(/#\/registers\//);
}

/** What bytes GB18030 writes a character in: its two-byte part, read backwards. */
function gb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const bytesOf = new Map<string, readonly number[]>();
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++)
      bytesOf.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  }
  return Uint8Array.from([...text].flatMap((one) => bytesOf.get(one) ?? [one.charCodeAt(0)]));
}

const HEADINGS = '序号,网站名称,主办,网站标识码,首页网址,层级,运行状态,备注';
const csv = (...lines: readonly string[]): Uint8Array => gb18030([HEADINGS, ...lines].join('\r\n'));

const JIA =
  '1,甲县人民政府门户网站,甲县人民政府办公室,3415240001,http://www.jia.gov.cn/,县级门户,正常运行,无';
const YI = '2,乙镇人民政府,乙镇人民政府,3415240002,http://www.yi.gov.cn/,县级以下,正常运行,';
const NAMELESS = '3,,丙局,3415240003,http://www.bing.gov.cn/,县级以下,正常运行,';

test('a GB18030 table is mapped, corrected, imported, checked, and brought up to date', async ({
  inspector,
}) => {
  const { page, complaints } = await importPage(inspector);
  await choose(page, '名录.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0));
  await expect(page.getByRole('alert')).toContainText('请用“另存为”存成 .xlsx 后再导入');

  await choose(page, '甲县网站名录.csv', csv(JIA, YI, NAMELESS));
  await expect(page.locator('.drop')).toContainText('GB18030');
  await expect(page.getByRole('alert')).toHaveCount(0);
  // The row without a name is named with its number, and taken by nobody unasked.
  await expect(fold(page, /没有网站名称/).locator('tbody tr')).toContainText('4');
  await expect(confirm(page)).toHaveAttribute('aria-disabled', 'true');
  await expect(page.locator('.left-over')).toContainText('备注');
  expect(await violations(page)).toEqual([]);

  // A mapping is corrected: the sponsor is taken from another column, then from its own again.
  const sponsor = page.locator('select[data-field=sponsor]');
  await expect(sponsor).toHaveValue('2');
  await sponsor.selectOption('7');
  await expect(page.locator('tr').filter({ has: sponsor })).toContainText('无');
  await expect(page.locator('.left-over')).toContainText('主办');
  await sponsor.selectOption('2');
  await page.getByRole('checkbox').check();
  await confirmed(page);

  await expect(page.locator('h2')).toHaveText('甲县网站名录');
  await expect(page.locator('.virtual tbody tr')).toHaveCount(2);
  await page.locator('.choice button').nth(1).click();
  const belowCounty = fold(page, /乡镇|below the county/);
  await belowCounty.getByRole('button').click();
  await expect(belowCounty).toContainText('关停');
  await expect(belowCounty).toContainText('乡镇、街道、县级政府部门不再开设');
  expect(await violations(page)).toEqual([]);
  await belowCounty.locator('tbody tr').click();
  await expect(page.locator('.virtual tbody tr')).toHaveCount(1);
  await page.locator('.virtual tbody tr').press('Enter');
  await expect(page.locator('.site-card')).toContainText('http://www.yi.gov.cn/');

  await page.locator('a[href^="#/import/"]').click();
  const moved = JIA.replace('www.jia.gov.cn', 'www.jiaxian.gov.cn');
  await drop(page, '甲县网站名录2.csv', csv(moved, NAMELESS.replace('3,,', '3,丙局网站,')));
  await expect(fold(page, /^(?:新增|New)/)).toContainText('1');
  await expect(
    fold(page, /^(?:变更|Changed)/)
      .locator('tbody tr')
      .first(),
  ).toContainText(/http:\/\/www\.jia\.gov\.cn\/.*http:\/\/www\.jiaxian\.gov\.cn\//);
  await fold(page, /^(?:名录中有|In the register)/)
    .getByRole('button')
    .click();
  await expect(fold(page, /^(?:名录中有|In the register)/).locator('tbody tr')).toContainText('乙镇');
  expect(await violations(page)).toEqual([]);
  await confirmed(page);
  await expect(page.locator('.virtual tbody tr')).toHaveCount(3);
  const [register] = await rows<Register>(page, 'registers');
  expect(register).toMatchObject({ name: '甲县网站名录', siteCount: 3, fileName: '甲县网站名录2.csv' });

  // The import is taken back from the message that announces it.
  await page.locator('.notice button').click();
  await expect(page.locator('.virtual tbody tr')).toHaveCount(2);
  expect((await rows<RegisterSite>(page, 'registerSites')).map(({ homeUrl }) => homeUrl)).toContain(
    'http://www.jia.gov.cn/',
  );
  expect(complaints).toEqual([]);
});

test('a workbook of three thousand sites is imported in seconds, with its progress shown', async ({
  inspector,
}) => {
  const { page, complaints } = await importPage(inspector);
  const sites = Array.from({ length: 3000 }, (_, i) => [
    `${i}县人民政府门户网站`,
    { number: String(1_401_000_000 + i) },
    `http://www.x${i}.gov.cn/`,
    `${i}县人民政府办公室`,
    '山西省',
    '县级门户',
    '正常运行',
    { day: 43_160 },
  ]);
  const book = workbook({
    name: '名录',
    rows: [
      ['全省政府网站名录（截至2018年2月8日）'],
      ['网站名称', '标识码', '首页网址', '主办单位', '省份', '层级', '运行状态', '开设日期'],
      ...sites,
    ],
  });
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(globalThis, { seen });
    new MutationObserver(() => {
      const bar = [...globalThis.document.querySelectorAll('progress')].at(0);
      if (bar && bar.position >= 0) seen.push(bar.position);
    }).observe(globalThis.document.body, { subtree: true, childList: true, attributes: true });
  });
  const began = Date.now();
  await choose(page, '全省政府网站名录.xlsx', book);
  await expect(page.locator('.confirm')).toContainText('3000', { timeout: 20_000 });
  await expect(page.locator('input[type=date]')).toHaveValue('2018-02-08');
  await expect(page.locator('progress')).toHaveCount(0);
  const seen = await page.evaluate(() => (globalThis as unknown as { seen: number[] }).seen);
  expect(new Set(seen).size).toBeGreaterThan(3);
  await confirmed(page);
  await expect(page.locator('.fields [role=status]')).toHaveText('3000/3000');
  expect(Date.now() - began).toBeLessThan(20_000);
  // Only what is in view is drawn.
  expect(await page.locator('.virtual tbody tr').count()).toBeLessThan(60);
  await page.getByRole('searchbox').fill('2999县 x2999');
  await expect(page.locator('.fields [role=status]')).toHaveText('1/3000');
  expect(await violations(page)).toEqual([]);

  // Removed after a second click only.
  await page.getByRole('button', { name: /^(?:删除|Remove)$/ }).click();
  await page.getByRole('button', { name: /确定删除|Remove it/ }).click();
  await expect(page).toHaveURL(/#\/registers$/);
  await expect(page.locator('.empty')).toBeVisible();
  expect(await rows(page, 'registerSites')).toEqual([]);
  expect(complaints).toEqual([]);
});

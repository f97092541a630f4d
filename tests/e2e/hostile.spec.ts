import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import { AUDIT_LIMIT_MS, type TabState } from '../../utils/messages';
import type { PageSnapshot } from '../../utils/model/snapshot';
import type { AuditRow, FindingRow } from '../../utils/records/rows';
import { expect, type Inspector, rows, test } from './fixtures';
import { FORMULA_FOOTER, HOSTILE_PAGES } from './hostile-pages';
import { CODE, FAULTY_HOME, PORTAL } from './pages';

const HOSTILE = 'https://www.hostilexian.gov.cn/';
/** Beyond the extension's own limit: opening the panel, storing, and a machine under load. */
const GRACE_MS = 20_000;

test.setTimeout(AUDIT_LIMIT_MS + 95_000);

/** What the extension says of every tab, as the panel reads it. */
const tabStates = (panel: Page): Promise<TabState[]> =>
  panel.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { session: { get(keys: null): Promise<Record<string, never>> } } };
    };
    const stored = await chrome.storage.session.get(null);
    return Object.keys(stored)
      .filter((key) => key.startsWith('tab:'))
      .map((key) => stored[key] as never);
  });

const isOver = ({ stage }: TabState): boolean => stage === 'done' || stage === 'failed';

/** Clicks, and waits until the extension has come to an end with `tabs` tabs. */
async function auditUntilOver(inspector: Inspector, page: Page, tabs: number): Promise<Page> {
  const panel = await inspector.click(page);
  await expect
    .poll(async () => (await tabStates(panel)).filter(isOver).length, { timeout: AUDIT_LIMIT_MS + GRACE_MS })
    .toBe(tabs);
  return panel;
}

const auditsOf = async (panel: Page, url: string): Promise<AuditRow[]> =>
  (await rows<AuditRow>(panel, 'audits')).filter((row) => row.url === url);
const findingsOf = async (panel: Page, audit: AuditRow): Promise<FindingRow[]> =>
  (await rows<FindingRow>(panel, 'findings')).filter((row) => row.auditId === audit.id);

const snapshotOf = (panel: Page, { snapshotHash }: AuditRow): Promise<PageSnapshot> =>
  panel.evaluate(
    (hash) =>
      new Promise<never>((resolve, reject) => {
        const open = indexedDB.open('zhengwang-xunjian');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const get = open.result.transaction('snapshots').objectStore('snapshots').get(hash);
          get.onerror = () => reject(get.error);
          get.onsuccess = () => {
            open.result.close();
            const json = new Blob([get.result.gzip]).stream().pipeThrough(new DecompressionStream('gzip'));
            new Response(json).json().then((snapshot) => resolve(snapshot as never), reject);
          };
        };
      }),
    snapshotHash,
  );

for (const hostile of HOSTILE_PAGES) {
  test(`${hostile.name}: ends in a finding or a message, and earlier records stay`, async ({ inspector }) => {
    const good = await inspector.open(PORTAL, FAULTY_HOME);
    const panel = await auditUntilOver(inspector, good, 1);
    const [earlier] = await auditsOf(panel, PORTAL);
    if (!earlier) throw new Error('the page before was not recorded');
    const before = await findingsOf(panel, earlier);
    expect(before.some(({ outcome }) => outcome === 'fail' || outcome === 'review')).toBe(true);

    const page = await inspector.open(HOSTILE, hostile.html);
    // By our own clock: a page may be gone by now, and nobody waits for anything on it then.
    await wait(700);
    const began = Date.now();
    await auditUntilOver(inspector, page, 2);
    expect(Date.now() - began).toBeLessThan(AUDIT_LIMIT_MS + GRACE_MS);

    const state = (await tabStates(panel)).sort((a, b) => b.since - a.since)[0];
    const end = state?.stage === 'failed' ? state.cause : state?.stage;
    test.info().annotations.push({ type: 'end', description: `${end} after ${Date.now() - began} ms` });
    expect(hostile.ends).toContain(end);

    if (end === 'done') {
      const [audit] = await auditsOf(panel, HOSTILE);
      if (!audit) throw new Error('done, and nothing recorded');
      const findings = await findingsOf(panel, audit);
      expect(findings.length).toBeGreaterThan(0);
      expect(findings.filter(({ reason }) => reason === 'tool-error')).toEqual([]);
      if (hostile.reads) expect(audit.identifiers.siteCode?.value).toBe(CODE);
      if (hostile.caps) {
        // What was not read whole is said, and makes no fault of what may stand there.
        const { opaque } = await snapshotOf(panel, audit);
        const met = opaque.filter(({ kind }) => kind === 'over-cap').map(({ detail }) => detail);
        expect(met.some((cap) => hostile.caps?.includes(cap))).toBe(true);
        const faults = findings.filter(({ outcome }) => outcome === 'fail').map(({ ruleId }) => ruleId);
        expect(faults.filter((id) => !id.startsWith('domain-'))).toEqual([]);
      }
    } else {
      await expect(panel.getByRole('alert')).toBeVisible();
    }

    expect(await auditsOf(panel, PORTAL)).toEqual([earlier]);
    expect(await findingsOf(panel, earlier)).toEqual(before);
  });
}

test('what a page writes is shown as text and runs nowhere', async ({ inspector }) => {
  const page = await inspector.open(HOSTILE, FORMULA_FOOTER);
  const panel = await auditUntilOver(inspector, page, 1);
  const title = await panel.title();
  for (const finding of await panel.getByRole('heading', { level: 3 }).getByRole('button').all())
    await finding.click();
  await expect(panel.getByText('=HYPERLINK').first()).toBeVisible();
  expect(await panel.locator('img[src="x"], svg[onload], main script').count()).toBe(0);
  expect(await panel.title()).toBe(title);

  const [download] = await Promise.all([
    panel.waitForEvent('download'),
    panel.getByRole('button', { name: /Excel/ }).first().click(),
  ]);
  const csv = readFileSync(await download.path(), 'utf8').replace(/^\uFEFF/, '');
  const { data, errors } = Papa.parse<string[]>(csv, { skipEmptyLines: true });
  expect(errors).toEqual([]);
  expect(data.flat().filter((cell) => cell.includes('=HYPERLINK'))).not.toEqual([]);
  expect(data.flat().filter((cell) => /^\s*[=+\-@\t\r]/.test(cell))).toEqual([]);
});

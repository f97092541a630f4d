import type { BrowserContext, Page } from '@playwright/test';
import { columnLedger, judgeSite, type LedgerEntry } from '../../rules/verdict';
import { launch } from '../../utils/headless/browser';
import { buildExtension } from '../../utils/headless/build';
import { type DemoServer, startDemoServer } from '../../utils/headless/demo-server';
import type { RegisterSite } from '../../utils/model/register';
import type { Sweep, SweepPage } from '../../utils/model/sweep';
import type { Inspection, Task } from '../../utils/model/task';
import type { SiteVerdict } from '../../utils/model/verdict';
import { newestAudits } from '../../utils/records/reading/audits';
import type { AuditRow, FindingRow } from '../../utils/records/rows';
import type { SiteRecord } from '../../utils/records/site-record';
import { rows } from './fixtures';

/** An inspector's workbench in a browser to which the demo sites are real ones. */
export class DemoDesk {
  private constructor(
    readonly context: BrowserContext,
    readonly extensionId: string,
    readonly demo: DemoServer,
    private readonly end: () => Promise<void>,
  ) {}

  /** @param profile a folder that outlives the browser */
  static async start(profile: string, demo: DemoServer, language: 'zh_CN' | 'en' = 'en'): Promise<DemoDesk> {
    const extensionDir = await buildExtension('e2e');
    const { context, extensionId, close } = await launch({
      extensionDir,
      headless: true,
      language,
      profile,
      args: [demo.hostRules],
    });
    return new DemoDesk(context, extensionId, demo, close);
  }

  static serve = (): Promise<DemoServer> => startDemoServer();

  /** @param place after `#/` */
  async workbench(place: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.goto(`chrome-extension://${this.extensionId}/workbench.html#/${place}`);
    return page;
  }

  close(): Promise<void> {
    return this.end();
  }
}

export const inspectionPlace = (inspectionId: string): string =>
  `inspection/${encodeURIComponent(inspectionId)}/sweep`;

/** The newest sweep of the records, and its pages in order. */
export async function sweepIn(bench: Page): Promise<{ sweep: Sweep | null; pages: SweepPage[] }> {
  const sweep = (await rows<Sweep>(bench, 'sweeps')).sort((a, b) => (a.at < b.at ? -1 : 1)).at(-1) ?? null;
  const pages = (await rows<SweepPage>(bench, 'sweepPages')).filter((page) => page.sweepId === sweep?.id);
  return { sweep, pages: pages.sort((a, b) => a.order - b.order) };
}

/** Ledger and verdict of an inspection, computed from the rows as they lie in IndexedDB. */
export async function ledgerIn(
  bench: Page,
  inspectionId: string,
): Promise<{ ledger: readonly LedgerEntry[]; verdict: SiteVerdict }> {
  const of = async <Row extends { inspectionId: string }>(store: string): Promise<Row[]> =>
    (await rows<Row>(bench, store)).filter((row) => row.inspectionId === inspectionId);
  const [inspections, tasks, sites] = await Promise.all([
    rows<Inspection>(bench, 'inspections'),
    rows<Task>(bench, 'tasks'),
    rows<RegisterSite>(bench, 'registerSites'),
  ]);
  const inspection = inspections.find(({ id }) => id === inspectionId);
  const task = tasks.find(({ id }) => id === inspection?.taskId);
  const site = sites.find(({ id }) => id === inspection?.siteId);
  if (!inspection || !task || !site) throw new Error(`no inspection ${inspectionId}`);
  const audits = newestAudits(await of<AuditRow>('audits'));
  const newest = new Set(audits.map(({ id }) => id));
  const record: SiteRecord = {
    task,
    inspection,
    site,
    audits,
    findings: (await of<FindingRow>('findings')).filter(({ auditId }) => newest.has(auditId)),
    reviews: {},
    corrections: [],
    questions: [],
    series: [],
    earlier: [],
  };
  return { ledger: columnLedger(record, task.edition), verdict: judgeSite(record) };
}

import { extensionRules } from '../../rules';
import { judge } from '../../rules/core/run';
import type { AuditRequest, PageAuditor } from '../../utils/capture/page-auditor';
import { readReport } from '../../utils/capture/report';
import { splitHost } from '../../utils/identifiers/hosts';
import { PageSnapshot } from '../../utils/model/snapshot';
import { readPage } from '../../utils/page/page';

/** What the bench runs in the extension's worker. Bundled into one script, because it is sent there as text. */
export interface WorkerSide {
  /** A bare walk of the page a tab shows, in the world where content scripts run. Milliseconds. */
  walk(url: string): Promise<number>;
  audit(url: string): Promise<AuditCost>;
}

/** One audit, as the extension's worker does it, without settling and storing. Milliseconds and bytes. */
export interface AuditCost {
  /** From the call into the page until every rule has judged. */
  readonly totalMs: number;
  /** Reading in the page, breaths left out. */
  readonly captureMs: number;
  /** The page's rules, in the page. */
  readonly pageJudgeMs: number;
  /** The extension's rules, in the worker. */
  readonly workerJudgeMs: number;
  /** UTF-8 length of what crossed. */
  readonly bytes: number;
  readonly nodes: number;
  readonly findings: number;
}

declare global {
  var workerSide: WorkerSide;
}

/** The part of `chrome` this needs; the bench speaks from inside the built extension's own worker. */
declare const chrome: {
  tabs: { query(info: { url: string }): Promise<{ id: number }[]> };
  scripting: {
    executeScript(injection: {
      target: { tabId: number };
      files?: string[];
      func?: (request: AuditRequest) => unknown;
      args?: [AuditRequest];
    }): Promise<{ result: unknown }[]>;
  };
};

async function targetOf(url: string): Promise<{ tabId: number }> {
  const [tab] = await chrome.tabs.query({ url });
  if (!tab) throw new Error(`no tab shows ${url}`);
  return { tabId: tab.id };
}

/** The least that any reader must do: every element's box and every text, once. */
function bareWalk(): number {
  const began = performance.now();
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let read = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) {
      read += (node as Text).data.length;
    } else {
      const { x, y, width, height } = (node as Element).getBoundingClientRect();
      read += x + y + width + height;
    }
  }
  return read < 0 ? read : performance.now() - began;
}

async function audit(url: string): Promise<AuditCost> {
  const target = await targetOf(url);
  await chrome.scripting.executeScript({ target, files: ['/page-audit.js'] });
  const request: AuditRequest = {
    asOf: '2018-09-30T10:00:00+08:00',
    edition: 'Z19',
    site: { kind: 'portal', level: 'city' },
    host: splitHost(url),
  };

  const began = performance.now();
  const [injection] = await chrome.scripting.executeScript({
    target,
    func: (asked) => {
      const { zhengwangAudit } = globalThis as unknown as { zhengwangAudit: PageAuditor };
      return zhengwangAudit.read(asked, { state: 'settled', ms: 0 });
    },
    args: [request],
  });
  const json = String(injection?.result);
  const report = readReport(json);
  const snapshot = PageSnapshot.parse(report.snapshot);
  const judging = performance.now();
  const findings = judge(readPage(snapshot), { ...request, pageKind: report.pageKind }, extensionRules);
  const ended = performance.now();

  return {
    totalMs: ended - began,
    captureMs: report.captureMs,
    pageJudgeMs: report.judgeMs,
    workerJudgeMs: ended - judging,
    bytes: new TextEncoder().encode(json).byteLength,
    nodes: snapshot.nodes.length,
    findings: report.findings.length + findings.length,
  };
}

globalThis.workerSide = {
  async walk(url) {
    const target = await targetOf(url);
    const [injection] = await chrome.scripting.executeScript({ target, func: bareWalk });
    return Number(injection?.result);
  },
  audit,
};

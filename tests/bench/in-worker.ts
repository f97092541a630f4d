import { extensionRules } from '../../rules';
import { judge } from '../../rules/core/run';
import type { AuditRequest, PageAuditor } from '../../utils/capture/page-auditor';
import { readReport } from '../../utils/capture/report';
import { splitHost } from '../../utils/identifiers/hosts';
import { PageSnapshot } from '../../utils/model/snapshot';
import { readPage } from '../../utils/page/page';

/** One audit, as the extension's worker does it, without settling and storing. Milliseconds and bytes. */
export interface WorkerSide {
  /** From the call into the page until every rule has judged. */
  readonly totalMs: number;
  /** Reading in the page, breaths left out. */
  readonly captureMs: number;
  /** Judging in the page and in the worker. */
  readonly judgeMs: number;
  /** UTF-8 length of what crossed. */
  readonly bytes: number;
  readonly nodes: number;
  readonly findings: number;
}

interface Worker {
  benchAudit(url: string): Promise<WorkerSide>;
}

/** The part of `chrome` this needs; the bench speaks from inside the built extension's own worker. */
declare const chrome: {
  tabs: { query(info: { url: string }): Promise<{ id: number }[]> };
  scripting: {
    executeScript(injection: {
      target: { tabId: number };
      files?: string[];
      func?: (request: AuditRequest) => Promise<string>;
      args?: [AuditRequest];
    }): Promise<{ result: string }[]>;
  };
};

(globalThis as unknown as Worker).benchAudit = async (url) => {
  const [tab] = await chrome.tabs.query({ url });
  if (!tab) throw new Error(`no tab shows ${url}`);
  const target = { tabId: tab.id };
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
    func: (asked) =>
      (globalThis as unknown as { zhengwangAudit: PageAuditor }).zhengwangAudit.read(asked, {
        state: 'settled',
        ms: 0,
      }),
    args: [request],
  });
  if (!injection) throw new Error('the page gave no report');
  const report = readReport(injection.result);
  const snapshot = PageSnapshot.parse(report.snapshot);
  const judging = performance.now();
  const findings = judge(readPage(snapshot), { ...request, pageKind: report.pageKind }, extensionRules);
  const ended = performance.now();

  return {
    totalMs: ended - began,
    captureMs: report.captureMs,
    judgeMs: report.judgeMs + ended - judging,
    bytes: new TextEncoder().encode(injection.result).byteLength,
    nodes: snapshot.nodes.length,
    findings: report.findings.length + findings.length,
  };
};

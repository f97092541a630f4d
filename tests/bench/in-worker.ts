import { type AuditRequest, judgeSnapshot } from '../../entrypoints/background/judge';
import { injectAuditor, readInPage } from '../../entrypoints/background/page';
import { splitHost } from '../../utils/identifiers/hosts';

/** What the bench runs in the extension's worker. Bundled into one script, because it is sent there as text. */
export interface WorkerSide {
  /** A bare walk of the page a tab shows, in the world where content scripts run. Milliseconds. */
  walk(url: string): Promise<number>;
  audit(url: string): Promise<AuditCost>;
}

/** One audit, by the very functions of the extension's worker, without settling and storing. Milliseconds and bytes. */
export interface AuditCost {
  /** From the call into the page until every rule has judged. */
  readonly totalMs: number;
  /** Of that, until the whole snapshot was in the worker. */
  readonly handedOverMs: number;
  /** Reading in the page, breaths left out. */
  readonly captureMs: number;
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
      func?: () => unknown;
    }): Promise<{ result: unknown }[]>;
  };
};

async function tabOf(url: string): Promise<number> {
  const [tab] = await chrome.tabs.query({ url });
  if (!tab) throw new Error(`no tab shows ${url}`);
  return tab.id;
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
  const tabId = await tabOf(url);
  await injectAuditor(tabId);
  const request: AuditRequest = {
    asOf: '2018-09-30T10:00:00+08:00',
    edition: 'Z19',
    site: { kind: 'portal', level: 'city' },
    host: splitHost(url),
  };

  crossed.length = 0;
  const began = performance.now();
  const reading = await readInPage(tabId, { state: 'settled', ms: 0 });
  const handedOver = performance.now();
  const { findings } = await judgeSnapshot(reading.snapshot, request, null);
  const ended = performance.now();

  return {
    totalMs: ended - began,
    handedOverMs: handedOver - began,
    captureMs: reading.captureMs,
    bytes: new TextEncoder().encode(crossed.join('')).byteLength,
    nodes: reading.snapshot.nodes.length,
    findings: findings.length,
  };
}

/** Strings that came from the page since the last audit began. */
const crossed: string[] = [];
const { scripting } = chrome;
const executeScript = scripting.executeScript.bind(scripting);
scripting.executeScript = async (injection) => {
  const results = await executeScript(injection);
  for (const { result } of results) if (Array.isArray(result)) crossed.push(...(result as string[]));
  return results;
};

globalThis.workerSide = {
  async walk(url) {
    const target = { tabId: await tabOf(url) };
    const [injection] = await chrome.scripting.executeScript({ target, func: bareWalk });
    return Number(injection?.result);
  },
  audit,
};

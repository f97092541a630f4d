import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageRules } from '../rules';
import { judge } from '../rules/core/run';
import { breathe, Pace } from '../utils/capture/breathe';
import { capture } from '../utils/capture/capture';
import { Sender } from '../utils/capture/hand-over';
import type { AuditRequest, PageAuditor, PageJudgement } from '../utils/capture/page-auditor';
import { selectedPlace } from '../utils/capture/selection';
import { settle } from '../utils/capture/settle';
import { readIdentifiers } from '../utils/identifiers/read';
import type { Finding } from '../utils/model/finding';
import type { PageSnapshot } from '../utils/model/snapshot';
import { guessPageKind } from '../utils/page/kinds/guess';
import { readPage } from '../utils/page/page';

/** One reading of the page, and what the page's rules find in it. */
interface Reading {
  readonly name: string;
  readonly sender: Sender;
  /** JSON of a `PageJudgement`. */
  readonly judgement: Promise<string>;
}

function startReading(name: string, request: AuditRequest, settled: PageSnapshot['settle']): Reading {
  const sender = new Sender();
  const judgement = handOver(sender, settled)
    .then((snapshot) => judgeSnapshot(snapshot, request))
    .then((found) => JSON.stringify(found));
  judgement.catch((error) => sender.fail(error));
  return { name, sender, judgement };
}

async function handOver(sender: Sender, settled: PageSnapshot['settle']): Promise<PageSnapshot> {
  // A breath before, so that the call that began this returns; one after, so that the last piece is on its way.
  await breathe();
  const captured = await capture(document, settled, breathe, sender.nodes);
  sender.rest(captured);
  await breathe();
  return captured.snapshot;
}

/** Judges by the page's own rules, with a breath for the page between them. */
async function judgeSnapshot(snapshot: PageSnapshot, request: AuditRequest): Promise<PageJudgement> {
  const pace = new Pace(breathe);
  const page = readPage(snapshot);
  await pace.rest();
  const pageKind = guessPageKind(page, request.host);
  const findings: Finding[] = [];
  for (const rule of pageRules) {
    await pace.rest();
    findings.push(...judge(page, { ...request, pageKind }, [rule]));
  }
  await pace.rest();
  const identifiers = readIdentifiers(page);
  return { pageKind, findings, identifiers, judgeMs: pace.workedMs };
}

let reading: Reading | null = null;

/**
 * What the background calls in the opened page: wait, read and judge, tell the selection. Injected on demand, in the
 * isolated world; a second injection finds the first and changes nothing.
 */
const auditor: PageAuditor = {
  settle: () => settle(document),
  begin(name, request, settled) {
    reading = startReading(name, request, settled);
  },
  pieces: (name) => (reading?.name === name ? reading.sender.take() : null),
  judgement: (name) => (reading?.name === name ? reading.judgement : null),
  selection: selectedPlace,
};

export default defineUnlistedScript(() => {
  // Asked for as an own property: an element of that id would answer to the name, even in the isolated world.
  if (Object.hasOwn(globalThis, 'zhengwangAudit')) return;
  Object.defineProperty(globalThis, 'zhengwangAudit', { value: auditor });
});

import { extensionRules, rules } from '../../rules';
import { judge } from '../../rules/core/run';
import type { AuditRequest } from '../../utils/capture/page-auditor';
import { readReport } from '../../utils/capture/report';
import { splitHost } from '../../utils/identifiers/hosts';
import { Finding, Identifiers, PageKindReading } from '../../utils/model/finding';
import { PageSnapshot } from '../../utils/model/snapshot';
import { readPageKind } from '../../utils/page/kinds/kind';
import { listingOf } from '../../utils/page/lists/reading';
import { readPage } from '../../utils/page/page';
import { addressKey } from '../../utils/records/address-key';
import { readAudit } from '../../utils/records/reader';
import { saveAudit } from '../../utils/records/writer';
import { Failure } from './failure';
import { siteOf } from './site';

/** Judges what the page could not, and stores all. What the inspector answered while the page was read counts. */
export async function record(id: string, request: AuditRequest, json: string): Promise<void> {
  const report = readReport(json);
  const snapshot = PageSnapshot.parse(report.snapshot);
  if (splitHost(snapshot.url).ascii !== request.host.ascii) throw new Failure('moved', snapshot.url);
  const began = performance.now();
  const page = readPage(snapshot);
  const chosen = (await readAudit(id))?.audit.pageKind;
  const pageKind = chosen?.by === 'inspector' ? chosen : readPageKind(page);
  const site = await siteOf(request.host);
  const context = { ...request, site, pageKind };
  // The page was judged by a quick guess of its kind. Where all that was known then still holds, so do its findings.
  const guessed = PageKindReading.parse(report.pageKind);
  const holds =
    guessed.kind === pageKind.kind &&
    guessed.certain === pageKind.certain &&
    site.kind === request.site.kind &&
    site.level === request.site.level;
  const findings = holds
    ? inCatalogueOrder([...Finding.array().parse(report.findings), ...judge(page, context, extensionRules)])
    : judge(page, context, rules);
  await saveAudit({
    audit: {
      id,
      url: snapshot.url,
      addressKey: addressKey(snapshot.url),
      host: request.host.ascii,
      title: snapshot.title,
      checkedAt: snapshot.takenAt,
      asOf: request.asOf,
      edition: request.edition,
      site,
      pageKind,
      identifiers: Identifiers.parse(report.identifiers),
      listing: listingOf(page, pageKind.kind),
      provisional: snapshot.settle.state === 'provisional',
      settle: snapshot.settle,
      timings: {
        settleMs: snapshot.settle.ms,
        captureMs: report.captureMs,
        judgeMs: report.judgeMs + performance.now() - began,
      },
    },
    findings,
    snapshot,
  });
}

const ORDER: ReadonlyMap<string, number> = new Map(rules.map((rule, i) => [rule.id, i]));
const inCatalogueOrder = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort((a, b) => (ORDER.get(a.ruleId) ?? 0) - (ORDER.get(b.ruleId) ?? 0));

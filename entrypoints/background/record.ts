import type { Received } from '../../utils/capture/hand-over';
import { splitHost } from '../../utils/identifiers/hosts';
import { readPageFacts } from '../../utils/page/facts/read';
import { listingOf } from '../../utils/page/lists/reading';
import { addressKey } from '../../utils/records/address-key';
import { readAudit, type SiteUnderInspection } from '../../utils/records/reader';
import { saveAudit } from '../../utils/records/writer';
import { Failure } from './failure';
import { type AuditRequest, judgeSnapshot } from './judge';
import type { Run } from './run';
import { carryReviews } from './shared-zone';
import { siteOf } from './site';

/**
 * Judges a reading and stores all. What the inspector answered while the page was read counts.
 * @param under the inspection it is recorded for; null for a page that is checked by itself
 */
export async function record(
  run: Run,
  request: AuditRequest,
  reading: Received,
  under: SiteUnderInspection | null,
): Promise<void> {
  const { snapshot, captureMs } = reading;
  if (splitHost(snapshot.url).ascii !== request.host.ascii) throw new Failure('moved', snapshot.url);
  const chosen = (await readAudit(run.id))?.audit.pageKind;
  const site = await siteOf(request.host, under?.site);
  const began = performance.now();
  const { page, pageKind, findings, identifiers } = await judgeSnapshot(
    snapshot,
    { ...request, site },
    chosen?.by === 'inspector' ? chosen : null,
  );
  const judgeMs = performance.now() - began;
  // Given up meanwhile: what comes late is not recorded behind the inspector's back.
  if (run.isOver) throw new Failure('not-responding');
  await saveAudit({
    audit: {
      id: run.id,
      url: snapshot.url,
      addressKey: addressKey(snapshot.url),
      host: request.host.ascii,
      title: snapshot.title,
      checkedAt: snapshot.takenAt,
      asOf: request.asOf,
      edition: request.edition,
      ...(request.scheme ? { scheme: request.scheme } : {}),
      site,
      pageKind,
      identifiers,
      listing: listingOf(page, pageKind.kind),
      facts: readPageFacts(page, pageKind.kind, request.host),
      inspectionId: under?.inspection.id ?? '',
      provisional: snapshot.settle.state === 'provisional',
      settle: snapshot.settle,
      timings: { settleMs: snapshot.settle.ms, captureMs, judgeMs },
    },
    findings,
    snapshot,
  });
  await carryReviews(run.id);
}

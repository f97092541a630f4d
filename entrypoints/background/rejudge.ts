import type { PageKindReading, SiteFacts } from '../../utils/model/finding';
import type { PageKind } from '../../utils/model/words';
import { readPageFacts } from '../../utils/page/facts/read';
import { listingOf } from '../../utils/page/lists/reading';
import { listAudits, readAudit, readSnapshot } from '../../utils/records/reader';
import { recordedContext } from '../../utils/records/recorded-context';
import { saveJudgement, saveSite } from '../../utils/records/writer';
import { Failure } from './failure';
import { judgeSnapshot } from './judge';

/** Pages of a host whose newest audit is judged again when the host's kind is answered. */
const PAGES_AGAIN = 200;

/** Judges a recorded snapshot again; the page itself is not touched. */
export async function rejudge(
  auditId: string,
  change: { pageKind?: PageKind; site?: SiteFacts },
): Promise<void> {
  const record = await readAudit(auditId);
  const snapshot = record && (await readSnapshot(record.audit.snapshotHash));
  if (!record || !snapshot) throw new Failure('not-found', auditId);
  const { audit } = record;
  const site = change.site ?? audit.site;
  const chosen: PageKindReading | null = change.pageKind
    ? { kind: change.pageKind, by: 'inspector', certain: true, signals: [] }
    : audit.pageKind.by === 'inspector'
      ? audit.pageKind
      : null;
  const recorded = await recordedContext(audit, snapshot);
  const { page, pageKind, findings, identifiers } = await judgeSnapshot(
    snapshot,
    { ...recorded, site },
    chosen,
  );
  const listing = listingOf(page, pageKind.kind);
  // A final reading that came meanwhile must not get the findings of the provisional one.
  await saveJudgement(auditId, {
    pageKind,
    site,
    identifiers,
    listing,
    facts: readPageFacts(page, pageKind.kind, recorded.host),
    findings,
    snapshotHash: audit.snapshotHash,
    at: new Date().toISOString(),
  });
}

/** Remembers what a host is, and judges the newest audit of each of its pages again. */
export async function answerSite(host: string, facts: SiteFacts): Promise<void> {
  await saveSite(host, facts, new Date().toISOString());
  const again = new Set<string>();
  for (const { audit } of await listAudits({ host }, PAGES_AGAIN)) {
    if (again.has(audit.addressKey)) continue;
    again.add(audit.addressKey);
    try {
      await rejudge(audit.id, { site: facts });
    } catch (error) {
      // Read anew meanwhile, with the answer in force; or damaged, which is shown where it is read.
      console.warn('rejudge', audit.id, error);
    }
  }
}

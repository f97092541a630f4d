import { rules } from '../../../../rules';
import { judge } from '../../../../rules/core/run';
import type { Lexicon } from '../../../../utils/model/lexicon';
import type { Edition } from '../../../../utils/model/words';
import { readPage } from '../../../../utils/page/page';
import { readSnapshot } from '../../../../utils/records/reader';
import { recordedContext } from '../../../../utils/records/recorded-context';
import type { AuditRow, FindingRow } from '../../../../utils/records/rows';
import type { SiteRecord } from '../../../../utils/records/site-record';
import { readLexiconInUse } from '../../../extension-page/lexicon-in-use';

export interface JudgedAgain {
  /** The same site with its pages judged under the other edition; ids are kept, so reviews stay where they apply. */
  readonly record: SiteRecord;
  /** Pages without a snapshot that can be read: their findings are those of before. */
  readonly unread: number;
}

/**
 * Judges every recorded snapshot of a site again under another edition. Nothing is stored.
 *
 * @param onProgress told before each page how many are done
 * @returns null where it was given up
 */
export async function judgeAgain(
  record: SiteRecord,
  edition: Edition,
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<JudgedAgain | null> {
  const findings: FindingRow[] = [];
  const lexicon = await readLexiconInUse();
  let unread = 0;
  for (const [done, audit] of record.audits.entries()) {
    onProgress(done);
    // The bar is drawn and 取消 is heard between any two pages.
    await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) return null;
    const again = await judgePage(audit, edition, lexicon);
    if (!again) unread += 1;
    findings.push(...(again ?? machineFindings(record, audit)));
  }
  const byHand = record.findings.filter(({ origin }) => origin === 'hand');
  const audits = record.audits.map((audit) => ({ ...audit, edition }));
  return { record: { ...record, audits, findings: [...findings, ...byHand] }, unread };
}

async function judgePage(
  audit: AuditRow,
  edition: Edition,
  lexicon: Lexicon | undefined,
): Promise<FindingRow[] | null> {
  const snapshot = await readSnapshot(audit.snapshotHash).catch(() => null);
  if (!snapshot) return null;
  const context = { ...(await recordedContext(audit, snapshot)), edition, lexicon };
  return judge(readPage(snapshot), context, rules).map((finding) => ({
    ...finding,
    id: `${audit.id}:${finding.ruleId}`,
    auditId: audit.id,
    inspectionId: audit.inspectionId,
    addressKey: audit.addressKey,
    host: audit.host,
    origin: 'machine',
    note: '',
    createdAt: audit.checkedAt,
  }));
}

const machineFindings = ({ findings }: SiteRecord, { id }: AuditRow): FindingRow[] =>
  findings.filter(({ auditId, origin }) => auditId === id && origin === 'machine');

import { ruleOf } from '../../rules';
import { zoneOf } from '../../rules/core/shared-zone';
import { listReviewed, readAudit } from '../../utils/records/reader';
import { carriedReviews } from '../../utils/records/shared-zone';
import { addReview } from '../../utils/records/writer';

/**
 * A header or footer that was judged once: what an inspector said of it on one page of an inspection holds for a new page
 * with the same one. Each review names where it comes from, and can be undone like any other. What could not be carried
 * over is asked; the audit itself is recorded by then, and never fails for it.
 */
export const carryReviews = (auditId: string): Promise<void> => carry(auditId).catch(() => undefined);

async function carry(auditId: string): Promise<void> {
  const recorded = await readAudit(auditId);
  if (!recorded || recorded.audit.provisional || recorded.audit.inspectionId === '') return;
  const { audit, findings } = recorded;
  const reviewed = await listReviewed(audit.inspectionId);
  for (const { findingId, ...review } of carriedReviews(audit, findings, reviewed, (id) =>
    zoneOf(ruleOf(id)),
  )) {
    await addReview(findingId, { ...review, at: new Date().toISOString() });
  }
}

import type { RequestBody } from '../../utils/messages';
import { saveLinkCheck } from '../../utils/records/writer';
import { rejudge } from './rejudge';
import { signature } from './signature';

/**
 * Keeps what the links of a page answered. When the check is over, or was stopped, the page is judged again with the
 * answers; what was said of its findings stays with them.
 */
export async function keepLinks({ auditId, isOver, ...check }: RequestBody<'links/save'>): Promise<void> {
  await saveLinkCheck({ ...check, id: auditId, ...(await signature()) });
  if (isOver) await rejudge(auditId, {});
}

import { splitHost } from '../identifiers/hosts';
import type { JudgeContext } from '../model/context';
import type { PageSnapshot } from '../model/snapshot';
import { linkAnswersOf } from './reader';
import type { AuditRow } from './rows';

/**
 * By what a recorded page is judged again: all it was judged by, and what its links have answered since. The word lists
 * are not recorded; whoever judges adds those in use.
 */
export async function recordedContext(audit: AuditRow, snapshot: PageSnapshot): Promise<JudgeContext> {
  const { id, asOf, edition, scheme, site, pageKind } = audit;
  const host = splitHost(snapshot.url);
  return { asOf, edition, scheme, site, host, pageKind, links: await linkAnswersOf(id) };
}

import { rules } from '../../rules';
import { judge } from '../../rules/core/run';
import { readIdentifiers } from '../../utils/identifiers/read';
import type { JudgeContext } from '../../utils/model/context';
import type { Finding, Identifiers, PageKindReading } from '../../utils/model/finding';
import type { PageSnapshot } from '../../utils/model/snapshot';
import { readPageKind } from '../../utils/page/kinds/kind';
import { type Page, readPage } from '../../utils/page/page';
import { lexiconInUse } from './lexicons';

/** All that a judge must know besides the page; its kind comes from the page, and word lists are those in use. */
export type AuditRequest = Omit<JudgeContext, 'pageKind' | 'lexicon'>;

export interface Judged {
  readonly page: Page;
  readonly pageKind: PageKindReading;
  /** In the order of the catalogue. */
  readonly findings: readonly Finding[];
  readonly identifiers: Identifiers;
}

/**
 * Judges a page by all rules: one just read, or a snapshot read last year.
 * @param chosen the kind that the inspector chose, where one was chosen
 */
export async function judgeSnapshot(
  snapshot: PageSnapshot,
  request: AuditRequest,
  chosen: PageKindReading | null,
): Promise<Judged> {
  const page = readPage(snapshot);
  const pageKind = chosen ?? readPageKind(page);
  const findings = judge(page, { ...request, pageKind, lexicon: await lexiconInUse() }, rules);
  return { page, pageKind, findings, identifiers: readIdentifiers(page) };
}

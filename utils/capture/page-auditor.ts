import type { JudgeContext } from '../model/context';
import { Finding, Identifiers, PageKindReading } from '../model/finding';
import type { PageSnapshot } from '../model/snapshot';
import { z } from '../model/zod';
import type { SelectedPlace } from './selection';

/** All that a judge must know before the page is read; its kind comes from the page, and word lists stay outside. */
export type AuditRequest = Omit<JudgeContext, 'pageKind' | 'lexicon'>;

/** What the page's own rules found. */
export const PageJudgement = z.object({
  pageKind: PageKindReading,
  findings: Finding.array(),
  identifiers: Identifiers,
  /** Time spent judging, breaths left out; milliseconds. */
  judgeMs: z.number(),
});
export type PageJudgement = z.infer<typeof PageJudgement>;

/**
 * The injected script's face to the background. A reading crosses in pieces, while the page is still being read, and
 * its findings last: two processes work at once. Pieces are JSON, because one string crosses the border an order
 * faster than an object of its size.
 */
export interface PageAuditor {
  settle(): Promise<PageSnapshot['settle']>;
  /**
   * Begins to read, then to judge. What is left of the reading before is not asked for any more.
   * @param reading a name for it, new each time
   */
  begin(reading: string, request: AuditRequest, settled: PageSnapshot['settle']): void;
  /** The pieces read since the last call, at least one: JSON, for `receive`. Null where that reading is not here. */
  pieces(reading: string): Promise<string> | null;
  /** JSON of the `PageJudgement`, when all rules have judged. Null where that reading is not here. */
  judgement(reading: string): Promise<string> | null;
  selection(): SelectedPlace | null;
}

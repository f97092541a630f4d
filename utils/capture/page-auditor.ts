import type { JudgeContext } from '../model/context';
import type { Finding, Identifiers, PageKindReading } from '../model/finding';
import type { PageSnapshot } from '../model/snapshot';
import type { SelectedPlace } from './selection';

/** All that a judge must know before the page is read; the page's kind comes from the page. */
export type AuditRequest = Omit<JudgeContext, 'pageKind'>;

/** What comes back from the page. */
export interface PageReport {
  readonly snapshot: PageSnapshot;
  readonly pageKind: PageKindReading;
  readonly findings: readonly Finding[];
  readonly identifiers: Identifiers;
  readonly captureMs: number;
  readonly judgeMs: number;
}

/** The injected script's face to the background. */
export interface PageAuditor {
  settle(): Promise<PageSnapshot['settle']>;
  /** Resolves to the JSON of a `PageReport`: one string crosses the border an order faster than an object of its size. */
  read(request: AuditRequest, settled: PageSnapshot['settle']): Promise<string>;
  selection(): SelectedPlace | null;
}

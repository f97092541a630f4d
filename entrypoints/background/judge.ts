import { extensionRules, pageRules, rules } from '../../rules';
import { judge } from '../../rules/core/run';
import type { AuditRequest } from '../../utils/capture/page-auditor';
import type { Finding, Identifiers, PageKindReading, SiteFacts } from '../../utils/model/finding';
import { readPageKind } from '../../utils/page/kinds/kind';
import { type Page, readPage } from '../../utils/page/page';
import { lexiconInUse } from './lexicons';
import type { PageReading } from './page';

export interface Judged {
  readonly page: Page;
  readonly pageKind: PageKindReading;
  /** In the order of the catalogue. */
  readonly findings: readonly Finding[];
  readonly identifiers: Identifiers;
  /** Time spent judging, in the page and here; milliseconds. */
  readonly judgeMs: number;
}

/** What is known of a page by the time it was read. */
export interface Known {
  readonly site: SiteFacts;
  /** The kind that the inspector chose, where one was chosen. */
  readonly pageKind: PageKindReading | null;
}

/** Judges a page by the extension's rules, while the page judges itself by its own, and puts both together. */
export async function judgeReading(
  reading: PageReading,
  request: AuditRequest,
  known: Known,
): Promise<Judged> {
  const began = performance.now();
  const page = readPage(reading.snapshot);
  const pageKind = known.pageKind ?? readPageKind(page);
  // The page's own rules need no word list, and ten thousand words are too much to hand over.
  const context = { ...request, site: known.site, pageKind, lexicon: await lexiconInUse() };
  const ours = judge(page, context, extensionRules);
  const oursMs = performance.now() - began;

  const { pageKind: guessed, findings, identifiers, judgeMs } = await reading.judgement();
  // The page was judged by a quick guess of its kind. Where all that was known then still holds, so do its findings.
  const holds =
    guessed.kind === pageKind.kind &&
    guessed.certain === pageKind.certain &&
    known.site.kind === request.site.kind &&
    known.site.level === request.site.level;
  const theirs = holds ? findings : judge(page, context, pageRules);
  return {
    page,
    pageKind,
    findings: inCatalogueOrder([...theirs, ...ours]),
    identifiers,
    judgeMs: judgeMs + oursMs,
  };
}

const ORDER: ReadonlyMap<string, number> = new Map(rules.map((rule, i) => [rule.id, i]));
const inCatalogueOrder = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort((a, b) => (ORDER.get(a.ruleId) ?? 0) - (ORDER.get(b.ruleId) ?? 0));

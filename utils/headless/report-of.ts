import { clauseTitles, messageOf } from '../../rules/core/wording';
import { ruleOf } from '../../rules/index';
import type { AuditRecord } from '../records/rows';
import type { Describe } from '../tables/findings';
import type { AuditReport } from './report';

/** The words of a finding, as tables show them. */
export const wordsOf: Describe = (finding) => {
  const rule = ruleOf(finding.ruleId);
  return {
    name: rule?.name ?? finding.ruleId,
    message: messageOf(finding, rule),
    clauses: clauseTitles(finding.clauses),
  };
};

/** A record in the shape that leaves the extension. */
export function reportOf(target: { name: string; url: string }, record: AuditRecord): AuditReport {
  const { audit, findings } = record;
  return {
    target: target.name,
    url: target.url,
    finalUrl: audit.url,
    title: audit.title,
    pageKind: audit.pageKind.kind,
    checkedAt: audit.checkedAt,
    edition: audit.edition,
    identifiers: audit.identifiers,
    listing: audit.listing,
    findings: findings.map((finding) => ({
      ruleId: finding.ruleId,
      outcome: finding.outcome,
      candidate: finding.candidate,
      reason: finding.reason,
      clauses: finding.clauses,
      message: wordsOf(finding).message,
      evidence: finding.evidence,
    })),
    timings: audit.timings,
  };
}

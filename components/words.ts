import { ruleOf } from '../rules';
import { CLAUSES } from '../rules/core/clauses';
import type { Rule } from '../rules/core/rule';
import { messageOf } from '../rules/core/wording';
import type { FindingRow } from '../utils/records/rows';

/** What a finding is called and says: looked up now, so that an old record follows a better wording. */
export interface FindingWords {
  readonly name: string;
  readonly message: string;
  /** Titles of the clauses, for one line. */
  readonly clauses: readonly string[];
  readonly rule: Rule | undefined;
}

export function wordsOf(finding: FindingRow): FindingWords {
  if (finding.origin === 'hand') {
    const seen = finding.evidence[0]?.text ?? '';
    return { name: '人工记录的问题', message: finding.note || seen, clauses: [], rule: undefined };
  }
  const rule = ruleOf(finding.ruleId);
  const clauses = finding.clauses.flatMap((id) => {
    const clause = clauseOf(id);
    return clause ? [`${clause.document.replace(/《.*$/, '')} ${clause.section}`] : [];
  });
  return { name: rule?.name ?? finding.ruleId, message: messageOf(finding, rule), clauses, rule };
}

/** A clause of this version's table, or undefined for one it does not know. */
export const clauseOf = (id: string): (typeof CLAUSES)[keyof typeof CLAUSES] | undefined =>
  id in CLAUSES ? CLAUSES[id as keyof typeof CLAUSES] : undefined;

/** When something was done, as a person reads it. */
export { beijingMinute as clock } from '../utils/tables/beijing-time';

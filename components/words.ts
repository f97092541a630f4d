import { ruleOf } from '../rules';
import type { Rule } from '../rules/core/rule';
import { clauseTitles, messageOf } from '../rules/core/wording';
import type { FindingRow } from '../utils/records/rows';
import { STRINGS } from './strings';

/** What a finding is called and says: looked up now, so that an old record follows a better wording. */
export interface FindingWords {
  readonly name: string;
  readonly message: string;
  /** Titles of the clauses, for one line. */
  readonly clauses: readonly string[];
  readonly rule: Rule | undefined;
}

/** @param byHandName what a finding by hand is called: it has no rule to name it. */
export function wordsOf(finding: FindingRow, byHandName = STRINGS.zh.byHandName): FindingWords {
  if (finding.origin === 'hand') {
    const seen = finding.evidence[0]?.text ?? '';
    return { name: byHandName, message: finding.note || seen, clauses: [], rule: undefined };
  }
  const rule = ruleOf(finding.ruleId);
  return {
    name: rule?.name ?? finding.ruleId,
    message: messageOf(finding, rule),
    clauses: clauseTitles(finding.clauses),
    rule,
  };
}

export { clauseOf } from '../rules/core/wording';

/** When something was done, as a person reads it. */
export { beijingMinute as clock } from '../utils/tables/beijing-time';

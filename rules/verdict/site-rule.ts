import type { Evidence, Finding } from '../../utils/model/finding';
import type { Outcome } from '../../utils/model/words';
import { excerpt } from '../../utils/page/text';
import { effectiveOutcome } from '../../utils/records/effective';
import type { ClauseId } from '../core/clauses';
import type { CommonReason } from '../core/common-reasons';
import type { Rule } from '../core/rule';
import { clausesInForce } from '../core/run';
import { isOff } from '../core/scheme';
import type { SiteReading } from './reading';

/** What a rule on a whole site points at: a page, a column, a finding. */
export interface SiteExhibit {
  readonly role: Evidence['role'];
  /** 首页, a column's name, 名录 … */
  readonly place: string;
  readonly text: string;
}

/** What a rule says of one thing of a site: the site itself, a class of columns, a footer. */
export interface SiteJudgement<Reason extends string = string> {
  /** Names the thing among those of the rule; '' for the site itself. Part of the finding's id, so it must last. */
  readonly subject: string;
  readonly outcome: Outcome;
  readonly reason: Reason;
  readonly params?: Readonly<Record<string, string>>;
  readonly exhibits?: readonly SiteExhibit[];
  /** Findings on pages that it was counted from. */
  readonly findingIds?: readonly string[];
  /** The one of the rule's clauses that asks for this thing; none: all do. */
  readonly clause?: ClauseId;
}

/**
 * One check of a site as a whole, computed from its record. As a rule on pages, without a page: the same identity,
 * reasons and guide, so that it is shown, worded and reviewed the same way.
 */
export interface SiteRule<Reason extends string = string>
  extends Pick<
    Rule<Reason>,
    'id' | 'version' | 'name' | 'clauses' | 'authority' | 'lookedFor' | 'severity' | 'guide'
  > {
  readonly reasons: Readonly<Record<Reason, string>>;
  /** 人工检查: the machine only asks, a person tries it and says 符合 or 不符合, each with a reason. */
  readonly isManual?: boolean;
  evaluate(site: SiteReading): readonly SiteJudgement<Reason>[];
}

/** Ties the reason names of a rule to its wordings: a mistyped reason is a compile error. */
export const defineSiteRule = <const Reason extends string>(rule: SiteRule<Reason>): SiteRule<Reason> => rule;

/**
 * 检查结果 of a site as a whole: never stored, computed again from the record. A review of it is stored under its `id`
 * and counts as long as the rule says the same of the same subject.
 */
export interface SiteFinding extends Finding {
  /** `inspectionId:ruleId`, and `:subject` where there is one. */
  readonly id: string;
  readonly subject: string;
  /** The result that counts: the inspector's before the machine's. */
  readonly effective: Outcome;
  readonly findingIds: readonly string[];
}

/** Under which a finding of a site is reviewed. */
export const siteFindingId = (inspectionId: string, ruleId: string, subject: string): string =>
  [inspectionId, ruleId, subject].filter((part) => part !== '').join(':');

const MAX_EXHIBITS = 50;

const judged = new WeakMap<SiteReading, Map<string, readonly SiteFinding[]>>();

/**
 * Judges a site by a rule, once per record: what it may not say alone becomes a question, and one that is switched off
 * says nothing, as for pages.
 */
export function judgeSiteRule(rule: SiteRule, site: SiteReading): readonly SiteFinding[] {
  let known = judged.get(site);
  if (!known) {
    known = new Map();
    judged.set(site, known);
  }
  let findings = known.get(rule.id);
  if (!findings) {
    findings = isOff(site, rule.id) ? [] : judge(rule, site);
    known.set(rule.id, findings);
  }
  return findings;
}

function judge(rule: SiteRule, site: SiteReading): SiteFinding[] {
  const { record, edition } = site;
  const clauses = clausesOf(rule, site);
  return rule.evaluate(site).map((said) => {
    const spoken = spokenBy(rule, said, clauses);
    const id = siteFindingId(record.inspection.id, rule.id, said.subject);
    return {
      id,
      subject: said.subject,
      ruleId: rule.id,
      ruleVersion: rule.version,
      ...spoken,
      clauses: said.clause === undefined ? clauses : clauses.filter((one) => one === said.clause),
      edition,
      evidence: (said.exhibits ?? []).slice(0, MAX_EXHIBITS).map(({ role, place, text }) => ({
        role,
        place: excerpt(place, 90),
        text: excerpt(text, 390),
      })),
      effective: effectiveOutcome(spoken, record.reviews[id]),
      findingIds: said.findingIds ?? [],
    };
  });
}

type Spoken = Pick<Finding, 'outcome' | 'candidate' | 'reason' | 'params'>;

function spokenBy(
  rule: SiteRule,
  { outcome, reason, params = {} }: SiteJudgement,
  clauses: readonly string[],
): Spoken {
  const kept = Object.fromEntries(Object.entries(params).map(([key, value]) => [key, excerpt(value, 500)]));
  if (outcome !== 'fail') return { outcome, candidate: false, reason, params: kept };
  if (rule.clauses.length > 0 && clauses.length === 0) {
    const doubt: CommonReason = 'no-clause-in-force';
    return { outcome: 'review', candidate: false, reason: doubt, params: { ...kept, otherwise: reason } };
  }
  if (rule.authority === 'fail') return { outcome, candidate: false, reason, params: kept };
  return { outcome: 'review', candidate: rule.authority === 'candidate', reason, params: kept };
}

/** Without a page nothing is read, and nothing is out of force. */
const clausesOf = (rule: SiteRule, { asOf, edition }: SiteReading): ClauseId[] =>
  asOf === null ? [...rule.clauses] : clausesInForce(rule, { asOf, edition });

/** How a rule answers what a page shows, by one of its reasons. */
export interface Example {
  /** `fail` of a rule that may not say so alone is 疑似不符合: a person confirms it. */
  readonly outcome: 'pass' | 'fail' | 'review';
  /** A reason of the rule: an example cannot outlive the answer it tells of. */
  readonly reason: string;
  /** What the inspector sees, in one sentence. */
  readonly seen: string;
}

/** 检查项说明: what a rule's own words leave out, for the person who has to decide. */
export interface RuleHelp {
  readonly examples: readonly Example[];
  /** 常见误判: what looks like a fault and is none, and the reverse. */
  readonly traps: readonly string[];
}

/** Rules that are read together, in the order of the catalogue. */
export interface HelpFamily {
  readonly key: string;
  readonly name: string;
  /** By rule id. */
  readonly rules: Readonly<Record<string, RuleHelp>>;
}

const example =
  (outcome: Example['outcome']) =>
  (reason: string, seen: string): Example => ({ outcome, reason, seen });

export const passes = example('pass');
export const fails = example('fail');
export const asks = example('review');

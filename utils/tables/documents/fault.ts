/** A fault that counts, in the words of its check: what documents tell of it. */
export interface Fault {
  readonly findingId: string;
  readonly siteId: string;
  /** What is told together: the same check, or by hand the same indicator. */
  readonly kind: string;
  /** 未列明网站标识码 */
  readonly name: string;
  /** What was found: one sentence without its full stop. */
  readonly seen: string;
  /** Titles of the clauses, the first one first. */
  readonly clauses: readonly string[];
  /** Words of the first clause; ''. */
  readonly requirement: string;
  /** What was looked for, and where. */
  readonly sought: string;
  /** How to check by hand. */
  readonly verify: string;
  readonly fix: string;
  readonly url: string;
  /** UTC, ISO 8601. */
  readonly checkedAt: string;
  /** Whether a person said so; the machine alone may be wrong. */
  readonly isConfirmed: boolean;
}

import type { JudgeContext } from '../../utils/model/context';
import type { Outcome, PageKind } from '../../utils/model/words';
import type { Page } from '../../utils/page/page';
import type { ClauseId } from './clauses';

export type { JudgeContext } from '../../utils/model/context';

/** What a rule points at. A node, or a meta tag or address, which have no place to frame. */
export type Exhibit =
  | {
      readonly role: 'seen' | 'searched' | 'hint';
      readonly place: string;
      readonly node: number;
      readonly text?: string;
    }
  | { readonly role: 'seen' | 'searched' | 'hint'; readonly place: string; readonly text: string };

export interface Judgement<Reason extends string = string> {
  readonly outcome: Outcome;
  readonly reason: Reason;
  readonly exhibits: readonly Exhibit[];
  /** Values for the `{placeholders}` of the reason's wording. */
  readonly params?: Readonly<Record<string, string>>;
}

/**
 * One check. A rule reads and judges; the guards that hold for every rule (settled, readable, right page kind, a
 * government site) are applied by the runner.
 */
export interface Rule<Reason extends string = string> {
  /** File name, export name and id are the same word. Never re-used. */
  readonly id: string;
  /** Raised whenever the same page could get another answer. */
  readonly version: number;
  /** 检查项 in the words of the notices, e.g. 未列明网站标识码. */
  readonly name: string;
  readonly clauses: readonly ClauseId[];
  readonly pages: readonly PageKind[] | 'any';
  /**
   * The strongest word the machine may say alone: `fail` (F), `candidate` (C: its `fail` is recorded as a `review`
   * that a person would probably confirm), `question` (R: pass or review only).
   */
  readonly authority: 'fail' | 'candidate' | 'question';
  /** `footer`: the runner turns a `fail` into a question where the footer could not be read whole. */
  readonly reads: 'footer' | 'page' | 'meta' | 'address';
  /** Judged even where nobody has confirmed that this is a government site (then never as a `fail`). */
  readonly evenUnconfirmed?: true;
  /** What was looked for and where: one sentence. */
  readonly lookedFor: string;
  /** What it costs, in the words of the clause. */
  readonly severity: string;
  readonly reasons: Readonly<Record<Reason, string>>;
  readonly guide: { readonly verify: string; readonly fix: string };
  evaluate(page: Page, context: JudgeContext): Judgement<Reason>;
}

/** Ties the reason names of a rule to its wordings: a mistyped reason is a compile error. */
export const defineRule = <const Reason extends string>(rule: Rule<Reason>): Rule<Reason> => rule;

const judgement =
  (outcome: Outcome) =>
  <Reason extends string>(
    reason: Reason,
    exhibits: readonly Exhibit[],
    params?: Readonly<Record<string, string>>,
  ): Judgement<Reason> => ({ outcome, reason, exhibits, ...(params ? { params } : {}) });

export const pass = judgement('pass');
export const fail = judgement('fail');
export const review = judgement('review');
export const inapplicable = judgement('inapplicable');

/** A node that was seen, at a named place. */
export const seen = (place: string, node: number, text?: string): Exhibit => ({
  role: 'seen',
  place,
  node,
  ...(text === undefined ? {} : { text }),
});
/** A node that was searched in vain. */
export const searched = (place: string, node: number): Exhibit => ({ role: 'searched', place, node });
/** Something a visitor does not see: it proves nothing, and says where to look. */
export const hint = (place: string, node: number, text: string): Exhibit => ({
  role: 'hint',
  place,
  node,
  text,
});
/** Something without a place on the page: a meta tag, the address. */
export const noted = (place: string, text: string, role: Exhibit['role'] = 'seen'): Exhibit => ({
  role,
  place,
  text,
});

import type { Finding } from '../../utils/model/finding';
import { PAGE_KIND_NAMES } from '../../utils/model/names';
import type { PageKind } from '../../utils/model/words';
import { CLAUSES, type Clause } from './clauses';
import { COMMON_REASONS } from './common-reasons';
import type { Rule } from './rule';

/** The sentence an inspector reads: looked up from the reason when shown, so a stored finding follows a better wording. */
export function messageOf(
  finding: Pick<Finding, 'reason' | 'params'>,
  rule: Pick<Rule, 'reasons'> | undefined,
): string {
  const fill = (reason: string): string => {
    const wording = wordingOf(reason, rule);
    if (!wording.includes('{')) return wording;
    return wording.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
      const value = finding.params[name];
      if (value === undefined) return placeholder;
      if (name === 'otherwise') return value === reason ? '' : fill(value);
      return name === 'kind' || name === 'kinds' ? kindNames(value) : value;
    });
  };
  return fill(finding.reason);
}

/** Without a copy of all wordings: a list of findings asks a hundred thousand times. */
function wordingOf(reason: string, rule: Pick<Rule, 'reasons'> | undefined): string {
  const wordOf = (wordings: Readonly<Record<string, string>> = {}): string | undefined =>
    Object.hasOwn(wordings, reason) ? wordings[reason] : undefined;
  return wordOf(rule?.reasons) ?? wordOf(COMMON_REASONS) ?? reason;
}

const clauses: ReadonlyMap<string, Clause> = new Map(Object.entries(CLAUSES));

/** A clause of this version's table, or undefined for one it does not know. */
export const clauseOf = (id: string): Clause | undefined => clauses.get(id);

/**
 * A clause as one cites it in a line: number of its document and section, `国办秘函〔2019〕19号 扣分指标·功能设计·网站标识`.
 * A document without a number goes by its whole name. Undefined for a clause this version does not know.
 */
export const clauseTitle = (id: string): string | undefined => titles.get(id);

const titles: ReadonlyMap<string, string> = new Map(
  [...clauses].map(([id, { document, section }]) => {
    const number = /^[^《]*〔\d{4}〕\d+号/.exec(document)?.[0];
    return [id, `${number ?? document} ${section}`];
  }),
);

/** The titles of the clauses a finding cites, without those this version does not know. */
export const clauseTitles = (ids: readonly string[]): string[] =>
  ids.map(clauseTitle).filter((title) => title !== undefined);

const kindNames = (kinds: string): string =>
  kinds
    .split(' ')
    .map((kind) => PAGE_KIND_NAMES[kind as PageKind] ?? kind)
    .join('、');

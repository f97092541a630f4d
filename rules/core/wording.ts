import type { Finding } from '../../utils/model/finding';
import { PAGE_KIND_NAMES } from '../../utils/model/names';
import type { PageKind } from '../../utils/model/words';
import { COMMON_REASONS } from './common-reasons';
import type { Rule } from './rule';

/** The sentence an inspector reads: looked up from the reason when shown, so a stored finding follows a better wording. */
export function messageOf(
  finding: Pick<Finding, 'reason' | 'params'>,
  rule: Pick<Rule, 'reasons'> | undefined,
): string {
  const wordings: Readonly<Record<string, string>> = { ...COMMON_REASONS, ...rule?.reasons };
  const fill = (reason: string): string =>
    (wordings[reason] ?? reason).replace(/\{(\w+)\}/g, (placeholder, name: string) => {
      const value = finding.params[name];
      if (value === undefined) return placeholder;
      if (name === 'otherwise') return value === reason ? '' : fill(value);
      return name === 'kind' || name === 'kinds' ? kindNames(value) : value;
    });
  return fill(finding.reason);
}

const kindNames = (kinds: string): string =>
  kinds
    .split(' ')
    .map((kind) => PAGE_KIND_NAMES[kind as PageKind] ?? kind)
    .join('、');

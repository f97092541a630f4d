import type { Prints } from '../../utils/model/page-facts';
import type { Rule } from './rule';

/** Rules that read nothing but the header. */
const OF_HEADER: ReadonlySet<string> = new Set(['header-site-name', 'site-search-entry']);

/** The part that a rule reads and that pages of a site share: the same header or footer gets the same answer. */
export function zoneOf(rule: Pick<Rule, 'id' | 'reads'> | undefined): keyof Prints | null {
  if (!rule) return null;
  if (OF_HEADER.has(rule.id)) return 'header';
  return rule.reads === 'footer' ? 'footer' : null;
}

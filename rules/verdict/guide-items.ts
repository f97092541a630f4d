import { VETO_CLASSES } from '../guides/guide-elements';
import { type Group, groupBy } from './feeds';
import type { Counted, SiteReading } from './reading';

/** 办事服务: how many items lack how many classes of the guide's elements. */

/** Field of `Inspection.typed` in which the inspector says how many items the site has in all (Z19-V6.3). */
export const ITEM_COUNT_FIELD = 'service-item-count';

/** The items an inspector counted, or null where he did not say. */
export function typedItemCount({ record }: SiteReading): number | null {
  const typed = record.inspection.typed[ITEM_COUNT_FIELD]?.trim() ?? '';
  return /^\d{1,6}$/.test(typed) ? Number(typed) : null;
}

/** How many classes a finding of guide-elements names as missing, or as doubtful where none is missing. */
export function missingClasses({ finding }: Pick<Counted, 'finding'>): number {
  const named = finding.params.missing || finding.params.unclear || '';
  return named === '' ? 0 : named.split('、').length;
}

/** True of a guide that lacks so many classes that its item counts for V6. */
export const isPoor = (one: Counted): boolean => missingClasses(one) >= VETO_CLASSES;

/** The guides seen, one group an item: an item in two versions (自然人, 法人) counts once. */
export const guideItems = (site: SiteReading): Group[] =>
  groupBy(site.of('guide-elements').filter(isGuide), itemName);

const isGuide = ({ outcome, finding }: Counted): boolean =>
  outcome !== 'inapplicable' && (outcome === 'fail' || finding.reason !== 'not-a-guide');

const LABEL = '办事指南·事项名称';

/** The item as its guide names it; the address where it does not. */
function itemName({ finding }: Counted): string {
  const named = finding.evidence.find(({ place }) => place === LABEL)?.text ?? '';
  const name = named.replace(/^[^:：]*[:：]/, '').trim();
  return name === '' || /^[(（]空[)）]/.test(name) ? finding.addressKey : name;
}

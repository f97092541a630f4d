import { isScored, type SiteReading } from './reading';
import type { SiteJudgement } from './site-rule';

/** Why a site is not looked at for what only costs points: it gets none (Z19-M). */
export const NOT_SCORED = {
  'not-scored': '部门网站不查此项',
  'other-edition': '2015年普查标准没有此项',
} as const;

/** Why a question that only costs points is not put to a person. */
export const NOT_ASKED = {
  'not-scored': NOT_SCORED['not-scored'],
  'kind-unknown': '网站类型未定；确定为政府门户网站或国务院部门网站后再查',
  'other-edition': NOT_SCORED['other-edition'],
} as const;

type Unlooked<Reason extends keyof typeof NOT_ASKED> = readonly SiteJudgement<Reason>[] | null;

/** What is said of a site that gets no points; null for one that gets some, or may, while its kind is unknown. */
export function notScored(site: SiteReading): Unlooked<keyof typeof NOT_SCORED> {
  if (site.edition === 'Z15') return because('other-edition');
  return isScored(site) || site.kind === 'unknown' ? null : because('not-scored');
}

/** The same for questions to a person: nobody is asked before a page was read and the kind is known. */
export function notAsked(site: SiteReading): Unlooked<keyof typeof NOT_ASKED> {
  if (site.asOf === null) return [];
  return notScored(site) ?? (site.kind === 'unknown' ? because('kind-unknown') : null);
}

const because = <Reason extends string>(reason: Reason): SiteJudgement<Reason>[] => [
  { subject: '', outcome: 'inapplicable', reason },
];

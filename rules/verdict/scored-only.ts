import { isScored, type SiteReading } from './reading';

/** Why a question is not put to a site: it would cost points, and the site gets none (Z19-M). */
export const NOT_ASKED = {
  'not-scored': '部门网站不查此项',
  'kind-unknown': '网站类型未定；确定为政府门户网站或国务院部门网站后再查',
  'other-edition': '2015年普查标准没有此项',
} as const;

/** One of these; null for a site that is asked. */
export function notAsked(site: SiteReading): keyof typeof NOT_ASKED | null {
  if (site.edition === 'Z15') return 'other-edition';
  if (site.kind === 'unknown') return 'kind-unknown';
  return isScored(site) ? null : 'not-scored';
}

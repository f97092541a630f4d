import type { SiteFacts } from '../model/finding';
import type { Bucket, RegisterSite } from '../model/register';
import type { Level, SiteKind } from '../model/words';

const LEVELS: Readonly<Record<Bucket, Level>> = {
  'central-department': 'central',
  'province-portal': 'province',
  'province-department': 'province',
  'city-portal': 'city',
  'city-department': 'city',
  'county-portal': 'county',
  'below-county': 'county',
  unknown: 'unknown',
};

/** 网站类型 as the register has it. 专项网站 are judged as the sites of departments are. */
function kindOf({ bucket, type }: Pick<RegisterSite, 'bucket' | 'type'>): SiteKind {
  if (bucket === 'central-department') return 'ministry';
  if (type === 'portal' || bucket.endsWith('-portal')) return 'portal';
  return type !== 'unknown' || bucket.endsWith('-department') ? 'department' : 'unknown';
}

/** What a site is by its register: `unknown` where that is silent, and a person is asked. */
export const registeredFacts = (site: Pick<RegisterSite, 'bucket' | 'type' | 'name'>): SiteFacts => ({
  kind: kindOf(site),
  level: LEVELS[site.bucket],
  name: site.name.slice(0, 200),
});

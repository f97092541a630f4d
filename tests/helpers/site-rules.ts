import { readSite } from '../../rules/verdict/reading';
import { judgeSiteRule, type SiteFinding, type SiteRule } from '../../rules/verdict/site-rule';
import type { Edition } from '../../utils/model/words';
import type { SiteRecord } from '../../utils/records/site-record';

/** What a rule says of a site. */
export const judged = (
  rule: SiteRule,
  record: SiteRecord,
  edition: Edition = 'Z19',
): readonly SiteFinding[] => judgeSiteRule(rule, readSite(record, edition));

/** The same in short, one line a subject: `news: review not-found`; a candidate is marked `review!`. */
export const said = (rule: SiteRule, record: SiteRecord, edition: Edition = 'Z19'): string[] =>
  judged(rule, record, edition).map(
    ({ subject, outcome, candidate, reason }) =>
      `${subject && `${subject}: `}${outcome}${candidate ? '!' : ''} ${reason}`,
  );

import type { Edition } from '../../utils/model/words';
import type { SiteRecord } from '../../utils/records/site-record';
import { readSite } from './reading';
import { judgeSiteRule, type SiteFinding, type SiteRule } from './site-rule';
import { accountFunctions } from './site-rules/account-functions';
import { activityColumns } from './site-rules/activity-columns';
import { footerAllPages } from './site-rules/footer-all-pages';
import { guidesVeto } from './site-rules/guides-veto';
import { interpretationCoverage } from './site-rules/interpretation-coverage';
import { multipleDomains } from './site-rules/multiple-domains';
import { publishDateChanged } from './site-rules/publish-date-changed';
import { registerMatch } from './site-rules/register-match';
import { requiredInfoColumns } from './site-rules/required-info-columns';
import { requiredPublishColumns } from './site-rules/required-publish-columns';
import { siteColumnsVeto } from './site-rules/site-columns-veto';
import { siteUnreachable } from './site-rules/site-unreachable';

export { compareEditions, type EditionComparison, type EditionDifference } from './compare-editions';
export { type Coverage, coverageOf, type UnvisitedColumn, unvisitedColumns } from './coverage';
export { ITEM_COUNT_FIELD } from './guide-items';
export { judgeSite } from './judge-site';
export { columnLedger, type LedgerEntry } from './ledger';
export { indicatorsOf, points } from './points';
export { isSampledRule } from './sampled-rules';
export type { SiteFinding, SiteRule } from './site-rule';
export { vetoes } from './vetoes';

/** Checks of a site as a whole, in the order in which an inspector reads them. */
export const siteRules: readonly SiteRule[] = [
  siteUnreachable,
  siteColumnsVeto,
  guidesVeto,
  requiredPublishColumns,
  requiredInfoColumns,
  footerAllPages,
  publishDateChanged,
  registerMatch,
  multipleDomains,
  activityColumns,
  interpretationCoverage,
  accountFunctions,
];

/** The check of an id, or undefined for an id that is none of a site as a whole. */
export const siteRuleOf = (id: string): SiteRule | undefined => siteRules.find((rule) => rule.id === id);

/** 检查结果 of a site as a whole. Computed, never stored; a review is stored under the finding's id. */
export const siteFindings = (record: SiteRecord, edition: Edition): SiteFinding[] =>
  siteRules.flatMap((rule) => judgeSiteRule(rule, readSite(record, edition)));

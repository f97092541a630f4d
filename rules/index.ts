import { interpretationCrossLink } from './articles/interpretation-cross-link';
import { policyStatusMark } from './articles/policy-status-mark';
import { repostSource } from './articles/repost-source';
import { wordingLexicon } from './articles/wording-lexicon';
import { blankColumn } from './columns/blank-column';
import { columnNotUpdated } from './columns/column-not-updated';
import { constructionPage } from './columns/construction-page';
import { duplicateArticles } from './columns/duplicate-articles';
import { homeNotUpdated } from './columns/home-not-updated';
import { homeUpdateCount } from './columns/home-update-count';
import { topicArchiveMark } from './columns/topic-archive-mark';
import type { Rule } from './core/rule';
import { publishDateInconsistent } from './dates/publish-date-inconsistent';
import { publishDateMissing } from './dates/publish-date-missing';
import { columnDomain } from './domain/column-domain';
import { domainStructure } from './domain/domain-structure';
import { domainSuffix } from './domain/domain-suffix';
import { footerContact } from './footer/footer-contact';
import { footerIcpNumber } from './footer/footer-icp-number';
import { footerPartyMark } from './footer/footer-party-mark';
import { footerPoliceNumber } from './footer/footer-police-number';
import { footerSiteCode } from './footer/footer-site-code';
import { footerSponsor } from './footer/footer-sponsor';
import { identifierConsistency } from './footer/identifier-consistency';
import { identifierProvince } from './footer/identifier-province';
import { jiucuoEntry } from './footer/jiucuo-entry';
import { guideBasisLinked } from './guides/guide-basis-linked';
import { guideElements } from './guides/guide-elements';
import { guideFormDownload } from './guides/guide-form-download';
import { guideMaterialFormat } from './guides/guide-material-format';
import { guideVagueWording } from './guides/guide-vague-wording';
import { serviceCatalogue } from './guides/service-catalogue';
import { serviceStatistics } from './guides/service-statistics';
import { interactionChannel } from './interaction/interaction-channel';
import { interactionOverdueReply } from './interaction/interaction-overdue-reply';
import { messagePersonalData } from './interaction/message-personal-data';
import { messagePublicRecent } from './interaction/message-public-recent';
import { messageReplyFields } from './interaction/message-reply-fields';
import { messageStatistics } from './interaction/message-statistics';
import { deadLinksHome } from './links/dead-links-home';
import { deadLinksInner } from './links/dead-links-inner';
import { externalLinkPrompt } from './links/external-link-prompt';
import { hiddenLinks } from './links/hidden-links';
import { illicitContent } from './links/illicit-content';
import { linkPlaceholder } from './links/link-placeholder';
import { metaArticleTags } from './meta/meta-article-tags';
import { metaColumnTags } from './meta/meta-column-tags';
import { metaSiteTags } from './meta/meta-site-tags';
import { annualReportConsistency } from './site/annual-report-consistency';
import { annualReportPublished } from './site/annual-report-published';
import { commercialAds } from './site/commercial-ads';
import { compatIssues } from './site/compat-issues';
import { headerSiteName } from './site/header-site-name';
import { nationalEmblem } from './site/national-emblem';
import { pageLoadTime } from './site/page-load-time';
import { siteNameMatch } from './site/site-name-match';
import { siteSearchEntry } from './site/site-search-entry';
import { siteSearchResults } from './site/site-search-results';
import { temporaryClosure } from './site/temporary-closure';

/** 检查项: the one catalogue, in the order in which an inspector reads it. */
export const rules: readonly Rule[] = [
  footerPartyMark,
  footerSiteCode,
  jiucuoEntry,
  footerIcpNumber,
  footerPoliceNumber,
  footerSponsor,
  footerContact,
  identifierConsistency,
  metaSiteTags,
  metaColumnTags,
  metaArticleTags,
  publishDateMissing,
  domainSuffix,
  domainStructure,
  columnDomain,
  identifierProvince,
  homeNotUpdated,
  homeUpdateCount,
  columnNotUpdated,
  blankColumn,
  constructionPage,
  duplicateArticles,
  topicArchiveMark,
  guideElements,
  guideVagueWording,
  guideMaterialFormat,
  guideFormDownload,
  guideBasisLinked,
  serviceCatalogue,
  serviceStatistics,
  interactionOverdueReply,
  interactionChannel,
  messageReplyFields,
  messagePublicRecent,
  messageStatistics,
  messagePersonalData,
  headerSiteName,
  siteNameMatch,
  nationalEmblem,
  siteSearchEntry,
  siteSearchResults,
  temporaryClosure,
  annualReportPublished,
  annualReportConsistency,
  linkPlaceholder,
  deadLinksHome,
  deadLinksInner,
  externalLinkPrompt,
  hiddenLinks,
  illicitContent,
  commercialAds,
  compatIssues,
  pageLoadTime,
  publishDateInconsistent,
  interpretationCrossLink,
  repostSource,
  policyStatusMark,
  wordingLexicon,
];

/** The rule of an id, or undefined for an id this version does not know. */
export function ruleOf(id: string): Rule | undefined {
  return byId.get(id);
}
const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

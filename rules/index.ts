import type { Rule } from './core/rule';
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
import { metaArticleTags } from './meta/meta-article-tags';
import { metaColumnTags } from './meta/meta-column-tags';
import { metaSiteTags } from './meta/meta-site-tags';

/** Rules judged in the injected script, together with the capture. */
export const pageRules: readonly Rule[] = [
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
];

/** Rules judged in the extension, which has the suffix list and the area codes. */
export const extensionRules: readonly Rule[] = [
  domainSuffix,
  domainStructure,
  columnDomain,
  identifierProvince,
  guideElements,
  guideVagueWording,
  guideMaterialFormat,
  guideFormDownload,
  guideBasisLinked,
  serviceCatalogue,
  serviceStatistics,
];

/** 检查项: the one catalogue, in the order in which an inspector reads it. */
// Marked pure, so that the injected script, which has no use for them, carries neither the rules of the extension nor
// their lists of suffixes and areas.
export const rules: readonly Rule[] = /* @__PURE__ */ pageRules.concat(extensionRules);

/** The rule of an id, or undefined for an id this version does not know. */
export const ruleOf = (id: string): Rule | undefined => rules.find((rule) => rule.id === id);

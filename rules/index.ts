import type { Rule } from './core/rule';
import { footerSiteCode } from './footer/footer-site-code';

/** Rules judged in the injected script, together with the capture. */
export const pageRules: readonly Rule[] = [footerSiteCode];

/** Rules judged in the extension, which has the suffix list and the area codes. */
export const extensionRules: readonly Rule[] = [];

/** 检查项: the one catalogue, in the order in which an inspector reads it. */
export const rules: readonly Rule[] = [...pageRules, ...extensionRules];

/** The rule of an id, or undefined for an id this version does not know. */
export const ruleOf = (id: string): Rule | undefined => rules.find((rule) => rule.id === id);

import { rules } from '.';
import type { Rule } from './core/rule';
import { type SiteRule, siteRules } from './verdict';

/** A check of a page, or of the site as a whole. */
export type Check = Rule | SiteRule;

/** All checks: of pages, then of sites. */
export const checks: readonly Check[] = [...rules, ...siteRules];

const byId: ReadonlyMap<string, Check> = new Map(checks.map((check) => [check.id, check]));

/** The check of an id; undefined for an id this version does not know. */
export const checkOf = (id: string): Check | undefined => byId.get(id);

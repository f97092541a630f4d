import { type Check, checkOf } from '../checks';
import { articlesHelp } from './articles';
import { columnsHelp } from './columns';
import { domainHelp } from './domain';
import { footerHelp } from './footer';
import { guidesHelp } from './guides';
import type { HelpFamily, RuleHelp } from './help';
import { interactionHelp } from './interaction';
import { linksHelp } from './links';
import { metaHelp } from './meta';
import { siteHelp } from './site';

export type { Example, HelpFamily, RuleHelp } from './help';

/** The families of 检查项, in the order of the catalogue. */
export const HELP_FAMILIES: readonly HelpFamily[] = [
  footerHelp,
  metaHelp,
  domainHelp,
  columnsHelp,
  articlesHelp,
  interactionHelp,
  guidesHelp,
  linksHelp,
  siteHelp,
];

/** 检查项说明 of a check; undefined for an id this version does not know. */
export const helpOf = (id: string): RuleHelp | undefined =>
  HELP_FAMILIES.find((family) => Object.hasOwn(family.rules, id))?.rules[id];

/** Checks of a family, in the order in which their help is written. */
export const checksOf = ({ rules: help }: HelpFamily): Check[] =>
  Object.keys(help).flatMap((id) => checkOf(id) ?? []);

/** Hosts of the registry of ICP filings. */
export const ICP_REGISTRY = /beian\.miit\.gov\.cn|miibeian|miitbeian/i;
/** Those of them that no longer answer. */
export const DEAD_ICP_REGISTRY = /www\.mii?t?beian\.gov\.cn|www\.beian\.miit\.gov\.cn/i;
/** Any host of the ministry that keeps it, and the registry under its older names. */
export const ICP_MINISTRY = /[/.]miit\.gov\.cn|miibeian|miitbeian/i;

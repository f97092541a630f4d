/** Rules whose points are taken from an official sample (抽查n个, verdict-model 4): an inspector marks the pages in it. */
const SAMPLED_RULES = [
  'interpretation-cross-link', // D1.8, 3
  'guide-elements', // D2.4, 5
  'guide-material-format',
  'guide-vague-wording',
  'guide-basis-linked',
  'guide-form-download', // D2.6, 2
  'message-reply-fields', // D3.3, 5
  'site-search-results', // D4.6, 4
  'meta-site-tags', // D4.9, 5 content and 5 column pages
  'meta-column-tags',
  'meta-article-tags',
] as const;
export type SampledRule = (typeof SAMPLED_RULES)[number];

export const isSampledRule = (ruleId: string): boolean =>
  (SAMPLED_RULES as readonly string[]).includes(ruleId);

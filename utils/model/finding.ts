import { EDITIONS, LEVELS, OUTCOMES, PAGE_KINDS, PAGE_TRAITS, SITE_KINDS } from './words';
import { z } from './zod';

/** One thing seen, or one place searched in vain. Cut from the snapshot, so that it can never disagree with it. */
export const Evidence = z.object({
  /** `seen`: this is what was found. `searched`: looked through, not found. `hint`: invisible to a visitor, proves nothing. */
  role: z.enum(['seen', 'searched', 'hint']),
  /** Where on the page, in the inspector's words: 页脚, 页面标签, 地址栏 … */
  place: z.string().max(100),
  /** What was read there, at most 300 characters. */
  text: z.string().max(400),
  /** The element's opening tag with its attributes, rebuilt from the snapshot, at most 1,000 characters. */
  html: z.string().max(1200).optional(),
  /** Path for 定位, see utils/capture/path.ts. Absent for meta tags, the address and other invisible things. */
  path: z.string().max(4000).optional(),
  /** `[x, y, width, height]` in the page when it was read; of a text or a row, of the block it stands in. */
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional(),
});
export type Evidence = z.infer<typeof Evidence>;

/** 检查结果: what one rule says of one page. */
export const Finding = z.object({
  ruleId: z.string().max(100),
  ruleVersion: z.number().int(),
  outcome: z.enum(OUTCOMES),
  /** A `review` that a person would probably confirm as a fault. */
  candidate: z.boolean(),
  /** 结论原因: a key of the rule's `reasons` or of the runner's common reasons; the wording is looked up when shown. */
  reason: z.string().max(100),
  /** Values for the wording's `{placeholders}`. */
  params: z.record(z.string(), z.string().max(500)),
  clauses: z.array(z.string().max(60)),
  evidence: z.array(Evidence).max(50),
  edition: z.enum(EDITIONS),
});
export type Finding = z.infer<typeof Finding>;

/** 网站类型与层级: from the register, the command line, or asked once per host. */
export const SiteFacts = z.object({
  kind: z.enum(SITE_KINDS),
  level: z.enum(LEVELS),
  /** The site's name where somebody gave one. */
  name: z.string().max(200).optional(),
});
export type SiteFacts = z.infer<typeof SiteFacts>;

export const PageKindReading = z.object({
  kind: z.enum(PAGE_KINDS),
  /** `guess` by the machine, `inspector` by hand. */
  by: z.enum(['guess', 'inspector']),
  /** False where a rule must not rest a fault on the kind. */
  certain: z.boolean(),
  /** Why, in the inspector's words. */
  signals: z.array(z.string().max(200)),
  /** 信息公开, 年度报表, 专题, 搜索结果. Absent where nobody asked: by hand, by earlier versions. */
  traits: z.array(z.enum(PAGE_TRAITS)).optional(),
});
export type PageKindReading = z.infer<typeof PageKindReading>;

const Place = z.object({ value: z.string(), where: z.string() });

/** The identifiers a visitor sees on the page, as `npm run audit` reports them. */
export const Identifiers = z.object({
  siteCode: Place.nullable(),
  icp: z.array(Place),
  police: z.array(Place),
  partyMark: z.object({ state: z.enum(['present', 'absent', 'unclear']), where: z.string() }),
  jiucuo: z.object({
    state: z.enum(['present', 'absent', 'unclear']),
    code: z.string().nullable(),
    where: z.string(),
  }),
});
export type Identifiers = z.infer<typeof Identifiers>;

/** The lists of a page as one, as `npm run audit` reports them. */
export const Listing = z.object({
  /** `blank`: it says that it is empty. `waiting`: a list that has not come. `none`: nothing of a list. */
  state: z.enum(['items', 'blank', 'waiting', 'none']),
  /** Items that carry a date, known or open: undated links are no proof of updating. */
  itemCount: z.number().int(),
  /** `2018-07-27`, or null where there is none or none is provably newest. */
  newest: z.string().max(10).nullable(),
  oldest: z.string().max(10).nullable(),
});
export type Listing = z.infer<typeof Listing>;
export const NO_LISTING: Listing = { state: 'none', itemCount: 0, newest: null, oldest: null };

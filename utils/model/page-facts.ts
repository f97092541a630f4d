import { COLUMN_CLASSES, COLUMN_LEVELS } from './words';
import { z } from './zod';

/** What one page tells of its site: kept with its audit, and all that a site's ledger, coverage and tables are built from. */

const Text = z.string().max(300);
const Address = z.string().max(2000);

/** 栏目 as its own page shows it. Window and breach are counted later, under whatever edition is asked. */
export const ColumnFacts = z.object({
  name: Text,
  class: z.enum(COLUMN_CLASSES),
  level: z.enum(COLUMN_LEVELS),
  /** Names on the way from the home page (路径追踪). */
  path: z.array(Text).max(20),
});
export type ColumnFacts = z.infer<typeof ColumnFacts>;

/** A link by which a visitor reaches a column. */
export const ColumnLink = z.object({
  name: Text,
  url: Address,
  /** `menu`: the site's navigation. `more`: the 更多 of a list. `path`: the breadcrumb. `map`: 网站地图. */
  from: z.enum(['menu', 'more', 'path', 'map']),
});
export type ColumnLink = z.infer<typeof ColumnLink>;

/** 微博, 微信, 信息公开: proposals for the tables, a person confirms. */
export const AccountFacts = z.object({
  kind: z.enum(['weibo', 'wechat', 'disclosure']),
  name: Text,
  /** Link target; '' for a picture without a link. */
  url: Address,
  /** Address of the QR picture; ''. */
  picture: Address,
});
export type AccountFacts = z.infer<typeof AccountFacts>;

/** The same header or footer has the same print on every page: 16 hexadecimal digits; '' where there is none. */
export const Prints = z.object({ header: z.string().max(16), footer: z.string().max(16) });
export type Prints = z.infer<typeof Prints>;

/** What an article shows that an earlier or a later visit may see changed (旧稿改日期). */
export const ArticleFacts = z.object({
  title: z.string().max(100),
  /** The day at which it says it was published: `2018-07-27`. */
  day: z.string().max(10),
  /** `printOf` its running text; '' where there is too little to tell it from another. */
  text: z.string().max(16),
});
export type ArticleFacts = z.infer<typeof ArticleFacts>;

/** An entry of a column, with the date that the column gives it. */
export const EntryFacts = z.object({
  /** `printOf` the `columnKey` of the article it leads to. */
  key: z.string().max(16),
  title: z.string().max(100),
  day: z.string().max(10),
});
export type EntryFacts = z.infer<typeof EntryFacts>;

export const PageFacts = z.object({
  /** Null on pages that are no column. */
  column: ColumnFacts.nullable(),
  /** At most 500, each address once. */
  links: z.array(ColumnLink).max(500),
  /** Address of the 网站地图, the page of all columns; ''. */
  siteMap: Address,
  accounts: z.array(AccountFacts).max(50),
  prints: Prints,
  /** Other governments' hosts that the page's menu leads to, and home pages beside this one below its registrable name. */
  hosts: z.array(z.string().max(255)).max(100),
  /** Of an article that shows its date. Records of before it was read have none. */
  article: ArticleFacts.optional(),
  /** The first dated entries of a column, none of records of before. */
  entries: z.array(EntryFacts).max(20).optional(),
});
export type PageFacts = z.infer<typeof PageFacts>;
export const NO_FACTS: PageFacts = {
  column: null,
  links: [],
  siteMap: '',
  accounts: [],
  prints: { header: '', footer: '' },
  hosts: [],
};

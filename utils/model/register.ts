import { z } from './zod';

/** 网站名录: what an office knows of its sites before anybody looks at one (verdict-model 5.1, 国办函〔2018〕12号附1). */

/** 层级 as the tables count it. Never derived from the code: districts of 直辖市 count as 市级. */
export const BUCKETS = [
  'province-portal', // 省级门户
  'province-department', // 省级部门
  'city-portal', // 市级门户
  'city-department', // 市级部门
  'county-portal', // 县级门户
  'below-county', // 县级以下
  'central-department', // 国务院部门
  'unknown',
] as const;
export const Bucket = z.enum(BUCKETS);
export type Bucket = z.infer<typeof Bucket>;

const SITE_TYPES = ['portal', 'department', 'special', 'unknown'] as const;
/** 网站类型: 政府门户网站, 部门网站, 专项网站 */
export const SiteType = z.enum(SITE_TYPES);
export type SiteType = z.infer<typeof SiteType>;

export const SITE_STATES = ['running', 'suspended', 'closing', 'closed', 'other'] as const;
/** 运行状态: 正常运行, 暂时下线, 网站下线中, 永久下线, 其他 */
export const SiteState = z.enum(SITE_STATES);
export type SiteState = z.infer<typeof SiteState>;

/** 运行网站: every state except 永久下线 and 网站下线中; 暂时下线 is still 运行 (晋政办 2018-02 附件1 注). */
export const isRunning = (state: SiteState): boolean => state !== 'closing' && state !== 'closed';

const Text = z.string().max(300);
/** `YYYY-MM-DD`, or '' where nobody said. */
const Day = z.union([z.literal(''), z.iso.date()]);
/** Null: the register does not say. */
const YesNo = z.boolean().nullable();

/** One row of a register. Empty strings where it says nothing. */
export const RegisterSite = z.object({
  /** `registerId/…`, kept over re-imports. */
  id: z.string(),
  registerId: z.string(),
  /** 网站标识码, ten digits, or ''; malformed ones are kept as written and reported by the register's own check. */
  code: Text,
  name: Text.min(1),
  /** 首页网址, as written. */
  homeUrl: z.string().max(2000),
  /** 全部域名 as the browser writes them (punycode), the host of the home page first. */
  hosts: z.array(z.string().max(255)).max(100),
  /** 主办单位 */
  sponsor: Text,
  province: Text,
  city: Text,
  county: Text,
  /** 部门; '' for the governments themselves. */
  department: Text,
  /** 内设管理机构 or 垂直管理机构 of the department (晋 附件2). */
  isSubordinate: z.boolean(),
  bucket: Bucket,
  type: SiteType,
  state: SiteState,
  /** Since when the state holds. */
  stateSince: Day,
  openedOn: Day,
  icp: Text,
  police: Text,
  /** 是否事业单位, 是否承担行政职能, 是否有对外服务. */
  isInstitution: YesNo,
  hasAdministrativeDuty: YesNo,
  hasOutwardService: YesNo,
  /** 信息公开网网址 */
  disclosureUrl: z.string().max(2000),
  weibo: z.object({ name: Text, url: z.string().max(2000) }),
  wechat: z.object({ name: Text, qr: z.string().max(2000) }),
});
export type RegisterSite = z.infer<typeof RegisterSite>;

export const Register = z.object({
  id: z.string(),
  name: Text.min(1),
  /** 数据日期 */
  dataDate: Day,
  /** UTC, ISO 8601. */
  importedAt: z.string(),
  fileName: Text,
  siteCount: z.number().int(),
});
export type Register = z.infer<typeof Register>;

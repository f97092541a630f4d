import { normalise } from '../page/text';

/**
 * What a column of a register may hold, and its headings, the most telling first: a table with 首页网址 and 域名 has its
 * home pages in the one and further domains in the other; where 域名 stands alone it leads to the home page.
 */
const HEADINGS = {
  code: '标识码 网站标识码 标识编码 识别码 网站编码 网站代码 siteidcode sitecode',
  name: '网站名称 名称 网站全称 站点名称 全称 网站 sitename',
  homeUrl:
    '首页网址 首页地址 首页链接 首页url 首页 主页地址 主页 网址 网站地址 网站链接 url siteurl 主域名 域名 英文域名',
  domains: '全部域名 所有域名 域名列表 其他域名 次域名 备用域名 域名 主域名 中文域名 英文域名',
  sponsor: '主办单位 主办单位名称 主办单位全称 主办机构 主办部门 主办 开办单位 单位全称 单位名称 责任单位',
  area: '所属地区 所在地区 地区 行政区划 所属行政区划 行政区划名称 所属区划 所属区域 行政区域 区域 所在地 行政区划代码 区划代码',
  province: '省 省份 所属省 所属省份 省自治区直辖市 省区市',
  city: '市 地市 市州 州市 盟市 市地 地级市 设区市 所属市 所属地市 所属市州 各市 城市',
  county: '县 区县 县区 县市区 区县市 市县区 旗县 旗县区 县市 区 所属县 所属区县 所属县区 所属县市区',
  department: '部门 所属部门 部门名称 省直部门 归口部门 直属部门',
  subordinate:
    '内设管理机构 垂直管理机构 是否内设机构 是否垂直管理机构 是否内设或垂直管理机构 是否内设垂直管理机构 机构类别 机构性质',
  level: '层级 网站层级 级别 网站级别 行政级别 行政层级 所属层级 单位层级 单位级别',
  type: '网站类型 类型 网站类别 类别 所属类型 站点类型',
  state: '运行状态 网站状态 状态 当前状态 运营状态 运行情况',
  stateSince:
    '状态日期 状态时间 状态变更日期 状态变更时间 下线时间 下线日期 关停时间 关停日期 永久下线时间 永久下线日期',
  openedOn: '开设时间 开设日期 开通时间 开通日期 开办时间 开办日期 上线时间 上线日期 新开设时间 建站时间',
  icp: 'icp备案编号 icp备案号 icp备案 icp号 icp 工信部备案号 工信部备案 备案编号 备案号',
  police:
    '公安机关备案编号 公安机关备案号 公安机关备案标识 公安机关备案 公安备案编号 公安备案号 公安备案 公网安备号 公网安备案号 公网安备 公安联网备案号',
  isInstitution: '是否事业单位 是否为事业单位 事业单位',
  hasAdministrativeDuty: '是否承担行政职能 承担行政职能 有无行政职能',
  hasOutwardService: '是否有对外服务 有无对外服务 是否对外服务 是否具有对外服务 对外服务',
  disclosureUrl:
    '信息公开网网址 信息公开网地址 信息公开网址 信息公开网 政府信息公开网网址 政府信息公开网址 政府信息公开网 信息公开地址 信息公开',
  weiboName: '微博名称 政务微博名称 微博账号 政务微博 官方微博 新浪微博 微博',
  weiboUrl: '微博地址 微博网址 微博链接 政务微博地址',
  wechatName: '微信名称 微信公众号名称 公众号名称 政务微信名称 微信公众号 公众号 政务微信 官方微信 微信',
  wechatQr: '微信二维码 微信公众号二维码 公众号二维码 二维码',
} as const;

export type RegisterField = keyof typeof HEADINGS;
export const REGISTER_FIELDS = Object.keys(HEADINGS) as readonly RegisterField[];

/** Which column holds a field, from 0; a field that is left out has none. Each column serves one field at most. */
export type Mapping = Readonly<Partial<Record<RegisterField, number>>>;

/** The fields each heading may name, with its rank among the headings of the field. */
const meanings = new Map<string, Map<RegisterField, number>>();
for (const field of REGISTER_FIELDS) {
  HEADINGS[field].split(' ').forEach((heading, rank) => {
    const ranks = meanings.get(heading) ?? new Map<RegisterField, number>();
    meanings.set(heading, ranks.set(field, rank));
  });
}

/** The mapping that the headings suggest: per field the most telling heading, of equals the first. */
export function suggestMapping(headings: readonly string[]): Mapping {
  const ranks = headings.map(ranksOf);
  const mapping: Partial<Record<RegisterField, number>> = {};
  const taken = new Set<number>();
  for (const field of REGISTER_FIELDS) {
    let best: { column: number; rank: number } | null = null;
    for (const [column, { [field]: rank = null }] of ranks.entries()) {
      if (rank !== null && !taken.has(column) && (!best || rank < best.rank)) best = { column, rank };
    }
    if (!best) continue;
    mapping[field] = best.column;
    taken.add(best.column);
  }
  return mapping;
}

/** Whether a text is the heading of some field. */
export const isHeading = (text: string): boolean => formsOf(text).some((form) => meanings.has(form));

/** A mapping corrected by hand: the field gets the column, or none; a field that had the column loses it. */
export function remap(mapping: Mapping, field: RegisterField, column: number | null): Mapping {
  const others = Object.entries(mapping).filter(([other, its]) => other !== field && its !== column);
  return Object.fromEntries(column === null ? others : [...others, [field, column]]);
}

/** Columns, from 0, that have a heading and serve no field. */
export function unmappedColumns(headings: readonly string[], mapping: Mapping): number[] {
  const used = new Set(Object.values(mapping));
  return [...headings.keys()].filter((column) => headings[column] !== '' && !used.has(column));
}

function ranksOf(heading: string): Partial<Record<RegisterField, number>> {
  const ranks: Partial<Record<RegisterField, number>> = {};
  for (const form of formsOf(heading)) {
    for (const [field, rank] of meanings.get(form) ?? []) ranks[field] = Math.min(rank, ranks[field] ?? rank);
  }
  return ranks;
}

const IN_BRACKETS = /[([{【〔<《][^)\]}】〕>》]{0,60}[)\]}】〕>》]/g;
const PUNCTUATION = /[^\p{L}\p{N}]/gu;

/** A heading as it is looked up: `*政府网站 标识码（必填）` is `标识码` too, and `省（自治区、直辖市）` both `省` and all of it. */
function formsOf(heading: string): string[] {
  const plain = normalise(heading).toLowerCase();
  return [plain, plain.replace(IN_BRACKETS, '')].flatMap((text) => {
    const form = text.replace(PUNCTUATION, '').replace(/^\d+/, '');
    return [
      form,
      form.replace(/^政府(?=网站)/, ''),
      form.replace(/^(?:政府)?网站(?=标识码|ICP|icp|公安|主办|域名|微)/, ''),
    ];
  });
}

import type { RegisterSite } from '../model/register';
import type { Mapping, RegisterField } from './headings';
import { BUCKET_NAMES, SITE_STATE_NAMES, SITE_TYPE_NAMES } from './register-words';
import type { SiteDraft } from './site-row';

export type SiteField = keyof SiteDraft;

/** What an inspector calls the fields of a site, in the order of a table. */
export const SITE_FIELD_NAMES: Readonly<Record<SiteField, string>> = {
  code: '网站标识码',
  name: '网站名称',
  homeUrl: '首页网址',
  hosts: '全部域名',
  sponsor: '主办单位',
  province: '省',
  city: '市',
  county: '县',
  department: '部门',
  isSubordinate: '内设或垂直管理机构',
  bucket: '层级',
  type: '网站类型',
  state: '运行状态',
  stateSince: '状态日期',
  openedOn: '开设日期',
  icp: 'ICP备案号',
  police: '公安备案号',
  isInstitution: '是否事业单位',
  hasAdministrativeDuty: '是否承担行政职能',
  hasOutwardService: '是否有对外服务',
  disclosureUrl: '信息公开网网址',
  weibo: '微博',
  wechat: '微信',
};
export const SITE_FIELDS = Object.keys(SITE_FIELD_NAMES) as readonly SiteField[];

/** A field of a site as an inspector reads it, on one line; '' where the register says nothing. */
export function fieldText(site: SiteDraft, field: SiteField): string {
  const value = site[field];
  if (field === 'bucket') return site.bucket === 'unknown' ? '' : BUCKET_NAMES[site.bucket];
  if (field === 'type') return site.type === 'unknown' ? '' : SITE_TYPE_NAMES[site.type];
  if (field === 'state') return SITE_STATE_NAMES[site.state];
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (value === null) return '';
  return (Array.isArray(value) ? value : Object.values(value)).filter((part) => part !== '').join('；');
}

const PLACE: readonly SiteField[] = ['province', 'city', 'county'];
/** Columns that tell more than the field of their own name. */
const TELLS: Readonly<Partial<Record<RegisterField, readonly SiteField[]>>> = {
  domains: ['hosts'],
  area: PLACE,
  // A name tells the areas it lies in, and nothing of those below.
  city: ['province', 'city'],
  county: PLACE,
  subordinate: ['isSubordinate'],
  level: ['bucket'],
  state: ['state', 'stateSince'],
  weiboName: ['weibo'],
  weiboUrl: ['weibo'],
  wechatName: ['wechat'],
  wechatQr: ['wechat'],
};

/** The fields that a file with these columns speaks of: what it does not mention, a re-import leaves alone. */
export function fieldsTold(mapping: Mapping): ReadonlySet<SiteField> {
  const columns = Object.keys(mapping) as RegisterField[];
  return new Set(columns.flatMap((column) => TELLS[column] ?? [column as SiteField & RegisterField]));
}

/** The place of a site in one line: 山西省太原市小店区. */
export const placeText = ({ province, city, county }: RegisterSite): string => `${province}${city}${county}`;

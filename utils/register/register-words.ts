import type { Bucket, SiteState, SiteType } from '../model/register';
import { squeeze } from '../page/text';

export const BUCKET_NAMES: Readonly<Record<Bucket, string>> = {
  'province-portal': '省级门户',
  'province-department': '省级部门',
  'city-portal': '市级门户',
  'city-department': '市级部门',
  'county-portal': '县级门户',
  'below-county': '县级以下',
  'central-department': '国务院部门',
  unknown: '未填',
};

export const SITE_TYPE_NAMES: Readonly<Record<SiteType, string>> = {
  portal: '政府门户网站',
  department: '部门网站',
  special: '专项网站',
  unknown: '未填',
};

export const SITE_STATE_NAMES: Readonly<Record<SiteState, string>> = {
  running: '正常运行',
  suspended: '暂时下线',
  closing: '网站下线中',
  closed: '永久下线',
  other: '其他',
};

/** 网站类型 in a register's words; undefined for words that name none. */
export function readSiteType(cell: string): SiteType | undefined {
  const text = squeeze(cell);
  if (text === '') return 'unknown';
  if (/专项|专题/.test(text)) return 'special';
  if (text.includes('门户')) return 'portal';
  return /部门|单位|机构/.test(text) ? 'department' : undefined;
}

/** Before 运行: 未运行, 停止运行, 不再使用, 非正常. */
const NOT_RUNNING = /(?:未|不再|停止|非|不)(?:正常)?(?:运行|使用|正常)/;

/** 运行状态 in a register's words; undefined for words that name none. 试运行 runs; 整合迁移 is closed for good. */
export function readState(cell: string): SiteState | undefined {
  const text = squeeze(cell);
  if (/暂时|临时|暂停/.test(text)) return 'suspended';
  if (/(?:下线|关停|迁移|整合|关闭|注销)中|正在(?:下线|关停|迁移|整合|关闭)|拟(?:下线|关停|关闭)/.test(text))
    return 'closing';
  if (/永久|关闭|关停|注销|撤销|停用|整合|迁移|已下线/.test(text)) return 'closed';
  if (NOT_RUNNING.test(text)) return undefined;
  if (/正常|运行|在用|在线|使用|已上线|开通/.test(text)) return 'running';
  return /^其[他它]/.test(text) ? 'other' : undefined;
}

/** Their districts and counties count as 市级 (Q18-附件2). */
const MUNICIPALITY = /^(?:北京|天津|上海|重庆)/;
const BELOW_COUNTY = /乡|镇|街道|村|县级?以下/;

/**
 * 层级 by the register's words, and its type where they name a level only (市级). Never from the code. Undefined where the
 * words name no level or do not say whether a portal or a department is meant.
 */
export function readBucket(level: string, type: SiteType, province: string): Bucket | undefined {
  const text = squeeze(level);
  if (/国务院|中央|部委/.test(text)) return 'central-department';
  if (BELOW_COUNTY.test(text)) return 'below-county';
  const rank = rankOf(text, MUNICIPALITY.test(province));
  const kind = kindOf(text, type);
  if (!rank || !kind) return undefined;
  return rank === 'county' && kind === 'department' ? 'below-county' : (`${rank}-${kind}` as Bucket);
}

function rankOf(text: string, isMunicipal: boolean): 'province' | 'city' | 'county' | null {
  const plain = text
    .replace(/直辖市|自治区|兵团/g, '省')
    .replace(/设区的?市|地区|自治州/g, '市')
    .replace(/及以下|(?:开发|园|新|示范)区/g, '');
  if (/县|区|旗/.test(plain)) return isMunicipal ? 'city' : 'county';
  if (plain.includes('省')) return 'province';
  return /市|州|盟|师/.test(plain) ? 'city' : null;
}

function kindOf(text: string, type: SiteType): 'portal' | 'department' | null {
  if (text.includes('门户')) return 'portal';
  if (/部门|直|厅|局|内设|垂直/.test(text.replace('直辖', ''))) return 'department';
  if (type === 'unknown') return null;
  return type === 'portal' ? 'portal' : 'department';
}

/** Whether a cell names an 内设管理机构 or 垂直管理机构. */
export const namesSubordinate = (cell: string): boolean => /内设|垂直/.test(cell);

import {
  type ColumnLink,
  type ColumnOwner,
  columnLinks,
  ownerOf,
} from '../../utils/identifiers/column-hosts';
import { defineRule, type Exhibit, fail, inapplicable, noted, pass, review, seen } from '../core/rule';

/**
 * Columns, topics and systems belong on the site's own host, under a path. Whose another host is cannot be seen from
 * here, and below a portal's name stand its departments: only a link named as a column that leads to a host named as
 * a column, below the site's own host or to no government's is a candidate.
 */
export const columnDomain = defineRule({
  id: 'column-domain',
  version: 3,
  name: '栏目、专题、业务系统域名不规范',
  clauses: ['H55-二', 'Z19-D4.1'],
  pages: 'any',
  authority: 'candidate',
  reads: 'page',
  lookedFor: '名称为栏目、频道、专题、业务系统的可见链接（页脚和友情链接除外），是否在本网站域名之下。',
  severity: '提示；域名排查表中计为不符合',

  reasons: {
    own: '所见栏目类链接均在本网站域名之下，或属其他单位和统一平台',
    subdomain: '栏目、专题或系统使用了单独的域名：{hosts}',
    outside: '栏目、系统类链接指向非政府域名，请核对是否本单位所有：{hosts}',
    unknown: '栏目类链接指向其他域名，不能确定是否本网站的栏目：{hosts}',
    'no-columns': '没有认出栏目类链接',
    'no-host': '本页网址没有可比较的域名',
  },

  guide: {
    verify: '逐个打开所列链接，核对主办单位是否与本网站相同；统一建设的政务服务、互动平台不在此列。',
    fix: '把栏目、专题、业务系统迁移到本网站域名的路径之下（如 /zt/），原域名公告后注销。',
  },

  evaluate(page, { host }) {
    if (host.registrable === null) return inapplicable('no-host', [noted('地址栏', host.unicode)]);
    const links = columnLinks(page).map((link) => ({ ...link, owner: ownerOf(link, host) }));
    const of = (owner: ColumnOwner): ColumnLink[] => links.filter((link) => link.owner === owner);
    const hosts = (some: readonly ColumnLink[]): { hosts: string } => ({
      hosts: [...new Set(some.map((link) => link.host.unicode))].join('、'),
    });

    const [subdomain, outside, unknown, own] = [of('subdomain'), of('outside'), of('unknown'), of('own')];
    if (subdomain.length > 0) return fail('subdomain', exhibits(subdomain), hosts(subdomain));
    if (outside.length > 0) return fail('outside', exhibits(outside), hosts(outside));
    if (unknown.length > 0) return review('unknown', exhibits(unknown), hosts(unknown));
    return own.length > 0 ? pass('own', exhibits(own.slice(0, 3))) : inapplicable('no-columns', []);
  },
});

const exhibits = (links: readonly ColumnLink[]): Exhibit[] =>
  links.map(({ node, name, host }) => seen('栏目类链接', node, `${name} → ${host.unicode}`));

import { claimsGovernment } from '../../utils/identifiers/read';
import { defineRule, fail, inapplicable, noted, pass, review } from '../core/rule';

/**
 * A government site's host ends `.gov.cn` or `.政务`. A fault only where somebody said that the site is a
 * government's: public institutions, companies and party organs may use any suffix. Addresses inside a network, with a
 * port or without a name may be a test copy of a site that has its proper name.
 *
 * Not covered: a page that a proper host redirected to should be a question. A snapshot knows only the address where
 * the browser ended, so such a page is judged by that one.
 */
export const domainSuffix = defineRule({
  id: 'domain-suffix',
  version: 2,
  name: '域名后缀不规范',
  clauses: ['H55-二', 'G47-三', 'Z19-D4.1'],
  pages: 'any',
  authority: 'fail',
  reads: 'address',
  evenUnconfirmed: true,
  lookedFor: '本页网址的域名是否以 .gov.cn 或 .政务 结尾（逐级比较，仿冒的 .gov.cn.××.com 不算）。',
  severity: '扣1分（域名名称共3分，与域名结构合计至多扣1分）；部门网站为提示',

  reasons: {
    government: '域名 {host} 以 .{suffix} 结尾',
    'other-suffix': '已确认是政府网站，域名 {host} 却不以 .gov.cn 或 .政务 结尾',
    claims:
      '域名 {host} 不以 .gov.cn 或 .政务 结尾，页面却标有网站标识码或找错入口：如为政府网站则域名不规范，否则可能是仿冒网站',
    'look-alike': '域名 {host} 中含 gov.cn 或 政务 却不以其结尾，可能是仿冒网站',
    unconfirmed: '域名 {host} 不以 .gov.cn 或 .政务 结尾；请先确认是否政府网站',
    'chinese-cn': '域名 {host} 以 .政务.cn 结尾，请核对是否由 .政务 域名换写而来',
    'no-name': '网址是 IP 地址或单位内部地址（{host}），请核对正式域名',
    port: '网址带有端口（{host}:{port}），请核对正式域名',
    'no-host': '网址中没有域名',
  },

  guide: {
    verify: '查看地址栏中域名的最后几级，并与全国政府网站信息报送系统中登记的首页网址核对。',
    fix: '申请 .gov.cn 英文域名或 .政务 中文域名并启用，发布公告后注销不规范的域名。',
  },

  evaluate(page, { host, site }) {
    if (host.ascii === '') return inapplicable('no-host', []);
    const exhibits = [noted('地址栏', host.unicode)];
    const params = { host: host.unicode, suffix: host.government, port: String(host.port) };
    if (host.government !== 'other') return pass('government', exhibits, params);
    if (isInternal(host.ascii, host.kind)) return review('no-name', exhibits, params);
    if (host.ascii.endsWith('.xn--zfr164b.cn')) return review('chinese-cn', exhibits, params);
    if (site.kind === 'unknown') {
      if (/(?:^|\.)(?:gov\.cn|xn--zfr164b)\./.test(host.ascii)) return review('look-alike', exhibits, params);
      return review(claimsGovernment(page) ? 'claims' : 'unconfirmed', exhibits, params);
    }
    if (host.port !== null) return review('port', exhibits, params);
    return fail('other-suffix', exhibits, params);
  },
});

/** No public name: an IP address, a single label, or a suffix kept for networks of one's own (RFC 6762, 8375, 2606). */
const isInternal = (host: string, kind: string): boolean =>
  kind !== 'domain' ||
  /\.(?:local|localhost|lan|intranet|internal|home\.arpa|test|example|invalid)$/.test(host);

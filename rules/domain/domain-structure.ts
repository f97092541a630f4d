import type { HostParts } from '../../utils/identifiers/host-parts';
import type { SiteFacts } from '../../utils/model/finding';
import { defineRule, fail, inapplicable, noted, pass, review } from '../core/rule';

/**
 * Portals and State Council departments stand on `www.□□□.gov.cn`, departments of provinces and cities on
 * `○○○.□□□.gov.cn`. Only the shape can be judged here; whether □□□ is the right area's is for a person. Chinese names
 * have one shape only and are left alone.
 */
export const domainStructure = defineRule({
  id: 'domain-structure',
  version: 1,
  name: '域名结构不规范',
  clauses: ['H55-二', 'G47-三', 'Z19-D4.1'],
  pages: 'any',
  authority: 'candidate',
  reads: 'address',
  lookedFor:
    '.gov.cn 之前的各级：门户网站和国务院部门网站应为 www.□□□.gov.cn，省、市级部门网站应为 ○○○.□□□.gov.cn（○○○ 不是 www）。',
  severity: '扣1分（与域名后缀合计至多扣1分）；部门网站为提示',

  reasons: {
    centre: '中国政府网 www.gov.cn',
    portal: '域名 {host} 符合 www.□□□.gov.cn',
    department: '域名 {host} 符合 ○○○.□□□.gov.cn（请核对 {parent} 是同级门户或上级部门的域名）',
    'portal-shape': '门户网站域名应为 www.□□□.gov.cn，实为 {host}',
    'department-shape': '部门网站域名应为 ○○○.□□□.gov.cn（○○○ 不是 www），实为 {host}',
    'kind-unknown': '尚未选定网站类型，无法判断 {host} 的结构',
    'level-unknown': '域名 {host} 与所选网站类型的常见结构不同，尚未选定层级，无法判断',
    'level-without-rule': '域名 {host}：所选层级的部门网站没有明确的结构要求，请核对是否应单独开设网站',
    bare: '域名 {host} 没有 www 或部门一级',
    deep: '域名 {host} 在 .gov.cn 之前有 {count} 级，请核对是否垂直管理单位或栏目域名',
    'vertical-unit': '国务院部门网站应为 www.□□□.gov.cn，实为 {host}；请核对是否其垂直管理单位的网站',
    'odd-name': '域名 {host} 中的“{name}”不像地区或部门的拼音、英文',
    'chinese-name': '中文域名只有 △△△.政务 一种结构，名称由人工核对',
    'other-suffix': '域名 {host} 不以 .gov.cn 结尾，见“域名后缀不规范”',
  },

  guide: {
    verify: '核对网站类型和层级，并与本级政府门户网站或上级部门网站的域名对照。',
    fix: '按国办函〔2018〕55号调整域名：门户 www.□□□.gov.cn，部门 ○○○.□□□.gov.cn；启用新域名时公告并保留过渡期。',
  },

  evaluate(_page, { host, site }) {
    const { labels } = host;
    const exhibits = [noted('地址栏', host.unicode)];
    const [first = '', ...rest] = labels;
    const name = labels.at(-1) ?? '';
    const params = {
      host: host.unicode,
      name,
      parent: `${rest.join('.')}.gov.cn`,
      count: String(labels.length),
    };
    if (host.government === '政务') return inapplicable('chinese-name', exhibits);
    if (host.government === 'other') return inapplicable('other-suffix', exhibits, params);
    if (host.ascii === 'www.gov.cn') return pass('centre', exhibits);
    if (labels.length < 2) return review('bare', exhibits, params);
    if (labels.length > 2 || name === 'www') return review('deep', exhibits, params);
    if (!/^[a-z][a-z-]*[a-z]$/.test(name)) return review('odd-name', exhibits, params);

    const expected = expectedShape(site);
    if (expected === null) return review('kind-unknown', exhibits, params);
    if (expected === shapeOf(first)) return pass(expected, exhibits, params);
    if (site.level === 'unknown') return review('level-unknown', exhibits, params);
    if (site.kind === 'portal') return fail('portal-shape', exhibits, params);
    if (expected === 'portal') return review('vertical-unit', exhibits, params);
    if (site.level === 'county') return review('level-without-rule', exhibits, params);
    return fail('department-shape', exhibits, params);
  },
});

type Shape = 'portal' | 'department';

const shapeOf = (first: HostParts['labels'][number]): Shape => (first === 'www' ? 'portal' : 'department');

/** State Council departments are named as portals are. */
function expectedShape({ kind, level }: SiteFacts): Shape | null {
  if (kind === 'portal' || kind === 'ministry') return 'portal';
  if (kind === 'department') return level === 'central' ? 'portal' : 'department';
  return null;
}

import { isProvincial } from './batch';
import { correctable, told } from './cells';
import { type FailedColumn, failedColumn, failedSites } from './failed-sites';
import type { BuildTable } from './input';
import { REGIONS } from './national-areas';
import { SHANXI_CITIES_TEMPLATE } from './shanxi-areas';
import { SITE_FIELDS, type SiteLine } from './site-line';
import { column } from './table';
import { PLAIN, type TableTemplate } from './template';

/** The lists of failed sites of 山西 (附件3), of the State Council (附件3) and of 六安 (附件1). */

export const SHANXI_FAILED_TEMPLATE: TableTemplate = {
  ...PLAIN,
  title: '检查发现存在突出问题的政府网站名单',
  wording: 'shanxi',
  areas: SHANXI_CITIES_TEMPLATE.areas,
  notes: ['注：抽查采样时间为{span}。'],
};

/** Provincial departments have no area, and stand first. */
const shanxiArea = ({ site }: SiteLine): string => (isProvincial(site) ? '' : site.city);

export const shanxiFailed: BuildTable = (input) =>
  failedSites(
    {
      id: 'shanxi-failed',
      annex: '附件3',
      areaOf: shanxiArea,
      columns: [
        failedColumn.area('地区', shanxiArea),
        failedColumn.name('网站名称'),
        failedColumn.problems('存在突出的问题'),
        failedColumn.code('网站标识码'),
      ],
      orientation: 'portrait',
    },
    input,
  );

export const NATIONAL_FAILED_TEMPLATE: TableTemplate = {
  ...PLAIN,
  title: '抽查发现存在突出问题的政府网站名单',
  wording: 'national',
  areas: [...REGIONS],
  siteName: 'quoted',
};

const province = ({ site }: SiteLine): string => site.province;

export const nationalFailed: BuildTable = (input) =>
  failedSites(
    {
      id: 'national-failed',
      annex: '附件3',
      areaOf: province,
      columns: [
        failedColumn.area('省(自治区、直辖市)', province),
        failedColumn.name('网站名称'),
        failedColumn.problems('存在的突出问题'),
        failedColumn.code('网站标识码'),
      ],
      orientation: 'portrait',
    },
    input,
  );

export const LUAN_FAILED_TEMPLATE: TableTemplate = {
  ...PLAIN,
  title: '{period}巡查不合格政府网站名单及突出问题',
  rounding: 'whole',
  wording: 'luan',
};

export const luanFailed: BuildTable = (input) =>
  failedSites(
    {
      id: 'luan-failed',
      annex: '附件1',
      areaOf: () => '',
      columns: [
        failedColumn.code('网站标识码'),
        failedColumn.name('网站名称'),
        {
          column: column('home', '首页地址', 26),
          cell: (line) => correctable(line.site.homeUrl, line, SITE_FIELDS.homeUrl),
        },
        {
          column: column('disclosure', '信息公开网网址', 30),
          cell: (line) =>
            account(line, 'disclosure', line.site.disclosureUrl, SITE_FIELDS.disclosureUrl, 'url'),
        },
        {
          column: column('weibo-name', ['微博', '名称'], 18),
          cell: (line) => account(line, 'weibo', line.site.weibo.name, SITE_FIELDS.weiboName, 'name'),
        },
        {
          column: column('weibo-url', ['微博', '地址'], 26),
          cell: (line) => account(line, 'weibo', line.site.weibo.url, SITE_FIELDS.weiboUrl, 'url'),
        },
        {
          column: column('wechat-name', ['微信', '名称'], 18),
          cell: (line) => account(line, 'wechat', line.site.wechat.name, SITE_FIELDS.wechatName, 'name'),
        },
        {
          column: column('wechat-qr', ['微信', '二维码'], 12),
          cell: (line) => account(line, 'wechat', line.site.wechat.qr, SITE_FIELDS.wechatQr, 'picture'),
        },
        { column: column('verdict', '结果', 8), cell: (line) => told('不合格', [line]) },
        failedColumn.problems('存在的突出问题'),
      ],
      orientation: 'landscape',
    },
    input,
  );

/** The register's word or a typed one; else what the pages show is proposed. Not every site has an account. */
function account(
  line: SiteLine,
  kind: 'weibo' | 'wechat' | 'disclosure',
  registered: string,
  key: string,
  part: 'name' | 'url' | 'picture',
): ReturnType<FailedColumn['cell']> {
  const seen = line.seen.accounts.filter((one) => one.kind === kind && one[part] !== '');
  const proposals = [...new Set(seen.map((one) => one[part]))].map((value) => ({
    value,
    from: '页面所见',
    findingIds: [],
  }));
  return correctable(registered, line, key, { proposals, isOptional: true });
}

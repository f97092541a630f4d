import type { Bucket } from '../../model/register';
import { areaTable, type Level } from './area-table';
import type { BuildTable } from './input';
import { PLAIN, type TableTemplate } from './template';

/** 附件2 各地区政府网站运行和抽查情况, as the State Council's notice prints it (2018年第一季度). */

export const REGIONS: readonly string[] =
  '北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 新疆生产建设兵团'.split(
    ' ',
  );

export const NATIONAL_AREAS_TEMPLATE: TableTemplate = {
  ...PLAIN,
  title: '各地区政府网站运行和抽查情况',
  rounding: 'whole',
  wording: 'national',
  areas: [...REGIONS],
  notes: ['注：运行网站数据取自全国政府网站信息报送系统{dataDate}的数据。'],
};

const level = (bucket: Bucket, group: string, name: string, flat: string): Level => ({
  key: bucket,
  heading: [group, name],
  flat,
  holds: (site) => site.bucket === bucket,
});

/** Its rate stands in the text of the notice only. */
export const nationalAreas: BuildTable = (input) =>
  areaTable(
    {
      id: 'national-areas',
      annex: '附件2',
      areaHeading: '省(自治区、直辖市)',
      totalLabel: '合计',
      isAsked: ({ bucket }) => bucket !== 'central-department',
      areaOf: ({ province }) => province,
      levels: [
        level('province-portal', '省级政府网站数', '门户', '省级门户'),
        level('province-department', '省级政府网站数', '部门', '省级部门'),
        level('city-portal', '市级政府网站数', '门户', '市级门户'),
        level('city-department', '市级政府网站数', '部门', '市级部门'),
        level('county-portal', '县级及以下政府网站数', '县级门户', '县级门户'),
        level('below-county', '县级及以下政府网站数', '县级以下', '县级以下'),
      ],
      checkedHeading: '抽查网站数',
      failedHeading: '抽查存在突出问题的网站数',
      hasRate: false,
      orientation: 'landscape',
    },
    input,
  );

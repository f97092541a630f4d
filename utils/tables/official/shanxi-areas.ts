import { areaTable } from './area-table';
import { isProvincial } from './batch';
import type { BuildTable } from './input';
import type { TableTemplate } from './template';
import { PLAIN } from './template';

/** 附件1、附件2 as 山西 prints them (2018年2月). */

const NOTE =
  '注：运行网站数据取自全国政府网站信息报送系统{dataDate}数据。运行网站数为除“永久下线”和“网站下线中”以外的所有状态。';

export const SHANXI_CITIES_TEMPLATE: TableTemplate = {
  ...PLAIN,
  title: '各市政府网站运行和检查情况',
  wording: 'shanxi',
  areas: ['太原', '大同', '朔州', '忻州', '吕梁', '晋中', '阳泉', '长治', '晋城', '临汾', '运城'],
  notes: [NOTE],
};

/** Counties' own portals stand in 县级以下: 临汾 has 17 of them and four sites of the city. */
export const shanxiCities: BuildTable = (input) =>
  areaTable(
    {
      id: 'shanxi-cities',
      annex: '附件1',
      areaHeading: '市',
      totalLabel: '合计',
      isAsked: (site) => !isProvincial(site) && site.bucket !== 'central-department',
      areaOf: ({ city }) => city,
      levels: [
        { key: 'city', heading: ['市级政府网站数'], holds: ({ bucket }) => bucket.startsWith('city-') },
        {
          key: 'county',
          heading: ['县级以下政府网站数'],
          holds: ({ bucket }) => bucket === 'county-portal' || bucket === 'below-county',
        },
      ],
      checkedHeading: '检查网站数',
      failedHeading: '存在突出问题网站数',
      hasRate: true,
      orientation: 'portrait',
    },
    input,
  );

export const SHANXI_DEPARTMENTS_TEMPLATE: TableTemplate = {
  ...PLAIN,
  title: '省直部门及其内设管理机构政府网站运行和检查情况',
  wording: 'shanxi',
  notes: [NOTE],
};

/** The provincial portal has no department: it stands under the office that runs it. */
export const shanxiDepartments: BuildTable = (input) =>
  areaTable(
    {
      id: 'shanxi-departments',
      annex: '附件2',
      areaHeading: '部门',
      totalLabel: '总计',
      isAsked: isProvincial,
      areaOf: ({ department, sponsor }) => department || sponsor,
      levels: [
        { key: 'own', heading: ['部门网站数'], holds: ({ isSubordinate }) => !isSubordinate },
        { key: 'subordinate', heading: ['内设管理机构网站数'], holds: ({ isSubordinate }) => isSubordinate },
      ],
      checkedHeading: '检查网站数',
      failedHeading: '存在突出问题的网站数',
      hasRate: false,
      orientation: 'portrait',
    },
    input,
  );

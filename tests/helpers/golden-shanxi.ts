import type { Bucket } from '../../utils/model/register';
import type { Problem } from '../../utils/model/verdict';

/** 山西省 2018年2月: what its 附件1 to 附件3 print. Figures as printed, slips included. */

/** 市, 市级, 县级以下, 检查, 问题, 合格率. 运行网站总数 is the second and third together, in every row. */
export const CITIES: readonly (readonly [string, number, number, number, number, string])[] = [
  ['太原', 37, 10, 47, 0, '100%'],
  ['大同', 13, 12, 25, 0, '100%'],
  ['朔州', 23, 6, 29, 0, '100%'],
  ['忻州', 27, 14, 41, 1, '97.6%'],
  ['吕梁', 15, 13, 28, 0, '100%'],
  ['晋中', 39, 11, 50, 0, '100%'],
  ['阳泉', 41, 5, 46, 0, '100%'],
  ['长治', 34, 23, 57, 2, '96.5%'],
  ['晋城', 31, 6, 37, 2, '94.6%'],
  ['临汾', 4, 17, 21, 4, '80.9%'],
  ['运城', 37, 10, 47, 1, '97.9%'],
];
export const CITIES_TOTAL = ['', '合计', '428', '301', '127', '428', '10', '97.7%'];

/** 附件2: one site each, checked; none 内设. */
export const DEPARTMENTS: readonly string[] =
  '省政府办公厅 省编办 省发展改革委 省经信委 省教育厅 省科技厅 省公安厅 省民政厅 省司法厅 省财政厅 省人力资源社会保障厅 省国土资源厅 省环保厅 省住房城乡建设厅 省交通运输厅 省水利厅 省农业厅 省林业厅 省商务厅 省文化厅 省卫生计生委 省审计厅 省外事侨务办 省煤炭厅 省旅游发展委 省国资委 省地税局 省工商局 省质监局 省食品药品监管局 省新闻出版广电局 省体育局 省统计局 省安监局 省宗教事务局 省文物局 省粮食局 省人防办 省法制办 省机关事务管理局 省公安厅交管局 省国防科工办 省中小企业局 省监狱管理局 省扶贫开发办 山西转型综改示范区管委会 山西行政学院 省发展研究中心 省方志办 省供销社 省煤炭地质局 省档案局 省级政府采购中心 省招生考试管理中心 省农机局 省政务服务中心 省残联 省红十字会 省无线电管理局 省老龄委 省戒毒局 省政府驻北京办事处'.split(
    ' ',
  );
export const DEPARTMENTS_TOTAL = ['', '总计', '62', '62', '0', '62', '1'];

/** 附件3: 市 or 部门 of 附件2, level, name, problem, its printed words, code. */
export const FAILED: readonly {
  readonly city: string;
  readonly department: string;
  readonly bucket: Bucket;
  readonly name: string;
  readonly problem: Problem;
  readonly words: string;
  readonly code: string;
}[] = [
  {
    city: '',
    department: '省人防办',
    bucket: 'province-department',
    name: '山西省人民防空办公室网站',
    problem: 'columns-stale-many',
    words: '栏目不更新',
    code: '1400000048',
  },
  {
    city: '忻州',
    department: '',
    bucket: 'city-department',
    name: '忻州市食药监局网站',
    problem: 'interaction-overdue',
    words: '互动回应差',
    code: '1409000032',
  },
  {
    city: '长治',
    department: '',
    bucket: 'county-portal',
    name: '平顺县人民政府门户网站',
    problem: 'columns-blank',
    words: '政务公开、政务服务存在多个空白栏目',
    code: '1404250004',
  },
  {
    city: '长治',
    department: '',
    bucket: 'county-portal',
    name: '武乡县人民政府门户网站',
    problem: 'columns-blank',
    words: '政务公开、政务服务存在多个空白栏目',
    code: '1404290013',
  },
  {
    city: '晋城',
    department: '',
    bucket: 'city-department',
    name: '晋城市工商行政管理局网站',
    problem: 'interaction-overdue',
    words: '互动回应差',
    code: '1405000026',
  },
  {
    city: '晋城',
    department: '',
    bucket: 'city-department',
    name: '晋城市水务局网站',
    problem: 'interaction-overdue',
    words: '互动回应差',
    code: '1405000028',
  },
  {
    city: '临汾',
    department: '',
    bucket: 'county-portal',
    name: '汾西县人民政府门户网站',
    problem: 'interaction-overdue',
    words: '互动回应差',
    code: '1410340003',
  },
  {
    city: '临汾',
    department: '',
    bucket: 'county-portal',
    name: '隰县人民政府门户网站',
    problem: 'interaction-overdue',
    words: '互动回应差',
    code: '1410310002',
  },
  {
    city: '临汾',
    department: '',
    bucket: 'county-portal',
    name: '大宁县人民政府门户网站',
    problem: 'interaction-overdue',
    words: '互动回应差',
    code: '1410300001',
  },
  {
    city: '临汾',
    department: '',
    bucket: 'city-department',
    name: '山西临汾商务之窗网',
    problem: 'columns-stale-many',
    words: '栏目不更新',
    code: '1410000050',
  },
  {
    city: '运城',
    department: '',
    bucket: 'city-department',
    name: '中国中小企业运城网',
    problem: 'interaction-overdue',
    words: '互动回应差',
    code: '1408000022',
  },
];

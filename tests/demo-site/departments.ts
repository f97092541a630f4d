import type { DemoColumn, DemoSite } from './column';

/** The other sites of the register, and the hosts to which the portal leads. */

const news = (newest: number, truth: 'fresh' | 'stale'): DemoColumn => ({
  path: '/gzdt/',
  name: '工作动态',
  class: 'news',
  from: 'menu',
  newest,
  every: 5,
  entries: 12,
  written: 'rows',
  truth,
  because: truth === 'fresh' ? '最新一条在2周内' : '动态类栏目，超过2周没有更新',
});

const notices = (newest: number, truth: 'fresh' | 'stale'): DemoColumn => ({
  path: '/tzgg/',
  name: '通知公告',
  class: 'notices',
  from: 'menu',
  newest,
  every: 12,
  entries: 10,
  written: 'rows',
  truth,
  because: truth === 'fresh' ? '最新一条在6个月内' : '一级通知公告栏目，超过6个月没有更新',
});

const undue = (newest: number): Omit<DemoColumn, 'path' | 'name' | 'class'> => ({
  from: 'menu',
  newest,
  every: 12,
  entries: 8,
  written: 'rows',
  truth: 'no-period',
  because: '没有规定的期限，是否应更新要由人判断',
});

export const AGRICULTURE: DemoSite = {
  host: 'nyncj.shilixian.gov.cn',
  name: '示例县农业农村局',
  code: '1300009911',
  kind: 'department',
  columns: [
    news(6, 'fresh'),
    notices(250, 'stale'),
    {
      path: '/zcfg/',
      name: '政策法规',
      class: 'policies',
      from: 'menu',
      newest: 60,
      every: 30,
      entries: 8,
      written: 'table',
      truth: 'fresh',
      because: '最新一条在6个月内',
    },
  ],
};

export const HEALTH: DemoSite = {
  host: 'wjj.shilixian.gov.cn',
  name: '示例县卫生健康局',
  code: '1300009912',
  kind: 'department',
  columns: [
    news(33, 'stale'),
    notices(20, 'fresh'),
    {
      path: '/jkkp/',
      name: '健康科普',
      class: 'other',
      from: 'menu',
      written: 'nothing',
      truth: 'blank',
      because: '列表处写着“暂无信息”',
    },
  ],
};

/** A department under a name that no government site should have. */
export const EDUCATION: DemoSite = {
  host: 'www.shilixian-jiaoyuju.com',
  name: '示例县教育局',
  code: '1300009910',
  kind: 'department',
  isBare: true,
  columns: [news(3, 'fresh')],
};

/** Slower than the 15 seconds after which a visit has failed (Z19-V2). */
export const HOUSING: DemoSite = {
  host: 'zjj.shilixian.gov.cn',
  name: '示例县住房和城乡建设局',
  code: '1300009913',
  kind: 'department',
  delayMs: 20_000,
  columns: [news(4, 'fresh')],
};

/** A topic of the county under a name of its own. */
export const TOPIC: DemoSite = {
  host: 'zt.shilixian.gov.cn',
  name: '示例县人民政府专题',
  code: '1300009901',
  kind: 'portal',
  columns: [{ ...undue(50), path: '/lvse/', name: '绿色示例县专题专栏', class: 'unknown' }],
};

/** Hosts of the city above, where columns of the county stand. */
export const CITY: readonly DemoSite[] = [
  {
    host: 'czj.shilishi.gov.cn',
    name: '示例市财政局',
    code: '1300009801',
    kind: 'department',
    columns: [{ ...undue(100), path: '/shilixian/', name: '财政信息', class: 'other' }],
  },
  {
    host: 'ggzy.shilishi.gov.cn',
    name: '示例市公共资源交易中心',
    code: '1300009802',
    kind: 'department',
    columns: [{ ...notices(5, 'fresh'), path: '/shilixian/', name: '交易公告' }],
  },
];

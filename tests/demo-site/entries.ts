import type { ColumnClass } from '../../utils/model/words';
import type { DemoColumn } from './column';

/** One article of a column. */
export interface Entry {
  readonly title: string;
  /** On the column's host. */
  readonly path: string;
  /** `2018-07-27` */
  readonly day: string;
}

/** Days between entries, and how many there are, where a column does not say. */
const EVERY = 10;
const ENTRIES = 10;

/** A day of the calendar, counted from another. */
export const dayFrom = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 'YYYY-MM-DD'.length);

/** The entries of a column on a day, the newest first. The same for the same day. */
export function entriesOf(column: DemoColumn, today: string): readonly Entry[] {
  const { newest, every = EVERY, entries = ENTRIES } = column;
  if (newest === undefined || column.written === 'letters') return [];
  return Array.from({ length: entries }, (_, index) => ({
    ...entryOf(column, dayFrom(today, -newest - index * every), index),
    ...(index === 0 ? BY_HAND[folderOf(column)] : undefined),
  }));
}

/** Old notices that stand above the list. */
export const pinnedOf = (column: DemoColumn, today: string): readonly Entry[] =>
  column.written === 'pinned'
    ? [1500, 1590].map((age, index) => entryOf(column, dayFrom(today, -age), 40 + index))
    : [];

const entryOf = (column: DemoColumn, day: string, index: number): Entry => ({
  title: titleOf(column, index),
  path: `${folderOf(column)}t${day.replaceAll('-', '')}_${1000 + index}.html`,
  day,
});

/** Where the pages of a column live. */
export const folderOf = ({ path, answers }: DemoColumn): string =>
  answers?.by === 'move' && answers.to.startsWith('/') ? answers.to : new URL(path, 'http://demo/').pathname;

/** The newest entry of some columns is a page written by hand, with faults of its own. */
const BY_HAND: Readonly<Record<string, Pick<Entry, 'title' | 'path'>>> = {
  '/xwzx/': { title: '全县政务公开培训班开班', path: '/xwzx/kaiban.html' },
  '/tzgg/': { title: '关于公共自行车站点调整的公示', path: '/tzgg/gongshi.html' },
};

const MATTERS =
  '农村公路养护 高标准农田建设 义务教育招生 校园食品安全 河道清淤治理 城乡居民医保 老旧小区改造 春季动物防疫 秸秆综合利用 农村饮水安全 公共自行车服务 县城集中供热 森林草原防火 防汛抗旱准备 全民健身活动 文物普查登记 电子商务进农村 职业技能培训 残疾人托养服务 农机购置补贴 乡镇卫生院改扩建 城区道路照明 困难群众救助 历史文化街区保护 农产品质量检测 小型水库除险加固 公益性岗位开发 婚育登记服务 企业开办便利 政务大厅延时服务 绿化苗木管护 消防安全检查 图书馆夜间开放 农村厕所改造 公交线路优化 食用菌产业扶持 地质灾害巡查 养老服务站建设 住房公积金提取 学生视力筛查 生活垃圾分类 采暖设施检修 乡村旅游线路 低温冻害防范 集贸市场整治'.split(
    ' ',
  );

type Ending = (matter: string) => string;
const OTHER: readonly Ending[] = [
  (matter) => `示例县${matter}工作情况`,
  (matter) => `${matter}项目基本信息`,
  (matter) => `${matter}资金安排情况`,
];
const ENDINGS: Readonly<Partial<Record<ColumnClass, readonly Ending[]>>> = {
  news: [
    (matter) => `全县${matter}工作推进会召开`,
    (matter) => `县领导调研${matter}工作`,
    (matter) => `${matter}项目完成年度任务`,
    (matter) => `我县${matter}惠及更多群众`,
  ],
  notices: [
    (matter) => `关于做好${matter}工作的通知`,
    (matter) => `关于${matter}有关事项的公告`,
    (matter) => `${matter}项目名单公示`,
  ],
  policies: [
    (matter) => `示例县人民政府关于加强${matter}的意见`,
    (matter) => `示例县人民政府办公室关于印发${matter}实施方案的通知`,
  ],
  interpretations: [
    (matter) => `《示例县${matter}实施方案》解读`,
    (matter) => `一图读懂：示例县${matter}办法`,
  ],
  personnel: [(matter) => `关于${matter}中心负责人任职的通知`],
  statistics: [(matter) => `示例县${matter}统计公报`],
  surveys: [(matter) => `关于《${matter}管理办法（征求意见稿）》公开征求意见的公告`],
};

/** Each column begins elsewhere in the list of matters, so that no two read alike. */
function titleOf(column: DemoColumn, index: number): string {
  const endings = ENDINGS[column.class] ?? OTHER;
  const start = [...column.path].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7);
  const matter = MATTERS[(start + index * 7) % MATTERS.length] ?? '';
  return (endings[(start + index) % endings.length] as Ending)(matter);
}

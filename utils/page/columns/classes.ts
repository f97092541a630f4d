import type { ColumnClass } from '../../model/words';

export type { ColumnClass } from '../../model/words';

/**
 * 栏目类别, by which the standards set their windows. `other`: due to be updated, without an official period.
 * `unknown`: no name, or a name that says two things.
 */
export const COLUMN_CLASS_NAMES = {
  news: '动态要闻',
  notices: '通知公告',
  policies: '政策文件',
  interpretations: '政策解读',
  personnel: '人事信息',
  plans: '规划计划',
  statistics: '数据统计',
  consultation: '政务咨询',
  petitions: '信访举报',
  surveys: '征集访谈',
  static: '静态信息',
  archived: '归档专题',
  other: '其他应更新',
  unknown: '未能确定',
} as const satisfies Record<ColumnClass, string>;

const ARCHIVED = /专[题栏].{0,12}(?:归档|历史)|(?:归档|历史).{0,12}专[题栏]/;
/** Bulletins may be policies, press conferences come when they come, topics end. */
const AMBIGUOUS = /公报|新闻发布|专题|专栏/;
/** Their page. What leaders do and say is news of a kind, not a page that stands. */
export const LEADERS = /领导(?!活动|讲话|言论|批示)/;
const WORDS: readonly (readonly [ColumnClass, RegExp])[] = [
  ['news', /动态|要闻|新闻|工作进展|今日|快讯|头条/],
  // 企业信用信息公示系统 looks things up.
  ['notices', /通知|公告|公示(?!系统|平台|网)/],
  ['policies', /政策|文件|法规|规章|政府令|政办发/],
  ['interpretations', /解读|图解|一图读懂/],
  ['personnel', /人事|任免|招录|招考/],
  ['plans', /规划|计划(?!生育)|五年/],
  ['statistics', /统计|数据|经济运行/],
  ['consultation', /咨询|信箱|留言|来信|问政|建言/],
  ['petitions', /信访|举报|纪检/],
  ['surveys', /征集|调查|访谈/],
  ['static', new RegExp(`概况|机构|职能|${LEADERS.source}|简介|联系我们|地图|历史`)],
];
/** Of two classes that a name says, the first one is meant: 政策解读, 信访工作动态. */
const PRECEDENCE: readonly (readonly [ColumnClass, ColumnClass])[] = [
  ['interpretations', 'policies'],
  ['news', 'petitions'],
];

/** The class that a column's name says: null where it has none of the words, `unknown` where it says two things. */
export function classOfName(name: string): ColumnClass | null {
  if (ARCHIVED.test(name)) return 'archived';
  if (AMBIGUOUS.test(name)) return 'unknown';
  const said = WORDS.filter(([, words]) => words.test(name)).map(([one]) => one);
  const meant = said.filter(
    (one) => !PRECEDENCE.some(([first, second]) => second === one && said.includes(first)),
  );
  return meant.length > 1 ? 'unknown' : (meant[0] ?? null);
}

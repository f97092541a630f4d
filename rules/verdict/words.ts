import type { CoveragePart } from '../../utils/model/task';
import type {
  Missing,
  Points,
  Problem,
  SiteVerdict,
  VerdictWord,
  Veto,
  VetoState,
} from '../../utils/model/verdict';
import type { Edition } from '../../utils/model/words';
import { clauseTitle } from '../core/wording';
import type { ColumnState } from './column-state';

/** What an inspector reads of a verdict. Regional wordings of 突出问题 belong to the tables. */
export const VERDICT_WORDS = {
  verdict: { qualified: '合格', unqualified: '不合格', undecided: '待定' } satisfies Record<
    VerdictWord,
    string
  >,
  veto: {
    hit: '已触发',
    clear: '未触发',
    open: '待复核',
    unseen: '未查',
    inapplicable: '不适用',
  } satisfies Record<VetoState, string>,
  problem: {
    unreachable: '站点无法访问',
    'home-stale': '首页不更新',
    'columns-stale-core': '动态、公告、政策类栏目不更新',
    'columns-stale-many': '应更新栏目长期不更新',
    'columns-blank': '空白栏目',
    'interaction-none': '互动回应差（无咨询建言渠道）',
    'interaction-overdue': '互动回应差（超期未回应）',
    'service-poor': '服务不实用',
    'serious-error': '安全、泄密事故等严重问题',
    'low-score': '得分低于60分',
  } satisfies Record<Problem, string>,
  part: {
    home: '首页',
    columns: '栏目',
    articles: '内容页',
    interaction: '互动交流',
    service: '办事服务',
  } satisfies Record<CoveragePart, string>,
  column: {
    updated: '在期限内',
    stale: '超过期限',
    blank: '空白',
    construction: '建设中',
    waiting: '未加载出来',
    parent: '只列下级栏目',
    'not-due': '不查更新',
    unknown: '未能确定',
  } satisfies Record<ColumnState, string>,
} as const;

/** 单项否决 by its clause. */
export const VETO_NAMES: Readonly<Record<string, string>> = {
  'Z19-V1.1': '严重表述错误',
  'Z19-V1.2': '泄露国家秘密',
  'Z19-V1.3': '反动、暴力、色情等内容',
  'Z19-V1.4': '安全攻击处置不力',
  'Z19-V1.5': '弄虚作假',
  'Z19-V1.6': '严重负面舆情',
  'Z19-V2': '站点无法访问',
  'Z19-V3': '首页不更新',
  'Z19-V4.1': '动态要闻、一级公告政策未更新',
  'Z19-V4.2': '应更新栏目长期未更新',
  'Z19-V4.3': '空白栏目',
  'Z19-V5.1': '未提供咨询建言渠道',
  'Z19-V5.2': '留言超过3个月未回应',
  'Z19-V6.1': '未提供办事服务',
  'Z19-V6.2': '办事指南要素缺失（5个事项）',
  'Z19-V6.3': '办事指南要素缺失（全部事项）',
  'Z15-V1': '站点无法访问',
  'Z15-V2': '网站不更新',
  'Z15-V3.1': '动态、公告、政策类栏目未更新',
  'Z15-V3.2': '应更新栏目长期未更新',
  'Z15-V3.3': '空白栏目',
  'Z15-V4': '严重错误',
  'Z15-V5': '互动回应差',
};

/** 扣分 and 加分指标 by their key: `D1.4`, `B2.3`, `S2.2`. */
export const INDICATOR_NAMES: Readonly<Record<string, string>> = {
  'D1.1': '概况信息',
  'D1.2': '机构职能',
  'D1.3': '领导信息',
  'D1.4': '动态要闻',
  'D1.5': '政策文件',
  'D1.6': '政策解读',
  'D1.7': '解读比例',
  'D1.8': '解读关联',
  'D1.9': '其他栏目',
  'D2.1': '事项公开',
  'D2.2': '在线申请',
  'D2.3': '办事统计',
  'D2.4': '办事指南',
  'D2.5': '内容准确',
  'D2.6': '表格样表',
  'D3.1': '信息提交',
  'D3.2': '统一登录',
  'D3.3': '留言公开',
  'D3.4': '办理答复',
  'D4.1': '域名名称',
  'D4.2': '网站标识',
  'D4.3': '可用性',
  'D4.4': '找错入口',
  'D4.5': '找错留言',
  'D4.6': '站内搜索',
  'D4.7': '一号登录',
  'D4.9': '页面标签',
  'D4.10': '兼容性',
  'D4.11': 'IPv6改造',
  'B1.1': '数据发布',
  'B1.2': '解读回应',
  'B2.1': '服务功能',
  'B2.2': '服务内容',
  'B2.3': '服务关联',
  'B3.1': '实时互动',
  'B3.2': '调查征集',
  'B4.1': '智能搜索',
  'B4.2': '用户空间',
  B5: '创新发展',
  'S1.1': '首页可用性',
  'S1.2': '链接可用性',
  'S2.1': '首页栏目',
  'S2.2': '基本信息',
  'S3.1': '政务咨询类栏目',
  'S3.2': '调查征集类栏目',
  'S3.3': '互动访谈类栏目',
  'S4.1': '办事指南',
  'S4.2': '附件下载',
};

const EDITION_NAMES: Readonly<Record<Edition, string>> = { Z19: '2019年检查指标', Z15: '2015年普查标准' };

/** Tenths as points: 915 is 91.5, 900 is 90. */
export const inPoints = (tenths: number): string => (tenths / 10).toFixed(tenths % 10 === 0 ? 0 : 1);

/** What one missing thing asks of the inspector. */
export function missingSentence({ what, params }: Missing): string {
  const { part = '', clause = '', veto = '', count, open, threshold } = params;
  switch (what) {
    case 'open-veto':
      return `${veto} ${VETO_NAMES[clause] ?? ''}：已确认 ${count} 个，待复核 ${open} 个，可能达到 ${threshold} 个，请先复核`;
    case 'coverage':
      return `${VERDICT_WORDS.part[part as CoveragePart] ?? part}尚未确认查全`;
    case 'site-kind':
      return '网站类型未定（门户网站须计分），请在名录中补充或选定';
    case 'not-government':
      return '已选定为非政府网站，请核对名录';
    default:
      return what;
  }
}

const SHOWN = 12;

/** A veto in one sentence: what it is, how far it is, on what it rests and what is behind it. */
export function vetoSentence({ key, clause, state, count, threshold, feeds, withBlank }: Veto): string {
  const counted = feeds.filter((feed) => feed.state === 'counts').map(({ label }) => label);
  const open = feeds.filter((feed) => feed.state === 'open').length;
  const names = counted.slice(0, SHOWN).join('、') + (counted.length > SHOWN ? '等' : '');
  const parts = [
    `${key} ${VETO_NAMES[clause] ?? ''}${VERDICT_WORDS.veto[state]}：${count}/${threshold}${names && `（${names}）`}`,
    ...(open > 0 ? [`待复核 ${open} 个`] : []),
    ...(withBlank === null ? [] : [`提示：按空白栏目也属应更新计算，合计 ${withBlank} 个`]),
    `依据：${clauseTitle(clause) ?? clause}`,
  ];
  return parts.join('；');
}

/** A score in one sentence. */
export function pointsSentence({
  part2Tenths,
  part3Tenths,
  finalTenths,
  bonusOpen,
  partial,
}: Points): string {
  if (partial) return `部分得分 ${inPoints(finalTenths)} 分（办事服务一项的分值未列入）`;
  if (!bonusOpen) return `得分 ${inPoints(finalTenths)} 分（未高于80分，不进入加分环节）`;
  return `得分 ${inPoints(finalTenths)} 分（扣分指标 ${inPoints(part2Tenths)} 分，加分 ${inPoints(part3Tenths)} 分）`;
}

/** A verdict explains itself: the vetoes behind it or what is missing, and the score. */
export function explain({ verdict, edition, vetoes, points, problems, missing }: SiteVerdict): string[] {
  const named = problems.map((problem) => VERDICT_WORDS.problem[problem]).join('、');
  return [
    `${VERDICT_WORDS.verdict[verdict]}（${EDITION_NAMES[edition]}）${named && `：${named}`}`,
    ...vetoes.filter(({ state }) => state === 'hit').map(vetoSentence),
    ...missing.map(missingSentence),
    ...(points ? [pointsSentence(points)] : []),
  ];
}

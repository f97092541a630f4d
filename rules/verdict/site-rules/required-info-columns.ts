import { LEADERS } from '../../../utils/page/columns/classes';
import { columnNames } from '../coverage';
import { NOT_SCORED, notScored } from '../scored-only';
import { defineSiteRule, type SiteJudgement } from '../site-rule';

/** Z19-D1.1 to D1.3: what a portal must tell of its area and office, and words by which columns are so named. */
const INFO_COLUMNS = [
  { subject: 'overview', name: '概况信息', words: /概[况览貌]|简介|走[进近]|印象|[省市县区州盟旗]情/ },
  {
    subject: 'organisation',
    name: '机构职能',
    // 中介机构 are no organs of the office.
    words:
      /(?<!中介|服务|医疗|金融|培训|教育|养老|鉴定|评估|检测|代理)机构|职[能责]|内设|组织结构|部门(?:设置|介绍)/,
  },
  {
    subject: 'leaders',
    name: '领导信息',
    words: new RegExp(`${LEADERS.source}|负责人|[省市县区州盟旗部委厅局]长(?!热线|专线|活动|讲话)`),
  },
] as const;
/** Where people write to an office or a leader, and what is new of them. */
const NOT_INFO = /信箱|邮箱|来信|留言|动态|要闻|新闻/;
const SHOWN_NAMES = 60;

/** A portal has columns on its area, its organs and its leaders. What no name says is asked, one class each. */
export const requiredInfoColumns = defineSiteRule({
  id: 'required-info-columns',
  version: 2,
  name: '缺少概况、机构职能、领导信息栏目',
  clauses: ['Z19-D1.1', 'Z19-D1.2', 'Z19-D1.3'],
  authority: 'question',
  lookedFor: '已检查的栏目和导航、网站地图中，概况、机构职能、领导信息的栏目名称。内容是否准确由人工核对。',
  severity:
    '门户网站每缺一类扣2分（国务院部门不查概况，缺机构职能扣4分）；领导姓名、简历缺失每处扣1分；部门网站不计分',

  reasons: {
    found: '有{class}栏目“{name}”；请打开核对内容是否完整、准确',
    'not-found': '已检查的栏目和导航中没有认出{class}栏目，请核对（也可能设在信息公开栏目之下）',
    'nothing-read': '还没有读到栏目名称，请先检查首页或网站地图',
    ...NOT_SCORED,
  },

  guide: {
    verify: '在首页导航、信息公开栏目和网站地图中查找；打开领导信息，核对姓名、职务、简历和分工。',
    fix: '开设概况信息、机构职能、领导信息栏目，内容变动后及时更新。',
  },

  evaluate(site) {
    const unscored = notScored(site);
    if (unscored) return unscored;
    const names = [...new Set(columnNames(site.record))].filter((name) => name !== '');
    if (names.length === 0) return [{ subject: '', outcome: 'review', reason: 'nothing-read' }];
    const asked = INFO_COLUMNS.filter(({ subject }) => subject !== 'overview' || site.kind !== 'ministry');
    return asked.map(({ subject, name: kind, words }): SiteJudgement<'found' | 'not-found'> => {
      const name = names.find((one) => words.test(one) && !NOT_INFO.test(one));
      if (name !== undefined) {
        const exhibits = [{ role: 'seen', place: '栏目名称', text: name }] as const;
        return { subject, outcome: 'pass', reason: 'found', params: { class: kind, name }, exhibits };
      }
      const text = names.slice(0, SHOWN_NAMES).join('、');
      return {
        subject,
        outcome: 'review',
        reason: 'not-found',
        params: { class: kind },
        exhibits: [{ role: 'searched', place: '栏目名称', text }],
      };
    });
  },
});

import { isFragment } from '../../utils/page/header';
import { type ReportLink, reportLinks } from '../../utils/page/report-links';
import { defineRule, type Exhibit, fail, inapplicable, pass, review, searched, seen } from '../core/rule';
import { dayOf } from '../core/windows';

// H12-二: 于每年1月31日前
/** Last day of the term, month and day. */
const DEADLINE = '01-31';
/** The first year of which reports were made: the notice came on 2018-01-15. */
const FIRST_YEAR = 2017;
/** The year whose report must be there at a time: last year's once the term is over, until then the one before. */
export function dueYear(asOf: string): number {
  const day = dayOf(asOf);
  const year = Number(day.slice(0, 4));
  return day.slice(5) > DEADLINE ? year - 1 : year - 2;
}

/** A site's yearly report stands on its own home page. 政府信息公开年度报告 is another document. */
export const annualReportPublished = defineRule({
  id: 'annual-report-published',
  version: 4,
  name: '未发布政府网站工作年度报表',
  clauses: ['H12-二', 'Q18-一', 'Q18-二(一)'],
  pages: ['home'],
  authority: 'candidate',
  reads: 'page',
  lookedFor: '首页链接文字、图片说明中的“政府网站（工作）年度报表”“年度工作报表”及年份。',
  severity: '提示；国家、省级通报中点名',

  reasons: {
    published: '首页有{year}年政府网站工作年度报表的链接',
    'not-due': '{year}年的年度报表不在发布要求之内',
    'year-unknown': '首页有年度报表的链接，没有写明年份，请打开核对有无{year}年的报表',
    'hidden-only': '{year}年年度报表的链接没有显示出来，请核对如何看到',
    'dead-link': '{year}年年度报表的链接没有地址，请点击核对',
    'not-linked': '首页有年度报表的字样，但不是链接：{text}',
    'supervision-only': '首页只有政府网站监管年度报表，没有见到本网站的工作年度报表',
    'older-only': '首页只有{found}年及以前的年度报表，没有{year}年的',
    gate: '首页几乎没有文字，可能是引导页；请在进入后的页面检查',
    absent: '首页没有政府网站工作年度报表的链接',
  },

  guide: {
    verify: '在首页查找“政府网站工作年度报表”，打开并核对是否为上一年度、能否显示；新开设的网站不要求。',
    fix: '每年1月31日前，在首页显著位置发布上一年度的政府网站工作年度报表。',
  },

  evaluate(page, { asOf }) {
    const due = dueYear(asOf);
    const params = { year: String(due) };
    if (due < FIRST_YEAR) return inapplicable('not-due', [], params);
    const all = reportLinks(page);
    const links = all.filter(({ kind }) => kind === 'work');
    const current = links.filter(({ year }) => year !== null && year >= due);
    const of = (state: ReportLink['state']): ReportLink[] => current.filter((link) => link.state === state);

    const open = of('open');
    if (open.length > 0) return pass('published', shown(open), { year: String(open[0]?.year) });
    const dead = of('dead');
    if (dead.length > 0) return review('dead-link', shown(dead), params);
    const unknown = links.filter(({ year, state }) => year === null && state !== 'not-linked');
    if (unknown.length > 0) return review('year-unknown', shown(unknown), params);
    const hidden = of('hidden');
    if (hidden.length > 0) return review('hidden-only', shown(hidden), params);
    const mention = links.find(({ state, year }) => state === 'not-linked' && (year === null || year >= due));
    if (mention) return review('not-linked', shown([mention]), { text: mention.text });

    const looked = searched('首页', 0);
    const found = Math.max(0, ...links.map(({ year }) => year ?? 0));
    if (found > 0) return fail('older-only', [...shown(links), looked], { ...params, found: String(found) });
    if (all.length > 0) return review('supervision-only', [...shown(all), looked]);
    if (isFragment(page)) return review('gate', [looked]);
    return fail('absent', [looked]);
  },
});

const shown = (links: readonly ReportLink[]): Exhibit[] =>
  links.map(({ node, text }) => seen('年度报表', node, text));

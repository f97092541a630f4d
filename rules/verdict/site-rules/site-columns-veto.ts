import { undeclared } from '../coverage';
import { defineSiteRule, type SiteJudgement } from '../site-rule';
import { vetoParams } from '../veto-params';
import { VETO_TABLE } from '../veto-table';
import { vetoes } from '../vetoes';

type Reason = 'reached' | 'open' | 'incomplete' | 'below' | 'nothing-seen';
const KINDS = new Set(['core-columns', 'columns', 'blank-columns']);

/** The columns that count do not reach a veto. Counted from confirmed findings only; each column once. */
export const siteColumnsVeto = defineSiteRule({
  id: 'site-columns-veto',
  version: 3,
  name: '栏目类单项否决累计',
  clauses: ['Z19-V4.1', 'Z19-V4.2', 'Z19-V4.3', 'Z15-V3.1', 'Z15-V3.2', 'Z15-V3.3', 'LA-附1'],
  authority: 'fail',
  lookedFor:
    '栏目台账中经确认的未更新栏目和空白栏目，同一网址只算一次；计入未更新的动态、公告、政策类栏目同时计入应更新的栏目，空白栏目只算空白。',
  severity: '单项否决',

  reasons: {
    reached: '{veto}：已确认 {count} 个，达到 {threshold} 个：{names}',
    open: '{veto}：已确认 {count} 个，另有 {open} 个待复核，合计可能达到 {threshold} 个：{names}',
    incomplete: '{veto}：已确认 {count} 个，待复核 {open} 个，未达到 {threshold} 个；栏目尚未确认查全',
    below: '{veto}：已确认 {count} 个，待复核 {open} 个，未达到 {threshold} 个；栏目已查全',
    'nothing-seen': '{veto}：还没有检查栏目',
  },

  guide: {
    verify:
      '在栏目台账中核对每个计入的栏目：类别、级别、最新日期、是否应更新；两个名称指向同一网址的只算一个。',
    fix: '更新或充实所列栏目；不再更新的合并、归档或关闭，并取消入口。',
  },

  evaluate({ record, edition }): SiteJudgement<Reason>[] {
    const keys = new Set(VETO_TABLE[edition].filter(({ kind }) => KINDS.has(kind)).map(({ key }) => key));
    const isWhole = !undeclared(record).includes('columns');
    return vetoes(record, edition)
      .filter(({ key }) => keys.has(key))
      .map((veto): SiteJudgement<Reason> => {
        const about = { subject: veto.key, ...vetoParams(veto) };
        if (veto.state === 'hit') return { ...about, outcome: 'fail', reason: 'reached' };
        if (veto.state === 'open') return { ...about, outcome: 'review', reason: 'open' };
        if (isWhole) return { ...about, outcome: 'pass', reason: 'below' };
        return {
          ...about,
          outcome: 'review',
          reason: veto.state === 'unseen' ? 'nothing-seen' : 'incomplete',
        };
      });
  },
});

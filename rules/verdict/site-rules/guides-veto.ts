import { undeclared } from '../coverage';
import { typedItemCount } from '../guide-items';
import { defineSiteRule, type SiteJudgement } from '../site-rule';
import { vetoParams } from '../veto-params';
import { VETO_TABLE } from '../veto-table';
import { vetoes } from '../vetoes';

type Reason =
  | 'reached'
  | 'open'
  | 'incomplete'
  | 'count-unknown'
  | 'below'
  | 'no-outward-service'
  | 'other-edition';
const KINDS = new Set(['service', 'guides', 'all-guides']);

/** The guides that lack four classes or more do not reach a veto, and there is a service at all. */
export const guidesVeto = defineSiteRule({
  id: 'guides-veto',
  version: 1,
  name: '服务不实用累计',
  clauses: ['Z19-V6.1', 'Z19-V6.2', 'Z19-V6.3'],
  authority: 'fail',
  lookedFor:
    '经确认缺少4类及以上要素的办事指南，同一事项的几个版本只算一次；由检查人填写的事项总数；是否提供办事服务。',
  severity: '单项否决',

  reasons: {
    reached: '{veto}：已确认 {count} 个，达到 {threshold} 个：{names}',
    open: '{veto}：已确认 {count} 个，另有 {open} 个待复核，可能达到 {threshold} 个：{names}',
    incomplete: '{veto}：已确认 {count} 个，待复核 {open} 个，未达到 {threshold} 个；办事服务尚未确认查全',
    'count-unknown': '{veto}：已查的 {open} 个事项均缺4类及以上，请填写网站的办事事项总数',
    below: '{veto}：已确认 {count} 个，待复核 {open} 个，未达到 {threshold} 个；办事服务已查全',
    'no-outward-service': '没有对外服务事项的部门网站，不查办事服务',
    'other-edition': '2015年普查标准没有此项',
  },

  guide: {
    verify: '逐个核对所列指南缺少的要素；事项总数不足5个的，填写总数并查全每个事项。',
    fix: '提供办事服务，补齐办事指南的十类要素。',
  },

  evaluate(site): SiteJudgement<Reason>[] {
    const { record, edition } = site;
    if (edition === 'Z15') return [{ subject: '', outcome: 'inapplicable', reason: 'other-edition' }];
    const rows = new Map(VETO_TABLE[edition].map((row) => [row.key, row.kind]));
    const isWhole = !undeclared(record).includes('service');
    return vetoes(record, edition)
      .filter(({ key }) => KINDS.has(rows.get(key) ?? ''))
      .map((veto): SiteJudgement<Reason> => {
        const about = { subject: veto.key, ...vetoParams(veto) };
        if (veto.state === 'inapplicable')
          return { ...about, outcome: 'inapplicable', reason: 'no-outward-service' };
        if (veto.state === 'hit') return { ...about, outcome: 'fail', reason: 'reached' };
        const isUncounted = rows.get(veto.key) === 'all-guides' && typedItemCount(site) === null;
        if (veto.state === 'open')
          return { ...about, outcome: 'review', reason: isUncounted ? 'count-unknown' : 'open' };
        return isWhole
          ? { ...about, outcome: 'pass', reason: 'below' }
          : { ...about, outcome: 'review', reason: 'incomplete' };
      });
  },
});

import { isOfMonitor } from '../../../utils/model/monitor';
import type { VisitSeries } from '../../../utils/model/task';
import { isOverLimit, readAvailability, type Stretch } from '../availability';
import { defineSiteRule, type SiteExhibit, type SiteJudgement } from '../site-rule';

/**
 * A week of more than twenty tries a day, of which fewer than 5 % fail. A single visit that failed is never a fault. Of a
 * longer series the last whole week counts; an earlier one is asked. What our own monitor saw counts only when its week
 * is whole, and accuses nobody alone: it looks from one desk.
 */
export const siteUnreachable = defineSiteRule({
  id: 'site-unreachable',
  version: 2,
  name: '站点无法访问',
  clauses: ['Z19-V2', 'Z15-V1', 'Z15-S1.1'],
  authority: 'fail',
  lookedFor:
    '导入的可用性监测记录和本机浏览器的监测：连续7天、每天20次以上的访问中，打不开或15秒及以上才打开的次数所占比例。',
  severity: '单项否决；2015年普查：每1%扣5分，达到5%的单项否决',

  reasons: {
    reachable:
      '{from} 至 {to} 访问 {tries} 次，失败 {failures} 次（{percent}%），低于5%；记录完整（7天，每天20次以上）',
    unreachable:
      '{from} 至 {to} 访问 {tries} 次，失败 {failures} 次（{percent}%），达到5%；记录完整（7天，每天20次以上）',
    'earlier-week':
      '最近一周低于5%，但 {from} 至 {to} 访问 {tries} 次，失败 {failures} 次（{percent}%），请核对以哪一周为准',
    'series-disagree':
      '{from} 至 {to} 访问 {tries} 次，失败 {failures} 次（{percent}%），另一份监测记录低于5%，请核对监测方的网络',
    'too-few-failing':
      '记录不完整（满20次以上的只有 {full} 天，须连续7天）；{from} 至 {to} 访问 {tries} 次，失败 {failures} 次（{percent}%），已达到5%，请补充监测',
    'too-few':
      '记录不完整（满20次以上的只有 {full} 天，须连续7天）；{from} 至 {to} 访问 {tries} 次，失败 {failures} 次（{percent}%），不能据此判断',
    'no-visits': '监测记录中没有访问',
    'monitor-failing':
      '本机监测 {from} 至 {to} 访问 {tries} 次，失败 {failures} 次（{percent}%），达到5%；请换一个网络或用第三方监测记录核对后认定',
    'monitor-incomplete':
      '本机监测尚不完整（满20次以上的有 {full} 天，须连续7天）；已访问 {tries} 次，失败 {failures} 次，不能据此判断',
    'no-series': '没有导入可用性监测记录，也没有本机监测；单次打不开不能说明站点无法访问',
  },

  guide: {
    verify: '核对监测记录的来源和网络位置：先确认同一时间能打开其他网站，再看失败是否集中在个别时段。',
    fix: '排查服务器、带宽和域名解析，保证全天可以访问；确需停机的，按规定申请暂时下线并公告。',
  },

  evaluate(site): SiteJudgement<Reason>[] {
    const judged = site.record.series.map((series) => judge(series));
    if (judged.length === 0) return [{ subject: '', outcome: 'inapplicable', reason: 'no-series' }];
    const isReachable = judged.some(({ outcome }) => outcome === 'pass');
    return judged.map((one) =>
      one.outcome === 'fail' && isReachable ? { ...one, outcome: 'review', reason: 'series-disagree' } : one,
    );
  },
});

type Reason =
  | 'reachable'
  | 'unreachable'
  | 'earlier-week'
  | 'series-disagree'
  | 'too-few-failing'
  | 'too-few'
  | 'no-visits'
  | 'monitor-failing'
  | 'monitor-incomplete'
  | 'no-series';

function judge(series: VisitSeries): SiteJudgement<Reason> {
  const { id: subject, source, visits } = series;
  const { whole, fullDays, weeks } = readAvailability(visits);
  if (!whole) return { subject, outcome: 'inapplicable', reason: 'no-visits' };
  const say = (
    outcome: SiteJudgement['outcome'],
    reason: Reason,
    stretch: Stretch,
  ): SiteJudgement<Reason> => ({
    subject,
    outcome,
    reason,
    params: { ...paramsOf(stretch), full: String(fullDays) },
    exhibits: [exhibitOf(source, stretch)],
  });
  const last = weeks.at(-1);
  if (isOfMonitor(series)) {
    if (!last) return say('inapplicable', 'monitor-incomplete', whole);
    return isOverLimit(last) ? say('review', 'monitor-failing', last) : say('pass', 'reachable', last);
  }
  if (!last) return say('review', isOverLimit(whole) ? 'too-few-failing' : 'too-few', whole);
  if (isOverLimit(last)) return say('fail', 'unreachable', last);
  const earlier = weeks.find(isOverLimit);
  return earlier ? say('review', 'earlier-week', earlier) : say('pass', 'reachable', last);
}

const exhibitOf = (source: string, { from, to, tries, failures }: Stretch): SiteExhibit => ({
  role: 'seen',
  place: '可用性监测',
  text: `${source || '未注明来源'}　${from} 至 ${to}　访问 ${tries} 次，失败 ${failures} 次`,
});

/** Per cent with two decimals, cut: 4.996 must not read as 5. */
const paramsOf = ({ from, to, tries, failures }: Stretch): Record<string, string> => ({
  from,
  to,
  tries: String(tries),
  failures: String(failures),
  percent: (Math.floor((failures * 10_000) / tries) / 100).toFixed(2),
});

import type { Veto } from '../../utils/model/verdict';
import type { SiteJudgement } from './site-rule';
import { VETO_NAMES } from './words';

const SHOWN = 12;

/** What the wordings of a veto name: its count and threshold, and the things behind them. */
export function vetoParams({
  key,
  clause,
  count,
  threshold,
  feeds,
}: Veto): Required<Pick<SiteJudgement, 'params' | 'exhibits' | 'findingIds'>> {
  const names = feeds.slice(0, SHOWN).map(({ label }) => label);
  return {
    params: {
      veto: `${key} ${VETO_NAMES[clause] ?? ''}`.trim(),
      count: String(count),
      open: String(feeds.filter(({ state }) => state === 'open').length),
      threshold: String(threshold),
      names: names.join('、') + (feeds.length > SHOWN ? '等' : ''),
    },
    exhibits: feeds.map(({ label, url, state }) => ({
      role: state === 'counts' ? 'seen' : 'hint',
      place: state === 'open' ? '待复核' : '已确认',
      text: `${label}　${url}`,
    })),
    findingIds: feeds.flatMap(({ findingIds }) => findingIds),
  };
}

import { STRINGS } from '../../components/strings';
import type { RegisterSite } from '../model/register';
import type { Sweep } from '../model/sweep';

/** How far a batch has come, in words for a terminal. */

/** Nothing more comes of it by itself. */
export const isOver = ({ state, halt }: Sweep): boolean =>
  state === 'done' || state === 'stopped' || (state === 'paused' && halt === 'failing');

/** Our own network went away, and with it the queue. */
export const isNetworkGone = (sweeps: readonly Sweep[]): boolean =>
  sweeps.some(({ halt }) => halt === 'network');

const NETWORK_EVERY_MS = 60_000;
const NETWORK_GIVEN_UP_MS = 30 * 60_000;

/** An outage of our own network, from the first sweep that it halted to the next page that is opened. */
export class Outage {
  private since = 0;
  private done = -1;

  /**
   * How long to wait before the next try, milliseconds: the first comes at once, for it may be long over.
   * @param sweeps as they stand now
   * @returns null where it has lasted too long
   */
  wait(sweeps: readonly Sweep[], now: number): number | null {
    const done = sweeps.reduce((sum, { counts }) => sum + counts.done, 0);
    if (done !== this.done) {
      [this.since, this.done] = [now, done];
      return 0;
    }
    return now - this.since > NETWORK_GIVEN_UP_MS ? null : NETWORK_EVERY_MS;
  }
}

/** Milliseconds until all sites are through, by the middle one of those that are; null while there is none. */
export function timeLeft(sweeps: readonly Sweep[], sites: number): number | null {
  const took = sweeps
    .flatMap(({ startedAt, endedAt }) =>
      startedAt !== null && endedAt !== null ? [Date.parse(endedAt) - Date.parse(startedAt)] : [],
    )
    .sort((a, b) => a - b);
  // The middle one: a site that waited for a machine to come back says nothing of the others.
  const middle = took[took.length >> 1];
  return middle === undefined ? null : middle * (sites - sweeps.filter(isOver).length);
}

/** `2 小时 10 分` */
export function inWords(ms: number): string {
  const minutes = Math.ceil(ms / 60_000);
  const hours = Math.floor(minutes / 60);
  if (hours === 0) return `${minutes} 分`;
  return hours < 48 ? `${hours} 小时 ${minutes % 60} 分` : `${Math.round(hours / 24)} 天`;
}

/** What came of a site, after its sweep. */
export function siteWords(
  { name, homeUrl }: Pick<RegisterSite, 'name' | 'homeUrl'>,
  { counts: { done, failed }, troubles, state }: Sweep,
): string {
  const { sweep: t } = STRINGS.zh;
  const why = troubles.map((trouble) => t.troubles[trouble]).join('、');
  return [
    `${name} ${homeUrl}  查了 ${done} 页`,
    ...(failed > 0 ? [`${failed} 页没打开（${why}）`] : []),
    ...(state === 'paused' ? ['接连多页打不开，没有查完'] : []),
  ].join('，');
}

/** Why the sweeps do not go on. */
export function haltWords(sweeps: readonly Sweep[]): string {
  const halt = sweeps.find((sweep) => sweep.halt !== null && !isOver(sweep))?.halt;
  return halt ? STRINGS.zh.sweep.halts[halt] : '全站检查没有开始';
}

import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { BUCKETS, isRunning, type RegisterSite } from '../model/register';
import type { Sample } from '../model/task';
import { allocate } from './allocate';
import { inRegisterOrder } from './order';

/** 抽样: which sites of a register a task looks at. */

export type DrawSettings = Pick<Sample, 'mode' | 'amount' | 'strata'>;

/**
 * Draws sites at random from the running ones of a register. A ratio is rounded up to whole sites, so that it is met;
 * seats are divided among the strata by largest remainder (`allocate`). The same sites, settings and seed give the same
 * sample, in whatever order the sites come: the generator is xoroshiro128+, strata are gone through in the order of their
 * names, and from each, in register order, sites are drawn one by one without being put back.
 *
 * @param seed a 32-bit integer; only its low 32 bits count.
 * @returns the sample, its sites in register order.
 */
export function drawSample(sites: readonly RegisterSite[], settings: DrawSettings, seed: number): Sample {
  const running = inRegisterOrder(sites.filter(({ state }) => isRunning(state)));
  const strata = stratify(running, settings.strata);
  const seats = allocate(
    strata.map(({ members }) => members.length),
    seatsFor(settings, running.length),
  );
  const random = xoroshiro128plus(seed);
  const drawn = new Set(strata.flatMap(({ members }, i) => pick(members, seats[i] ?? 0, random)));
  return {
    mode: settings.mode,
    amount: settings.amount,
    strata: [...settings.strata],
    seed,
    population: running.length,
    siteIds: running.filter((site) => drawn.has(site)).map(({ id }) => id),
  };
}

function seatsFor({ mode, amount }: DrawSettings, population: number): number {
  if (mode === 'all') return population;
  // 14.1 % of 1000 is 141 sites, not the 142 that a sum of binary fractions would be rounded up to.
  const wanted = mode === 'number' ? amount : Number(((population * amount) / 100).toFixed(6));
  return Math.min(Math.ceil(wanted), population);
}

function pick<Item>(
  items: readonly Item[],
  count: number,
  random: ReturnType<typeof xoroshiro128plus>,
): Item[] {
  const pool = [...items];
  const picked: Item[] = [];
  while (picked.length < count) {
    const [item] = pool.splice(uniformInt(random, 0, pool.length - 1), 1);
    picked.push(item as Item);
  }
  return picked;
}

interface Stratum<Site> {
  readonly area: string;
  readonly bucket: string;
  readonly members: readonly Site[];
}

/** Sites by area and level, as far as these are strata; members keep their order. */
function stratify(sites: readonly RegisterSite[], by: Sample['strata']): Stratum<RegisterSite>[] {
  const areaOf = by.includes('area') ? areas(sites) : () => '';
  const groups = new Map<string, Stratum<RegisterSite> & { readonly members: RegisterSite[] }>();
  for (const site of sites) {
    const area = areaOf(site);
    const bucket = by.includes('level') ? site.bucket : '';
    const key = JSON.stringify([area, bucket]);
    const group = groups.get(key) ?? { area, bucket, members: [] };
    group.members.push(site);
    groups.set(key, group);
  }
  const rank = (bucket: string): number => (BUCKETS as readonly string[]).indexOf(bucket);
  return [...groups.values()].sort(
    (a, b) => Number(a.area > b.area) - Number(a.area < b.area) || rank(a.bucket) - rank(b.bucket),
  );
}

/**
 * The area of a site, as the register it stands in is divided: by province where it names several, else by city, else
 * by county. '' is what belongs to no part: in a province's register its own departments.
 */
function areas(sites: readonly RegisterSite[]): (site: RegisterSite) => string {
  const names = (part: 'province' | 'city' | 'county'): number =>
    new Set(sites.map((site) => site[part]).filter(Boolean)).size;
  const part = (['province', 'city'] as const).find((candidate) => names(candidate) > 1) ?? 'county';
  return (site) => site[part];
}

/** How a sample spreads over its strata: one line each, for the inspector to see and to hand over. */
export interface StratumShare {
  /** '' for what belongs to no part of the area, and where areas are no strata. */
  readonly area: string;
  /** A `Bucket`; '' where levels are no strata. */
  readonly bucket: string;
  readonly population: number;
  readonly drawn: number;
}

/** The strata of a sample, from the register it was drawn from. */
export function sampleByStratum(sites: readonly RegisterSite[], sample: Sample): StratumShare[] {
  const drawn = new Set(sample.siteIds);
  const running = inRegisterOrder(sites.filter(({ state }) => isRunning(state)));
  return stratify(running, sample.strata).map(({ area, bucket, members }) => ({
    area,
    bucket,
    population: members.length,
    drawn: members.filter(({ id }) => drawn.has(id)).length,
  }));
}

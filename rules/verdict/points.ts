import type { SchemePoints } from '../../utils/model/scheme';
import type { IndicatorPoints, Points, PointsLine } from '../../utils/model/verdict';
import type { Edition } from '../../utils/model/words';
import { columnKey } from '../../utils/records/column-key';
import type { SiteRecord } from '../../utils/records/site-record';
import type { ClauseId } from '../core/clauses';
import { FUNCTIONS } from './functions-2019';
import { type Indicator, pointsOf, typedLines } from './indicator';
import { INDICATORS_2015 } from './indicators-2015';
import { INTERACTION, otherColumns, PUBLISHING, SERVICE } from './indicators-2019';
import { isScored, isWithoutService, readSite, type SiteReading } from './reading';

/** Z19-M and Z15: out of a hundred points, in tenths. */
const FULL = 1000;
/** Z19-M: 低于60分不合格; sixty is not below sixty. */
export const PASSING = 600;
/** Z19-M: 高于80分进入加分环节; eighty is not above eighty. */
const BONUS_FROM = 800;
/** 办事服务, which is left out for State Council departments without outward service; the rest is raised by 4/3. */
const SERVICE_SHARE = 250;

/** Z19-B: typed by an inspector, or confirmed; caps in tenths. */
const BONUS: readonly (readonly [string, ClauseId, number])[] = [
  ['B1.1', 'Z19-B1.1', 40],
  ['B1.2', 'Z19-B1.2', 30],
  ['B2.1', 'Z19-B2.1', 20],
  ['B2.2', 'Z19-B2.2', 20],
  ['B2.3', 'Z19-B2.3', 20],
  ['B3.1', 'Z19-B3.1', 50],
  ['B3.2', 'Z19-B3.2', 30],
  ['B4.1', 'Z19-B4.1', 40],
  ['B4.2', 'Z19-B4.2', 20],
  ['B5', 'Z19-B5', 30],
];

/** The indicators of an edition with their caps, in the order in which they are counted; the bonus last. */
export const indicatorsOf = (edition: Edition): readonly Pick<Indicator, 'key' | 'clause' | 'capTenths'>[] =>
  edition === 'Z15'
    ? INDICATORS_2015
    : [
        ...PUBLISHING,
        otherColumns(new Set()),
        ...SERVICE,
        ...INTERACTION,
        ...FUNCTIONS,
        ...BONUS.map(([key, clause, capTenths]) => ({ key, clause, capTenths })),
      ];

/**
 * What a site scores: confirmed findings only, each indicator up to its cap.
 * @returns null where the edition scores no such site: under Z19 all but portals and State Council departments
 */
export function points(record: SiteRecord, edition: Edition = record.task.edition): Points | null {
  const site = readSite(record, edition);
  if (!isScored(site)) return null;
  return edition === 'Z19' ? of2019(site) : of2015(site);
}

function of2019(site: SiteReading): Points {
  const score = scorer(site);
  const isMinistry = site.kind === 'ministry';
  const withoutService = isMinistry && isWithoutService(site);
  const publishing = PUBLISHING.filter(({ key }) => !isMinistry || key !== 'D1.1')
    .map((one) => (isMinistry && one.key === 'D1.2' ? { ...one, capTenths: 40 } : one))
    .map(score);
  const service = withoutService ? [] : SERVICE.map(score);
  const interaction = INTERACTION.map(score);
  const taken = columnsOf([...publishing, ...service, ...interaction]);
  const indicators = [
    ...publishing,
    score(otherColumns(taken)),
    ...service,
    ...interaction,
    ...FUNCTIONS.map(score),
  ];
  const deducted = sumOf(indicators);
  // The caps of the standard add up to a hundred; those of a scheme may add up to more.
  const part2Tenths = Math.max(0, withoutService ? raised(FULL - SERVICE_SHARE - deducted) : FULL - deducted);
  const bonusOpen = part2Tenths > BONUS_FROM;
  const bonus = BONUS.map(([key, clause, capTenths]) =>
    pointsOf(capped(site, { key, clause, capTenths }), typedLines(site, clause)),
  );
  const part3Tenths = bonusOpen ? sumOf(bonus) : 0;
  return {
    indicators,
    part2Tenths,
    bonusOpen,
    bonus,
    part3Tenths,
    finalTenths: part2Tenths + part3Tenths,
    partial: false,
  };
}

function of2015(site: SiteReading): Points {
  const indicators = INDICATORS_2015.map(scorer(site));
  const part2Tenths = Math.max(0, FULL - sumOf(indicators));
  return {
    indicators,
    part2Tenths,
    bonusOpen: false,
    bonus: [],
    part3Tenths: 0,
    finalTenths: part2Tenths,
    partial: true,
  };
}

const scorer =
  (site: SiteReading) =>
  (indicator: Indicator): IndicatorPoints => {
    const { eachTenths } = localPoints(site, indicator.key);
    const lines = indicator.lines(site);
    const costed = eachTenths === undefined ? lines : lines.map((line) => ({ ...line, tenths: eachTenths }));
    return pointsOf(capped(site, indicator), [...costed, ...typedLines(site, indicator.clause)]);
  };

/** What the local scheme says an indicator is worth. */
const localPoints = ({ scheme }: SiteReading, key: string): Omit<SchemePoints, 'indicator'> =>
  scheme?.points.find(({ indicator }) => indicator === key) ?? {};

/** With the cap in force. */
const capped = (
  site: SiteReading,
  { key, clause, capTenths }: Pick<Indicator, 'key' | 'clause' | 'capTenths'>,
): Pick<Indicator, 'key' | 'clause' | 'capTenths'> => ({
  key,
  clause,
  capTenths: localPoints(site, key).capTenths ?? capTenths,
});

const sumOf = (indicators: readonly IndicatorPoints[]): number =>
  indicators.reduce((sum, { tenths }) => sum + tenths, 0);

/** Four thirds, half a tenth up, in whole numbers. */
const raised = (tenths: number): number => Math.floor((tenths * 8 + 3) / 6);

/** Columns that cost something already: 已在其他指标中扣分的不重复扣分. */
const columnsOf = (indicators: readonly IndicatorPoints[]): ReadonlySet<string> =>
  new Set(indicators.flatMap(({ lines }) => lines.filter(isCounted).flatMap(keysOf)));

const isCounted = ({ state }: PointsLine): boolean => state === 'counts';

const keysOf = ({ key, url }: PointsLine): string[] => (url === '' ? [key] : [key, columnKey(url)]);

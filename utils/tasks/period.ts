import { dayOf, daysIn, isMonth, padded } from '../page/dates/calendar';

/** 检查周期: the span of days a task covers, and what it is called. */

/** Days `YYYY-MM-DD` in China, both inside. */
export interface Period {
  /** e.g. 2018年第三季度 */
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

export const PERIOD_UNITS = ['month', 'quarter', 'half', 'year'] as const;
/** 月, 季度, 半年, 年 */
export type PeriodUnit = (typeof PERIOD_UNITS)[number];

const MONTHS_IN: Readonly<Record<PeriodUnit, number>> = { month: 1, quarter: 3, half: 6, year: 12 };

const NUMERALS = ['一', '二', '三', '四'];
const HALVES = ['上', '下'];

const LABELS: Readonly<Record<PeriodUnit, (year: number, place: number) => string>> = {
  month: (year, place) => `${year}年${place}月`,
  quarter: (year, place) => `${year}年第${NUMERALS[place - 1]}季度`,
  half: (year, place) => `${year}年${HALVES[place - 1]}半年`,
  year: (year) => `${year}年`,
};

const CODES: Readonly<Record<PeriodUnit, (year: number, place: number) => string>> = {
  month: (year, place) => `${year}-${padded(place)}`,
  quarter: (year, place) => `${year}Q${place}`,
  half: (year, place) => `${year}H${place}`,
  year: (year) => `${year}`,
};

/** The `place`th month, quarter or half of a year, from 1; a year has one place. Null where there is no such thing. */
export function periodOf(unit: PeriodUnit, year: number, place = 1): Period | null {
  const months = MONTHS_IN[unit];
  const last = place * months;
  const from = dayOf(year, last - months + 1, 1);
  const to = isMonth(last) && Number.isInteger(last) ? dayOf(year, last, daysIn(year, last)) : null;
  return from && to ? { label: LABELS[unit](year, place), from, to } : null;
}

/** The month, quarter, half or year that a day lies in. */
export function periodAround(unit: PeriodUnit, day: string): Period | null {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return periodOf(unit, year, Math.ceil(month / MONTHS_IN[unit]));
}

/** Places that are written in words. */
const PLACES: ReadonlyMap<string, number> = new Map(
  [NUMERALS, HALVES].flatMap((names) => names.map((name, i) => [name, i + 1] as const)),
);

/** Written forms: `2018年第三季度`, `2018年3季度`, `2018Q3`; `2018年上半年`, `2018H1`; `2018年7月`, `2018-07`; `2018年`. */
const WRITTEN =
  /^(\d{4})(?:年?第?([一二三四1-4])季度|[Qq]([1-4])|年?([上下])半年|[Hh]([12])|年(\d{1,2})月份?|-(\d{1,2})|年?度?)$/;

/** Reads what a period is called, by itself or in a file name; null for anything else. */
export function readPeriod(written: string): Period | null {
  const match = WRITTEN.exec(written.replace(/\s+/g, ''));
  if (!match) return null;
  const [, year, quarterName, quarter, halfName, half, month, monthNumber] = match;
  const period = (unit: PeriodUnit, place: string): Period | null =>
    periodOf(unit, Number(year), PLACES.get(place) ?? Number(place));
  const [quarterly, halfYearly, monthly] = [quarterName ?? quarter, halfName ?? half, month ?? monthNumber];
  if (quarterly) return period('quarter', quarterly);
  if (halfYearly) return period('half', halfYearly);
  if (monthly) return period('month', monthly);
  return periodOf('year', Number(year));
}

/** What a span of days is called: `2018年第三季度`; one that is no unit by its days, `2018年2月1日至2月11日`. */
export function periodLabel({ from, to }: Omit<Period, 'label'>): string {
  const known = unitOf({ from, to });
  if (known) return LABELS[known.unit](known.year, known.place);
  const [first, last] = [from, to].map((day) => day.split('-').map(Number));
  const [year, month, day] = last ?? [];
  const end = first?.[0] === year ? `${month}月${day}日` : `${year}年${month}月${day}日`;
  return `${first?.[0]}年${first?.[1]}月${first?.[2]}日至${end}`;
}

/** The same for a file name, in letters and digits: `2018Q3`, `2018H1`, `2018-07`, `2018`, `2018-02-01_2018-02-11`. */
export function periodCode({ from, to }: Omit<Period, 'label'>): string {
  const known = unitOf({ from, to });
  return known ? CODES[known.unit](known.year, known.place) : `${from}_${to}`;
}

function unitOf({ from, to }: Omit<Period, 'label'>) {
  for (const unit of PERIOD_UNITS) {
    const around = periodAround(unit, from);
    if (around?.from !== from || around.to !== to) continue;
    const [year = 0, month = 0] = from.split('-').map(Number);
    return { unit, year, place: Math.ceil(month / MONTHS_IN[unit]) };
  }
  return null;
}

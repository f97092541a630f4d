/** A day, and a time of day where one is written. All in China's time, as sites write it. */
export interface FullDate {
  /** `2018-03-01` */
  readonly day: string;
  /** `09:26`, or null. Seconds are dropped. */
  readonly time: string | null;
}

/** Whether a year has the month; 1 is January. */
export const isMonth = (month: number | undefined): boolean =>
  month !== undefined && month >= 1 && month <= 12;

/** How many days a month has. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether the calendar has the day. */
export const isDayOf = (year: number, month: number, day: number): boolean =>
  isMonth(month) && day >= 1 && day <= daysIn(year, month);

/** `2018-07-27`, or null where the calendar has no such day. */
export const dayOf = (year: number, month: number, day: number): string | null =>
  isDayOf(year, month, day) ? `${year}-${padded(month)}-${padded(day)}` : null;

/** Two digits. */
export const padded = (number: number): string => String(number).padStart(2, '0');

const CHINA_MS = 8 * 3_600_000;

/** China's clock at a moment (ISO 8601, with its zone), as milliseconds of a UTC clock that shows it. */
export const clockInChina = (moment: string): number => Date.parse(moment) + CHINA_MS;

/** The day that such a clock shows. */
export const dayOnClock = (clock: number): string => new Date(clock).toISOString().slice(0, 10);

import { daysIn, padded } from './calendar';

/** A day, or only a month, in the path of an address. It says when a file was made, not when it was published. */
export interface AddressDate {
  readonly year: number;
  readonly month: number;
  /** null where the path names the month only. */
  readonly day: number | null;
}

/** Longer paths are made to hurt. Characters. */
const PATH = 600;
const YEAR = '((?:19|20)\\d{2})';
const MONTH = '(0[1-9]|1[0-2])';
const DAY = '(0[1-9]|[12]\\d|3[01])';

/** In one name: `t20180516_1234.html`, `P020180516512.doc`, `/20180516/`, `2018-05-16.html`, `20180516103012345.pdf`. */
const IN_NAME = new RegExp(
  `(?:[/_-]|[/_-]t|/[PW]0)${YEAR}[-_]?${MONTH}[-_]?${DAY}(?=[/_.-]|$|(?<=/[PW]0\\d{8})\\d|(?:[01]\\d|2[0-3])(?:[0-5]\\d){2}\\d{0,3}(?:[/_.-]|$))`,
);
/** In folders: `/2018-05/16/`, `/2018/05-16/`, `/201805/16/`, `/2018/0516/`. A last number is a file's own. */
const IN_FOLDERS = new RegExp(`/${YEAR}[-/]?${MONTH}[-/]?${DAY}/`);
/** `/2018/5/6/` */
const UNPADDED = new RegExp(`/${YEAR}[-/](0?[1-9]|1[0-2])[-/](0?[1-9]|[12]\\d|3[01])/`);
/** `art_2018_5_16_1234.html` */
const IN_PARTS = /_((?:19|20)\d{2})_(1[0-2]|0?[1-9])_(3[01]|[12]\d|0?[1-9])(?=_|\.)/;
/** `/201805/`, `/2018-05/`, `/2018/05/` */
const MONTH_ONLY = new RegExp(`/${YEAR}[-/]?${MONTH}/`);

/**
 * The full date, else the month, that the path of an address carries; null for none. Host, query and fragment do not
 * count: a query asks for something, it does not date it. Serial numbers (`post_9360641`, `art_1543973_58942886`) and
 * days that no calendar has are no dates.
 *
 * @param address absolute, or a path
 */
export function addressDate(address: string | null): AddressDate | null {
  if (address === null) return null;
  const path = address
    .replace(/^[a-z]+:\/\/[^/?#]*/i, '')
    .replace(/[?#].*$/s, '')
    .slice(0, PATH);
  for (const form of [IN_NAME, IN_FOLDERS, UNPADDED, IN_PARTS]) {
    const [year, month, day] = (form.exec(path)?.slice(1, 4) ?? []).map(Number);
    if (year && month && day && day <= daysIn(year, month)) return { year, month, day };
  }
  const [year, month] = (MONTH_ONLY.exec(path)?.slice(1) ?? []).map(Number);
  return year && month ? { year, month, day: null } : null;
}

/** The first and the last day that such a date can mean, `YYYY-MM-DD`; the same for a full one. */
export function spanOf({ year, month, day }: AddressDate): { readonly from: string; readonly to: string } {
  const iso = (one: number): string => `${year}-${padded(month)}-${padded(one)}`;
  return { from: iso(day ?? 1), to: iso(day ?? daysIn(year, month)) };
}

/** As an inspector reads it: `2018-05-16`, `2018-05`. */
export const wordOf = (date: AddressDate): string =>
  date.day === null ? spanOf(date).from.slice(0, 7) : spanOf(date).from;

/** The full day that the path of a link carries, or null. */
export function linkDay(address: string | null): string | null {
  const date = addressDate(address);
  return date === null || date.day === null ? null : wordOf(date);
}

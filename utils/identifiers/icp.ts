import { oncePerPage } from '../page/once';
import { PROVINCES } from './provinces';
import { ICP_REGISTRY } from './registries';
import { type Sighting, sightings, type Written } from './sightings';

const SIGNS = PROVINCES.map(({ signs }) => signs).join('');

/**
 * A well-formed number: sign of the province, ICP备, six (very old), eight or ten digits, not all noughts as in templates,
 * 号, and the site's own.
 */
export const ICP_NUMBER = new RegExp(
  `^[${SIGNS}]ICP备(?!0+(?!\\d))(?:\\d{6}|\\d{8}|\\d{10})号?(?:-\\d{1,3})?$`,
);

/** The sign before the letters, in brackets or not. */
const SIGN_BEFORE = new RegExp(`([${SIGNS}])\\)?\\s?$`);

/** A licence (`京ICP证030173号`) is no filing and does not match, nor do letters without a sign before them. */
const WRITTEN: Written = {
  expression:
    /[Ii][Cc][Pp]\s*(备?)\s*(?:案\s*(?:编?号)?|字)?[\s:∶第]*(\d{5,14})(?!\d)\s*(号?)(?:\s*[-–—−_~]\s*(\d{1,3})(?!\d|-\d))?/g,
  read: ({ input, index, 1: filed = '', 2: serial = '', 3: mark = '', 4: site }) => {
    const sign = SIGN_BEFORE.exec(input.slice(Math.max(0, index - 3), index))?.[1];
    if (sign === undefined) return null;
    return { value: `${sign}ICP${filed}${serial}${mark}${site === undefined ? '' : `-${site}`}`, sign };
  },
  key: (value) => value.replace('号', ''),
  registry: ICP_REGISTRY,
};

/** ICP备案编号 that the page shows as its own, as `京ICP备05070218号-1`: blanks and colons removed, 号 as written. */
export const readIcpNumbers = oncePerPage((page): Sighting[] => sightings(page, WRITTEN));

/** The holder's part of a number: what several sites of one holder share. */
export const holderOf = (value: string): string => /\d+/.exec(value)?.[0] ?? '';

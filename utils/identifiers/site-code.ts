import { footerOf, NAMED } from '../page/footer';
import { oncePerPage } from '../page/once';
import { isShown, type Sighting, sightings, type Written } from './sightings';

/** The three official shapes of a 网站标识码: ten digits, `bm` or `BT` and eight digits. */
export const SITE_CODE = /^(?:\d{10}|bm\d{8}|BT\d{8})$/i;

/**
 * The label, mistyped as 标志码 and 标示码 as well; other words end in 标识码 too (文献标识码, 权证标识码), so one without
 * 网站 or 政府 needs a border before it, and a colon or a code after it.
 */
export const SITE_CODE_LABEL =
  /(?:网\s?站|政\s?府)\s?(?:[唯统]一)?标\s?[识志示]\s?(?:编\s?|代\s?)?[码号]|网\s?站\s?识\s?别\s?码|(?<![一-龥])(?:[唯统]一)?标[识志示]码(?=\s*:|\s?(?:\d{10}|(?:bm|BT|BM)\d{8})(?!\d))/;

/**
 * After the label: a whole number first, then one with blanks inside (`44 0300 0004`), then what was mistyped. A
 * number that follows after a blank (a telephone, say) is not taken in.
 */
const WRITTEN: Written = {
  expression: new RegExp(
    `(?:${SITE_CODE_LABEL.source})[\\s:∶;,()\\[\\]【】为是]*((?:\\d{10}|(?:bm|BT) ?\\d{8})(?!\\d)|(?:\\d ?){9}\\d(?! ?\\d)|(?:bm|BT) ?(?:\\d ?){7}\\d(?! ?\\d)|[A-Za-z]{0,2}\\d{6,14}(?!\\d))`,
    'gi',
  ),
  read: (match) => ({ value: (match[1] as string).replaceAll(' ', ''), sign: '' }),
  key: (value) => value.toLowerCase(),
};

/** 网站标识码 that the page shows as its own; blanks removed, letters as written. */
export const readSiteCodes = oncePerPage((page): Sighting[] => {
  const found = sightings(page, WRITTEN);
  // Several codes where no footer names itself are a list of other sites.
  const named = footerOf(page).place === NAMED;
  const loose = found.filter((code) => isShown(code) && !(named && code.inFooter));
  return loose.length > 1 ? found.filter((code) => !loose.includes(code)) : found;
});

import { parseDate } from '../page/dates';
import { normalise } from '../page/text';

/** What stands in a cell that says nothing. */
const NOTHING = /^(?:无|暂无|没有|空|-+|—+|\/+|\\|none|null|n\/a)$/i;

/** A cell as text: blanks and line breaks folded; '' for what only says that there is nothing. */
export function cellText(cell: string): string {
  const text = cell
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return NOTHING.test(text) ? '' : text;
}

const YES = /^(?:是|有|对|√|✓|✔|☑|1|y|yes|true)$/i;
const NO = /^(?:否|不是|无|没有|非|×|✗|✘|x|□|☐|0|n|no|false)$/i;

/** 是 / 否 as offices mark it; undefined where it cannot be told, null for a blank. */
export function readYesNo(cell: string): boolean | null | undefined {
  const text = normalise(cell).trim();
  if (YES.test(text)) return true;
  if (NO.test(text)) return false;
  return cellText(text) === '' ? null : undefined;
}

/** `2018-03-01` of any full date, also `20180301`; '' for a blank; undefined where no whole day can be read. */
export function readDay(cell: string): string | undefined {
  const text = normalise(cellText(cell)).trim();
  if (text === '') return '';
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? [];
  return parseDate(year === undefined ? text : `${year}-${month}-${day}`)?.day;
}

/** A number as it is compared: half-width, without blanks; letters as written. */
export const readNumber = (cell: string): string => normalise(cellText(cell)).replaceAll(' ', '');

/** `1.4E+13`: a spreadsheet has rounded a long number; its last digits are lost. */
export const isRounded = (number: string): boolean => /^\d(?:\.\d+)?e\+?\d{1,2}$/i.test(number);

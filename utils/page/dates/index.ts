/** Every written form of a date, read in one place. */
export { addressDate, linkDay, spanOf, wordOf } from './address';
export { clockInChina, dayOf, dayOnClock, type FullDate } from './calendar';
export {
  datesOf,
  datesOnPage,
  FULL_DATE,
  FULL_DATES,
  MONTH_DAY,
  parseDate,
  readDate,
  type SeenDate,
} from './full';
export { attributeDate, edgeDate, labelledDates, splitLabel } from './in-text';
export { INCOMPLETE_DATE, UNUSUAL_DATE } from './partial';
export {
  type DayReading,
  dayReading,
  isPart,
  joinParts,
  readShortDate,
  type WrittenDate,
  wholeDate,
} from './short';

/** Every written form of a date, read in one place. */
export { type AddressDate, addressDate, linkDay, spanOf, wordOf } from './address';
export { clockInChina, dayOf, dayOnClock, type FullDate, isDayOf } from './calendar';
export { datesOf, FULL_DATE, MONTH_DAY, parseDate, readDate, type SeenDate } from './full';
export { attributeDate, type DateInText, edgeDate, labelledDates, splitLabel } from './in-text';
export { INCOMPLETE_DATE, UNUSUAL_DATE } from './partial';
export {
  type DayReading,
  type Doubt,
  dayReading,
  isPart,
  joinParts,
  readShortDate,
  type WrittenDate,
  wholeDate,
} from './short';

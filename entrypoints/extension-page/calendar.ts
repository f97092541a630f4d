import { browser } from 'wxt/browser';
import { type Calendar, calendarWith, DayTables } from '../../utils/workdays/calendar';
import { officeSettings } from './settings';

/** Where imported 放假安排 are kept, in `storage.local`. */
export const DAY_TABLES = 'dayTables';

/** The year tables that were imported; none where what is stored is no such thing. */
export async function importedTables(): Promise<DayTables> {
  const stored = (await browser.storage.local.get(DAY_TABLES))[DAY_TABLES];
  return DayTables.safeParse(stored).data ?? [];
}

/** The official calendar with what the inspector imported, and what the office sets. */
export async function calendar(): Promise<Calendar> {
  const { settings } = await officeSettings();
  return calendarWith([...(await importedTables()), ...(settings.dayTables ?? [])]);
}

import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type Calendar, OFFICIAL } from '../../utils/workdays/calendar';
import { calendar, DAY_TABLES } from './calendar';
import { onOfficeSettings } from './settings';

/** The calendar that due days are kept by, as what was imported and what the office sets changes. */
export function useCalendar(): Calendar {
  const [known, setKnown] = useState(OFFICIAL);
  useEffect(() => {
    const look = (): void => void calendar().then(setKnown);
    const onChanged = (changes: object): void => {
      if (DAY_TABLES in changes) look();
    };
    look();
    browser.storage.local.onChanged.addListener(onChanged);
    const forget = onOfficeSettings(look);
    return () => {
      browser.storage.local.onChanged.removeListener(onChanged);
      forget();
    };
  }, []);
  return known;
}

import { useEffect, useState } from 'preact/hooks';
import { type Office, officeSettings, onOfficeSettings } from './settings';

/** 由单位统一设定, as it changes. */
export function useOffice(): Office {
  const [office, setOffice] = useState<Office>({ settings: {}, problem: null });
  useEffect(() => {
    const look = (): void => void officeSettings().then(setOffice);
    look();
    return onOfficeSettings(look);
  }, []);
  return office;
}

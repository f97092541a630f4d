import type { Page } from './page';

/** Makes a reading that many rules ask for cost once per page; it is forgotten with the page. */
export function oncePerPage<Reading>(read: (page: Page) => Reading): (page: Page) => Reading {
  const readings = new WeakMap<Page, Reading>();
  return (page) => {
    let reading = readings.get(page);
    if (reading === undefined) {
      reading = read(page);
      readings.set(page, reading);
    }
    return reading;
  };
}

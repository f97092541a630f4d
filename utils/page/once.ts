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

/** More names than this are made up to fill the memory. */
const MAX_NAMES = 2000;

/** What a name says of its elements, looked at once: pages give a few names to thousands of elements. */
export function oncePerName<Reading>(read: (name: string) => Reading): (name: string) => Reading {
  const known = new Map<string, Reading>();
  return (name) => {
    let reading = known.get(name);
    if (reading === undefined) {
      reading = read(name);
      if (known.size >= MAX_NAMES) known.clear();
      known.set(name, reading);
    }
    return reading;
  };
}

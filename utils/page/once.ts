import type { Page } from './page';

/** Remembers readings: a `Map`, or a `WeakMap`, which forgets with what was read. */
interface Memory<Key, Reading> {
  get(key: Key): Reading | undefined;
  set(key: Key, reading: Reading): unknown;
}

const once =
  <Key, Reading>(known: Memory<Key, Reading>, read: (key: Key) => Reading): ((key: Key) => Reading) =>
  (key) => {
    let reading = known.get(key);
    if (reading === undefined) {
      reading = read(key);
      known.set(key, reading);
    }
    return reading;
  };

/** Makes a reading that many rules ask for cost once per page; it is forgotten with the page. */
export const oncePerPage = <Reading>(read: (page: Page) => Reading): ((page: Page) => Reading) =>
  once(new WeakMap<Page, Reading>(), read);

/** The same for single nodes of a page. */
export function oncePerNode<Reading>(
  read: (page: Page, node: number) => Reading,
): (page: Page, node: number) => Reading {
  const readings = oncePerPage((page) => once(new Map<number, Reading>(), (node) => read(page, node)));
  return (page, node) => readings(page)(node);
}

/** What a name says of its elements, looked at once: pages give a few names to thousands of elements. */
export const oncePerName = <Reading>(read: (name: string) => Reading): ((name: string) => Reading) =>
  once(new FewNames<Reading>(), read);

/** More names than this are made up to fill the memory. */
const MAX_NAMES = 2000;

class FewNames<Reading> extends Map<string, Reading> {
  override set(name: string, reading: Reading): this {
    if (this.size >= MAX_NAMES) this.clear();
    return super.set(name, reading);
  }
}

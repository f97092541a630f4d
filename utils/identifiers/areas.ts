import { dataOf202011 } from 'administrative-division-cn';
import codesOf2002 from 'gb2260/lib/200212.json';
import codesOf2016 from 'gb2260/lib/201607.json';
import type { Level } from '../model/words';
import { type Province, provinceOf } from './provinces';

/** 行政区划 of six digits. */
export interface Area {
  readonly code: string;
  /** Newest known name, e.g. `六安市`. */
  readonly name: string;
  readonly level: Exclude<Level, 'central' | 'unknown'>;
  readonly province: Province;
}

/**
 * Codes of today and of earlier years, for a site keeps its code when its area is renamed or rebuilt. The first and
 * the last revision of GB/T 2260 that `gb2260` carries, and the list of 2020: together all but 10 of the 3,996 codes
 * that the nineteen revisions know. Newer names overwrite older ones.
 */
const names = new Map<string, string>([
  ...Object.entries(codesOf2002),
  ...Object.entries(codesOf2016),
  ...dataOf202011.map(({ code, name }) => [code, name] as const),
]);

/**
 * The area of a code of six digits, or of a site code that begins with one. Null for an unknown code, which is no
 * fault: development zones carry codes that are in no list.
 */
export function areaOf(code: string): Area | null {
  const six = code.slice(0, 6);
  const name = names.get(six);
  const province = provinceOf(code);
  return name && province ? { code: six, name, level: levelOf(six), province } : null;
}

/** Every area of the list of 2020, and those whose codes it no longer has, for a reader of names. */
export function everyArea(): { readonly current: readonly Area[]; readonly former: readonly Area[] } {
  const current = new Set(dataOf202011.map(({ code }) => code));
  const areas = (codes: Iterable<string>): Area[] => [...codes].flatMap((code) => areaOf(code) ?? []);
  return { current: areas(current), former: areas([...names.keys()].filter((code) => !current.has(code))) };
}

function levelOf(six: string): Area['level'] {
  if (six.endsWith('0000')) return 'province';
  return six.endsWith('00') ? 'city' : 'county';
}

import { squeeze } from '../page/text';
import { areasNamed, LONGEST_PLACE, type NamedArea, type Place, placeOf } from './place-names';

/** The cells of a row that say where a site belongs; '' where the table has no such column. */
export interface AreaCells extends Place {
  /** 所属地区: all levels in one cell, or a code of six digits. */
  readonly area: string;
  /** 网站标识码, whose first six digits decide between areas of one name. */
  readonly code: string;
}

export interface ReadPlace extends Place {
  /** What of 所属地区 could not be read: an unknown name, or one that several areas have. */
  readonly unread: string;
  /** The table says nothing; the place is that of the code. */
  readonly fromCode: boolean;
}

const NOWHERE: Place = { province: '', city: '', county: '' };
/** Cells that say there is no place of this level: 省本级, 市直. */
const NO_PLACE = /^(?:[省市州县区]?(?:本级|直属?|级)|市辖区|全[国省市])$/;

/**
 * Where a site belongs, by the list of areas of today and of earlier years. Names are completed (太原 is 太原市 in
 * 山西省), never guessed: of a name that several areas have, only the one that agrees with the site's code is taken. Cells of
 * one level each whose names are in no list (a development zone) stay as written.
 */
export function readPlace(cells: AreaCells): ReadPlace {
  const province = cleaned(cells.province);
  const city = cleaned(cells.city);
  const county = cleaned(cells.county);
  const area = cleaned(cells.area);
  const byLevel = [...new Set([province, city, county])].join('');
  if (byLevel === '' && area === '') {
    const place = placeOf(cells.code);
    return { ...(place ?? NOWHERE), unread: '', fromCode: place !== null };
  }
  if (byLevel === '') return placeIn(area, cells.code);
  // Its column says that 大同 is a city.
  const whole = placeIn(county === '' && province === '' ? cityNamed(city) : byLevel, cells.code);
  if (whole.unread === '') return whole;
  const known = placeIn(`${province}${city}`, cells.code);
  if (known.unread === '') return { ...known, county: known.county || county };
  return { province: placeIn(province, '').province || province, city, county, unread: '', fromCode: false };
}

/** 大同 as 大同市, where one city of today has the name. */
function cityNamed(name: string): string {
  const [city, other] = areasNamed(name).filter(({ level, former }) => level === 'city' && !former);
  return (city && !other && placeOf(city.code)?.city) || name;
}

function cleaned(text: string): string {
  const bare = squeeze(text).replace(/[·\-—>/\\|,、]/g, '');
  return NO_PLACE.test(bare) ? '' : bare;
}

interface Reading {
  readonly code: string;
  readonly level: NamedArea['level'];
  readonly shorts: number;
  readonly formers: number;
  /** What follows the last name. Below a county it is a township, which the register does not hold. */
  readonly rest: string;
}

function placeIn(text: string, code: string): ReadPlace {
  if (/^\d{6}/.test(text)) {
    const place = placeOf(text);
    return { ...(place ?? NOWHERE), unread: place ? '' : text, fromCode: false };
  }
  const readings = best(readingsOf(text, ''));
  const places = distinct(readings);
  const isOpen = places.length > 1 || readings.some((reading) => hasNamesake(text, reading));
  const agreeing = isOpen
    ? distinct(readings.filter((one) => one.code.slice(0, 4) === code.slice(0, 4)))
    : places;
  const [place] = agreeing;
  if (!place || agreeing.length > 1) return { ...NOWHERE, unread: text, fromCode: false };
  const rest = readings[0]?.level === 'county' ? '' : (readings[0]?.rest ?? '');
  return { ...place, unread: rest, fromCode: false };
}

const DEPTH: Readonly<Record<NamedArea['level'], number>> = { province: 2, city: 4, county: 6 };

/** Every way to read a text as names of areas that lie within each other, from its beginning. */
function readingsOf(text: string, within: string): Reading[] {
  const found: Reading[] = [];
  for (let length = Math.min(text.length, LONGEST_PLACE); length >= 2; length--) {
    for (const { code, level, short, former } of areasNamed(text.slice(0, length))) {
      const isDeeper = DEPTH[level] > within.length && code.startsWith(within);
      // A county alone is told by its whole name: 朝阳 is a city, a district and a county.
      if (!isDeeper || (short && level === 'county' && within === '')) continue;
      const rest = text.slice(length);
      const own = { code, level, shorts: short ? 1 : 0, formers: former ? 1 : 0, rest };
      const below = readingsOf(rest, code.slice(0, DEPTH[level]));
      if (below.length === 0) found.push(own);
      for (const one of below)
        found.push({ ...one, shorts: one.shorts + own.shorts, formers: one.formers + own.formers });
    }
  }
  return found;
}

/** The readings that leave least unread, then with the fewest shortened names, then of today, then of the higher level. */
function best(readings: readonly Reading[]): Reading[] {
  let left = [...readings];
  const leastOf = (cost: (reading: Reading) => number): void => {
    const least = Math.min(...left.map(cost));
    left = left.filter((reading) => cost(reading) === least);
  };
  leastOf(({ rest, level }) => (level === 'county' ? 0 : rest.length));
  leastOf(({ shorts }) => shorts);
  leastOf(({ formers }) => formers);
  leastOf(({ level }) => DEPTH[level]);
  return left;
}

/** 朝阳 is a city of 辽宁, and what 北京 calls 朝阳区. */
const hasNamesake = (text: string, { code, level, shorts }: Reading): boolean =>
  level === 'city' &&
  shorts === 1 &&
  areasNamed(text).some(
    (other) => other.level === 'county' && !other.former && !other.code.startsWith(code.slice(0, 4)),
  );

function distinct(readings: readonly Reading[]): Place[] {
  const places = new Map<string, Place>();
  for (const { code } of readings) {
    const place = placeOf(code);
    if (place) places.set(Object.values(place).join('/'), place);
  }
  return [...places.values()];
}

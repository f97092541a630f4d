import { READINGS } from './pinyin-readings';

/** Longest name and longest label compared. Characters. */
const NAME = 80;
const LABEL = 63;

/**
 * Whether a host's label can be read as an abbreviation of a Chinese name: characters of it in order, some left out,
 * each by its pinyin or the beginning of it. `luan` and `las` for 六安市, `bjxch` for 北京市西城区, `whlyw` for
 * 文化和旅游委员会. Every reading of a character counts. Generous on purpose: what fits proves nothing, what does not is
 * worth a question.
 */
export function spells(label: string, name: string): boolean {
  const letters = label.toLowerCase().replace(/[-\d]/g, '').slice(0, LABEL);
  const characters = [...name.replace(/[^一-龥]/g, '')].slice(0, NAME);
  if (letters === '' || characters.length === 0) return false;
  // `ends` are the places of the label up to which the characters so far can be read.
  const ends = new Set([0]);
  for (const character of characters) {
    // Backwards, so that a character is not read twice.
    for (const end of [...ends].sort((a, b) => b - a)) {
      for (const reading of readingsOf(character).flatMap(spellings)) {
        for (let k = 0; k < reading.length && letters[end + k] === reading[k]; k++) ends.add(end + k + 1);
      }
    }
  }
  return ends.has(letters.length);
}

/** 吕 is `lv` in pinyin, and `lu` or `lyu` where a keyboard or a passport writes it. */
const spellings = (reading: string): string[] =>
  reading.includes('v') ? [reading, reading.replace('v', 'u'), reading.replace('v', 'yu')] : [reading];

const known = new Map<string, readonly string[]>();

/** All readings of a Chinese character without tones, `v` for ü; none for one that is not known. */
export function readingsOf(character: string): readonly string[] {
  let readings = known.get(character);
  if (!readings) {
    readings = lookUp(character);
    known.set(character, readings);
  }
  return readings;
}

/** Searched, not taken apart: names have few characters, and the first one need not wait for all. */
function lookUp(character: string): string[] {
  const found: string[] = [];
  for (let at = READINGS.indexOf(character); at >= 0; at = READINGS.indexOf(character, at + 1)) {
    const before = Math.max(READINGS.lastIndexOf(' ', at), READINGS.lastIndexOf('\n', at));
    found.push(/^[a-z]*/.exec(READINGS.slice(before + 1, at))?.[0] ?? '');
  }
  return found;
}

/** Bytes of UTF-8 a name may have, extension included: some file systems take 255, encrypted ones fewer. */
const MAX_BYTES = 180;

/** Forbidden on Windows or macOS, or with a meaning of their own: path signs, wildcards, `%` and `~` for browsers. */
const FORBIDDEN = /[<>:"/\\|?*%~]+/g;
/** Control, bidirectional, zero-width, private and unassigned characters: a name must be what it looks like. */
const INVISIBLE = /(?:[\p{C}\u2028\u2029\u115f\u1160\u3164\uffa0]|\u034f)+/gu;
/** Names of devices on Windows, with whatever extension. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?=\.|_|$)/i;

/**
 * `政网巡检_六安市_2018Q3_问题清单.csv` out of its parts, whatever they hold: one plain name, no path, the same on every
 * system. Too long a name loses the end of its longest part. Empty parts are left out.
 */
export function fileName(parts: readonly string[], extension: string): string {
  const suffix = `.${extension.replace(/[^a-z0-9]/gi, '').slice(0, 10)}`;
  const names = parts.map(plain);
  let longest = MAX_BYTES;
  let name = join(names, longest);
  while (byteLength(name + suffix) > MAX_BYTES) name = join(names, --longest);
  return `${DEVICE.test(name) ? '_' : ''}${name || '导出'}${suffix}`;
}

/** Windows drops dots and blanks at the end, Unix hides what begins with a dot and takes a dash for an option. */
const plain = (part: string): string =>
  part
    .slice(0, MAX_BYTES)
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(INVISIBLE, '')
    .replace(FORBIDDEN, '-')
    .replace(/^[ .-]+|[ .]+$/g, '');

/** No part longer than some characters; the cut leaves no dot or blank at an end either. */
const join = (names: readonly string[], longest: number): string =>
  names
    .map((name) =>
      [...name]
        .slice(0, longest)
        .join('')
        .replace(/[ .]+$/, ''),
    )
    .filter(Boolean)
    .join('_');

const byteLength = (text: string): number => new TextEncoder().encode(text).length;

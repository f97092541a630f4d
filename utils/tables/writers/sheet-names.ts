import { xmlText } from './xml-text';

/** UTF-16 units, as Excel counts them. */
const LONGEST = 31;

/**
 * Names for the sheets of one workbook, in order: `附件1 各市政府网站运行和检查情况`. Excel refuses a file over a name that
 * is empty, too long, taken (whatever its case), `History`, in apostrophes, or holds one of `[ ] : * ? / \`.
 */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set(['history']);
  return wanted.map((words) => {
    const plain = xmlText(words)
      .replace(/[[\]:*?/\\\s]+/g, ' ')
      .trim();
    for (let n = 1; ; n += 1) {
      const name = cut(plain, n === 1 ? '' : ` (${n})`);
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}

/** A character of two units stays whole or goes. */
function cut(words: string, suffix: string): string {
  let name = '';
  for (const one of words) {
    if (name.length + one.length > LONGEST - suffix.length) break;
    name += one;
  }
  return `${name.replace(/^[' ]+|[' ]+$/g, '') || '表'}${suffix}`;
}

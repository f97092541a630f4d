import type { Lexicon, LexiconEntry } from '../model/lexicon';

/**
 * Several lists as one, so that a text is gone through once: of a word that stands in two lists the first one's entry
 * counts, and an exception of any list excuses the words of all.
 * @returns undefined where there is none
 */
export function combine(lexicons: readonly Lexicon[]): Lexicon | undefined {
  if (lexicons.length === 0) return undefined;
  const entries = new Map<string, LexiconEntry>();
  for (const entry of lexicons.flatMap((lexicon) => lexicon.entries)) {
    if (!entries.has(entry.word)) entries.set(entry.word, entry);
  }
  return {
    name: lexicons.map(({ name }) => name).join('、'),
    entries: [...entries.values()],
    exceptions: [...new Set(lexicons.flatMap(({ exceptions }) => exceptions))],
  };
}

import { AhoCorasick } from '@monyone/aho-corasick/fast';
import type { Lexicon, LexiconEntry } from '../model/lexicon';

/** An entry found in a text: `[from, to)` in UTF-16 units. */
export interface LexiconHit {
  readonly entry: LexiconEntry;
  readonly from: number;
  readonly to: number;
}

/** A text with more hits is not read on: the list does not fit it. */
export const MAX_HITS = 500;

interface Index {
  readonly entries: ReadonlyMap<string, LexiconEntry>;
  readonly words: AhoCorasick;
  readonly exceptions: AhoCorasick;
}
const indexes = new WeakMap<Lexicon, Index>();

/**
 * The entries of a list in a normalised text, in one pass: from left to right, the longest word that begins at a place and
 * is no part of an exception, none overlapping another. Latin words and numbers count whole only, and no word goes over
 * the end of a line.
 */
export function findWords(text: string, lexicon: Lexicon): LexiconHit[] {
  const index = indexOf(lexicon);
  const hits: LexiconHit[] = [];
  let start = 0;
  // Line by line: what is found is held until its longest words are known.
  for (const line of text.split('\n')) {
    addHits(line, start, index, hits);
    if (hits.length >= MAX_HITS) return hits.slice(0, MAX_HITS);
    start += line.length + 1;
  }
  return hits;
}

function addHits(
  line: string,
  start: number,
  { entries, words, exceptions }: Index,
  hits: LexiconHit[],
): void {
  const found = words.matchInText(line);
  if (found.length === 0) return;
  found.sort((a, b) => a.begin - b.begin || b.end - a.end);
  const excuses = exceptions.matchInText(line).sort((a, b) => a.begin - b.begin);
  let next = 0;
  /** How far the exceptions reach that begin here or before. */
  let excusedTo = 0;
  let past = 0;
  for (const { begin, end, keyword } of found) {
    for (let excuse = excuses[next]; excuse && excuse.begin <= begin; excuse = excuses[++next]) {
      excusedTo = Math.max(excusedTo, excuse.end);
    }
    const entry = entries.get(keyword);
    if (!entry || begin < past || end <= excusedTo || !isWhole(line, begin, end)) continue;
    hits.push({ entry, from: start + begin, to: start + end });
    past = end;
  }
}

/** Built once a list: the same object must be passed for the same list. */
function indexOf(lexicon: Lexicon): Index {
  let built = indexes.get(lexicon);
  if (!built) {
    // Of a word that is listed twice the first entry counts.
    const entries = new Map(lexicon.entries.toReversed().map((entry) => [entry.word, entry]));
    entries.delete('');
    built = {
      entries,
      words: new AhoCorasick([...entries.keys()]),
      exceptions: new AhoCorasick(lexicon.exceptions.filter((word) => word !== '')),
    };
    indexes.set(lexicon, built);
  }
  return built;
}

const isLatin = (character: string | undefined): boolean => /[A-Za-z0-9]/.test(character ?? '');

const isWhole = (text: string, from: number, to: number): boolean =>
  !(isLatin(text[from]) && isLatin(text[from - 1])) && !(isLatin(text[to - 1]) && isLatin(text[to]));

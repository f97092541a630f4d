import type { Lexicon, LexiconEntry } from '../model/lexicon';
import { WordTree } from './word-tree';

/** An entry found in a text: `[from, to)` in UTF-16 units. */
export interface LexiconHit {
  readonly entry: LexiconEntry;
  readonly from: number;
  readonly to: number;
}

/** A text with more hits is not read on: the list does not fit it. */
export const MAX_HITS = 500;

interface Trees {
  readonly entries: WordTree;
  readonly exceptions: WordTree;
}
const trees = new WeakMap<Lexicon, Trees>();

/**
 * The entries of a list in a normalised text, in one pass: from left to right, the longest word that begins at a place and
 * is no part of an exception, none overlapping another. Latin words and numbers count whole only.
 */
export function findWords(text: string, lexicon: Lexicon): LexiconHit[] {
  const { entries, exceptions } = treesOf(lexicon);
  const hits: LexiconHit[] = [];
  for (let from = 0; from < text.length && hits.length < MAX_HITS; from++) {
    const found = entries
      .wordsAt(text, from)
      .findLast(({ to }) => isWhole(text, from, to) && !isExcused(text, from, to, exceptions));
    const entry = found && lexicon.entries[found.word];
    if (!entry) continue;
    hits.push({ entry, from, to: found.to });
    from = found.to - 1;
  }
  return hits;
}

/** Built once a list: the same object must be passed for the same list. */
function treesOf(lexicon: Lexicon): Trees {
  let built = trees.get(lexicon);
  if (!built) {
    built = {
      entries: new WordTree(lexicon.entries.map(({ word }) => word)),
      exceptions: new WordTree(lexicon.exceptions),
    };
    trees.set(lexicon, built);
  }
  return built;
}

const isLatin = (character: string | undefined): boolean => /[A-Za-z0-9]/.test(character ?? '');

const isWhole = (text: string, from: number, to: number): boolean =>
  !(isLatin(text[from]) && isLatin(text[from - 1])) && !(isLatin(text[to - 1]) && isLatin(text[to]));

/** Whether an exception stands around a place. */
function isExcused(text: string, from: number, to: number, exceptions: WordTree): boolean {
  for (let begin = Math.max(0, to - exceptions.longest); begin <= from; begin++) {
    if (exceptions.wordsAt(text, begin).some((word) => word.to >= to)) return true;
  }
  return false;
}

/** Words as a tree of characters, so that all of them are looked for at once. */
interface Branch {
  readonly next: Map<number, Branch>;
  /** Index of the word that ends here, or -1. */
  word: number;
}

const branch = (): Branch => ({ next: new Map(), word: -1 });

/** Where words begin in a text: one step a character, whatever the number of words. Exact characters, no folding. */
export class WordTree {
  private readonly root = branch();
  /** Characters of the longest word, UTF-16 units. */
  readonly longest: number;

  constructor(words: readonly string[]) {
    words.forEach((word, index) => {
      let at = this.root;
      for (let i = 0; i < word.length; i++) {
        const code = word.charCodeAt(i);
        let next = at.next.get(code);
        if (!next) {
          next = branch();
          at.next.set(code, next);
        }
        at = next;
      }
      if (word !== '' && at.word < 0) at.word = index;
    });
    this.longest = words.reduce((most, { length }) => Math.max(most, length), 0);
  }

  /** The words that begin at a place of a text, shortest first: their index and where they end. */
  wordsAt(text: string, from: number): { word: number; to: number }[] {
    let at = this.root.next.get(text.charCodeAt(from));
    if (!at) return NONE;
    const found: { word: number; to: number }[] = [];
    for (let to = from + 1; at; to++) {
      if (at.word >= 0) found.push({ word: at.word, to });
      at = to < text.length ? at.next.get(text.charCodeAt(to)) : undefined;
    }
    return found;
  }
}

const NONE: { word: number; to: number }[] = [];

/** 词表: words that an office imports to look for. The product ships none. */
export interface Lexicon {
  readonly name: string;
  readonly entries: readonly LexiconEntry[];
  /** 例外: longer words in which an entry is meant to stand (台风登陆 for 登陆). */
  readonly exceptions: readonly string[];
}

/** A word as pages are read: folded by `normalise`, without blanks at its ends. */
export interface LexiconEntry {
  readonly word: string;
  /** 建议: what to write in its stead; ''. */
  readonly suggestion: string;
  /** 类别, as the list has it; ''. */
  readonly category: string;
}

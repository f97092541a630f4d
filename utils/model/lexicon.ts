import { z } from './zod';

/** A word as pages are read: folded by `normalise`, without blanks at its ends. */
export const LexiconEntry = z.object({
  word: z.string().min(1).max(200),
  /** 建议: what to write in its stead; ''. */
  suggestion: z.string().max(300),
  /** 类别, as the list has it; ''. */
  category: z.string().max(100),
});
export type LexiconEntry = Readonly<z.infer<typeof LexiconEntry>>;

/** 词表: words that an office imports to look for. The product ships none. */
export interface Lexicon {
  readonly name: string;
  readonly entries: readonly LexiconEntry[];
  /** 例外: longer words in which an entry is meant to stand (台风登陆 for 登陆). */
  readonly exceptions: readonly string[];
}

/** A list as it is kept. */
export const LexiconRow = z.object({
  id: z.string(),
  name: z.string().min(1).max(300),
  entries: z.array(LexiconEntry).max(200_000),
  exceptions: z.array(z.string().max(200)).max(200_000),
  importedAt: z.string(),
  /** Pages are looked through for it. */
  isOn: z.boolean(),
});
export type LexiconRow = z.infer<typeof LexiconRow>;

import type { Lexicon, LexiconEntry } from '../model/lexicon';

/** Categories of what no site may show or link to; all others are of wording. */
const ILLICIT = /违法|不良|有害|色情|赌博|博彩|暴力|恐怖|反动|诈骗|黄赌毒/;

const isIllicit = ({ category }: LexiconEntry): boolean => ILLICIT.test(category);

interface Parts {
  readonly wording: Lexicon;
  readonly illicit: Lexicon;
}
const parts = new WeakMap<Lexicon, Parts>();

/** A list as two by the category of its entries: of wording, for texts; of illicit matter, for links. Built once. */
export function partsOf(lexicon: Lexicon): Parts {
  let built = parts.get(lexicon);
  if (!built) {
    const { entries } = lexicon;
    built = {
      wording: { ...lexicon, entries: entries.filter((entry) => !isIllicit(entry)) },
      illicit: { ...lexicon, entries: entries.filter(isIllicit) },
    };
    parts.set(lexicon, built);
  }
  return built;
}

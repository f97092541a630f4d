import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastProcessorMs, processorMs } from '../../tests/helpers/processor-time';
import type { Lexicon } from '../model/lexicon';
import { findWords, MAX_HITS } from './find-words';
import { LEXICON_CAPS, readLexicon } from './read-lexicon';

const list = (words: readonly string[], exceptions: readonly string[] = []): Lexicon => ({
  name: '词表',
  entries: words.map((word) => ({ word, suggestion: '', category: '' })),
  exceptions,
});
const found = (text: string, lexicon: Lexicon): string[] =>
  findWords(text, lexicon).map(({ entry, from, to }) => {
    expect(text.slice(from, to)).toBe(entry.word);
    return `${entry.word}@${from}`;
  });

describe('reading a word list', () => {
  const read = (text: string) => readLexicon(text, '常见错词.csv');

  it('takes the columns by their head, in any order, or in the usual order without one', () => {
    const entry = { word: '登陆网站', suggestion: '登录网站', category: '错别字' };
    expect(read('\ufeff词,建议,类别\r\n登陆网站,登录网站,错别字').lexicon.entries).toEqual([entry]);
    expect(read('类别\t关键词\t正确表述\n错别字\t登陆网站\t登录网站').lexicon.entries).toEqual([entry]);
    expect(read('登陆网站,登录网站,错别字').lexicon.entries).toEqual([entry]);
  });

  it('takes a plain list of words, blank lines and comments left out', () => {
    const { lexicon, problems } = read('# 常见错词\n布署\n\n按装\r\n');
    expect(lexicon.entries.map(({ word }) => word)).toEqual(['布署', '按装']);
    expect(problems).toEqual([]);
  });

  it('folds words as pages are folded', () => {
    expect(read('"ＡＢＣ　１２",,').lexicon.entries[0]?.word).toBe('ABC 12');
  });

  it('keeps exceptions apart', () => {
    const { lexicon } = read('词,建议,类别\n登陆,登录,错别字\n台风登陆,,例外');
    expect(lexicon.entries.map(({ word }) => word)).toEqual(['登陆']);
    expect(lexicon.exceptions).toEqual(['台风登陆']);
  });

  it('takes exceptions from a column beside the word, where they hold it', () => {
    const { lexicon } = read('词,建议,类别,例外\n登陆,登录,错别字,台风登陆、登陆作战；无关\n布署,部署,,');
    expect(lexicon.exceptions).toEqual(['台风登陆', '登陆作战']);
    expect(read('登陆,登录,错别字,台风登陆').lexicon.exceptions).toEqual(['台风登陆']);
  });

  it('names the lines it cannot use', () => {
    const { problems } = read(`词,建议\n错,\n布署,部署\n布署,部署\n${'长'.repeat(51)},\n,部署`);
    expect(problems.map(({ line, cause }) => [line, cause])).toEqual([
      [2, 'too-short'],
      [4, 'repeated'],
      [5, 'too-long'],
      [6, 'no-word'],
    ]);
  });

  it('stops at its cap and says so', () => {
    const many = Array.from({ length: LEXICON_CAPS.entries + 3 }, (_, i) => `错词${i}`).join('\n');
    const { lexicon, problems } = read(many);
    expect(lexicon.entries).toHaveLength(LEXICON_CAPS.entries);
    expect(problems.map(({ cause }) => cause)).toEqual(['over-cap', 'over-cap', 'over-cap']);
  });

  it('does not take marks for anything but characters', () => {
    expect(found('a.*b (x+)+', read('.*\n(x+)+').lexicon)).toEqual(['.*@1', '(x+)+@5']);
  });
});

describe('finding words', () => {
  it('takes the longest word at a place, and goes on behind it', () => {
    expect(found('中华人民共和国成立', list(['中华', '中华人民', '人民共和国', '成立']))).toEqual([
      '中华人民@0',
      '成立@7',
    ]);
  });

  it('excuses what stands wholly inside an exception, and nothing else', () => {
    const lexicon = list(['登陆'], ['台风登陆', '登陆作战', '风登']);
    expect(found('台风登陆，登陆作战，登陆网站', lexicon)).toEqual(['登陆@10']);
  });

  it('hides no word behind an excused one', () => {
    expect(found('甲乙丙', list(['甲乙丙', '乙丙'], ['甲乙丙']))).toEqual([]);
    expect(found('甲乙丙丁', list(['甲乙', '丙丁'], ['甲乙丙']))).toEqual(['丙丁@2']);
  });

  it('counts Latin words whole only', () => {
    expect(found('ABC ABCD 1ABC ABC', list(['ABC']))).toEqual(['ABC@0', 'ABC@14']);
    expect(found('使用ABC系统', list(['ABC']))).toEqual(['ABC@2']);
  });

  it('goes not over a line break', () => {
    expect(found('布\n署', list(['布署']))).toEqual([]);
  });

  it('stops where a list does not fit', () => {
    expect(findWords('错词'.repeat(MAX_HITS + 10), list(['错词']))).toHaveLength(MAX_HITS);
  });

  it('finds ten thousand words in a long page in one pass', () => {
    const character = (i: number): string => String.fromCharCode(0x4e00 + (i % 3000));
    const words = Array.from(
      { length: 10_000 },
      (_, i) => character(i * 7) + character(i * 13 + 5) + character(i * 3),
    );
    const text = Array.from({ length: 200_000 }, (_, i) => character(i * i + 11)).join('');
    const lexicon = list([...new Set(words)]);
    findWords('', lexicon);
    expect(leastProcessorMs(() => findWords(text, lexicon), 12)).toBeLessThan(150);
  });

  it('takes no longer for a text of nothing but exceptions', () => {
    const body = '台风登陆'.repeat(50_000);
    const lexicon = list(['登陆', '风登'], ['台风登陆', '风登陆台', '陆台风登']);
    findWords('', lexicon);
    const search = () => expect(findWords(body, lexicon)).toEqual([]);
    expect(processorMs(search)).toBeLessThan(3000);
  });

  it('finds what a search for each word by itself finds', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '\n', 'A', '1', ' '), maxLength: 40 });
    const word = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', 'A', '1'), minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        text,
        fc.array(word, { maxLength: 6 }),
        fc.array(word, { maxLength: 3 }),
        (body, words, exceptions) => {
          expect(found(body, list(words, exceptions))).toEqual(searched(body, words, exceptions));
        },
      ),
      { numRuns: 500 },
    );
  });
});

/** The same without a tree: every word tried at every place. */
function searched(text: string, words: readonly string[], exceptions: readonly string[]): string[] {
  const latin = (at: number): boolean => /[A-Za-z0-9]/.test(text[at] ?? '');
  const hits: string[] = [];
  for (let from = 0; from < text.length; from++) {
    const best = words
      .filter((word) => text.startsWith(word, from))
      .filter(
        ({ length }) =>
          !(latin(from) && latin(from - 1)) && !(latin(from + length - 1) && latin(from + length)),
      )
      .filter(
        ({ length }) =>
          !exceptions.some((around) =>
            Array.from(text).some(
              (_, at) => at <= from && at + around.length >= from + length && text.startsWith(around, at),
            ),
          ),
      )
      .sort((a, b) => b.length - a.length)[0];
    if (best === undefined) continue;
    hits.push(`${best}@${from}`);
    from += best.length - 1;
  }
  return hits;
}

import { partsOf } from '../../utils/lexicon/categories';
import { findWords, type LexiconHit } from '../../utils/lexicon/find-words';
import { defineRule, type Exhibit, inapplicable, pass, review, seen } from '../core/rule';

/** How much of the sentence is shown on either side. Characters. */
const AROUND = 30;
const NAMED = 5;

/**
 * Words of a list that the office itself imports: names of leaders and places, wording on Taiwan, common misprints. The
 * product ships none. Quotations, old texts and names are lawful: a hit is a question, always.
 */
export const wordingLexicon = defineRule({
  id: 'wording-lexicon',
  version: 1,
  name: '疑似严重表述错误、错别字',
  clauses: ['Z19-V1.1', 'Z15-V4', 'Z15-S2.2-准确'],
  pages: 'any',
  authority: 'question',
  reads: 'page',
  lookedFor: '全页可见文字中，与已导入词表一致的词语（取最长的词，列为例外的除外）。',
  severity: '可能单项否决，须人工认定；一般错别字为提示',

  reasons: {
    clean: '可见文字没有命中词表“{lexicon}”（{count} 个词）',
    hit: '命中词表“{lexicon}” {count} 处，请核对（引文、历史资料、人名等除外）：{words}',
    'no-lexicon': '尚未导入词表，未检查；导入 CSV 或 TXT 词表（列：词、建议、类别）后再查',
    'no-words': '词表“{lexicon}”没有表述类的词，未检查',
  },

  guide: {
    verify:
      '逐处查看所在句子，对照词表的建议，判断是否错误；引文、历史资料、人名、地名不算。确认只记为提示；属严重表述错误的，另行人工记录并选V1.1，才计入单项否决。',
    fix: '改正错误的表述和错别字；属于引用的，在词表中列为例外。',
  },

  evaluate(page, { lexicon }) {
    if (!lexicon) return inapplicable('no-lexicon', []);
    const { wording } = partsOf(lexicon);
    const list = { lexicon: lexicon.name, count: String(wording.entries.length) };
    if (wording.entries.length === 0) return inapplicable('no-words', [], list);
    const hits = findWords(page.text, wording);
    if (hits.length === 0) return pass('clean', [], list);
    const words = [...new Set(hits.map(({ entry }) => entry.word))].slice(0, NAMED).join('、');
    return review('hit', hits.map(exhibit), { ...list, count: String(hits.length), words });

    function exhibit({ entry, from, to }: LexiconHit): Exhibit {
      const start = Math.max(page.text.lastIndexOf('\n', from) + 1, from - AROUND);
      const end = page.text.indexOf('\n', to);
      const sentence = page.text.slice(start, Math.min(end < 0 ? page.text.length : end, to + AROUND));
      const advice = entry.suggestion === '' ? '' : `，建议“${entry.suggestion}”`;
      const category = entry.category === '' ? '' : `（${entry.category}）`;
      return seen('命中词语', page.nodeAt(from), `“${entry.word}”${category}${advice}：${sentence.trim()}`);
    }
  },
});

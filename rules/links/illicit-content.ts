import { outsideLinks } from '../../utils/identifiers/outside-links';
import { partsOf } from '../../utils/lexicon/categories';
import { findWords } from '../../utils/lexicon/find-words';
import type { Page } from '../../utils/page/page';
import { excerpt, normalise } from '../../utils/page/text';
import { defineRule, inapplicable, pass, review, seen } from '../core/rule';

const NAMED = 5;

/**
 * No site links to illicit matter. The common cause is an old link whose domain has changed hands; where it leads now only
 * a person sees who opens it, for the extension opens no link by itself. Here only what links say of themselves is
 * compared with the illicit words of an imported list.
 */
export const illicitContent = defineRule({
  id: 'illicit-content',
  version: 1,
  name: '链接违法不良内容',
  clauses: ['Z19-V1.3'],
  pages: 'any',
  authority: 'question',
  reads: 'page',
  lookedFor: '指向非政府网站的可见链接的文字、标题和图片说明中，已导入词表里违法、色情、赌博等类别的词语。',
  severity: '可能单项否决，须人工认定',

  reasons: {
    clean: '{count} 个外部链接的文字没有命中词表“{lexicon}”；没有打开链接，请抽查友情链接是否已易主',
    hit: '有 {count} 个外部链接的文字含有词表“{lexicon}”中的违法不良词语，请核对：{words}',
    'no-outside': '本页没有指向非政府网站的可见链接',
    'no-lexicon': '尚未导入词表，未检查；导入 CSV 或 TXT 词表（列：词、建议、类别）后再查',
    'no-words': '词表“{lexicon}”没有违法、不良、色情、赌博等类别的词，未检查',
  },

  guide: {
    verify:
      '在隔离的环境中打开所列链接，看落地页标题和内容；重点查看早年的友情链接是否已过期易主。确认只记为提示；属反动、暴力、色情等内容的，另行人工记录并选V1.3，才计入单项否决。',
    fix: '立即去掉违法不良链接，全面排查友情链接，去掉失效和已易主的链接。',
  },

  evaluate(page, { host, lexicon }) {
    if (!lexicon) return inapplicable('no-lexicon', []);
    const { illicit } = partsOf(lexicon);
    const list = { lexicon: lexicon.name };
    if (illicit.entries.length === 0) return inapplicable('no-words', [], list);
    const links = outsideLinks(page, host);
    if (links.length === 0) return inapplicable('no-outside', []);
    const found = links.flatMap(({ node }) => {
      const [hit] = findWords(wordsOf(page, node), illicit);
      return hit ? [{ node, word: hit.entry.word }] : [];
    });
    if (found.length === 0) return pass('clean', [], { ...list, count: String(links.length) });
    const words = [...new Set(found.map(({ word }) => word))].slice(0, NAMED).join('、');
    const where = found.map(({ node, word }) =>
      seen('外部链接', node, `“${word}”：${excerpt(wordsOf(page, node), 80)} → ${page.node(node).href}`),
    );
    return review('hit', where, { ...list, count: String(found.length), words });
  },
});

/** What a link says: its text, its title, the descriptions of its pictures; a line each. */
function wordsOf(page: Page, link: number): string {
  const range = page.subtree(link);
  const titles = page
    .select(range, ({ attrs, hidden }) => !hidden && attrs !== undefined)
    .flatMap((i) => [page.node(i).attrs?.title, page.node(i).attrs?.alt]);
  return [page.textOf(range), ...titles.map((title) => normalise(title ?? ''))]
    .filter((line) => line.trim() !== '')
    .join('\n');
}

import { readColumn } from '../../utils/page/columns/column';
import { duplicatesOf } from '../../utils/page/columns/duplicates';
import { itemExhibit } from '../core/column-exhibits';
import { defineRule, inapplicable, pass, review } from '../core/rule';

/** How many pairs a finding shows. */
const SHOWN = 5;

/**
 * No column lists one article twice under another address or date. National notices name it (同一信息重复发布, 旧稿重发), no
 * clause does: a question, which only a person can answer.
 */
export const duplicateArticles = defineRule({
  id: 'duplicate-articles',
  version: 3,
  name: '同一信息重复发布',
  clauses: [],
  pages: ['list'],
  authority: 'question',
  reads: 'page',
  lookedFor: '同一列表中标题相同（8个字以上）、网址或日期不同的信息；天气、价格、日报等按期发布的除外。',
  severity: '提示；经确认的重复信息不算更新',

  reasons: {
    distinct: '本页 {count} 条信息没有重复的标题',
    repeated: '“{title}”在本列表中出现两次（{days}）{more}，请打开核对是否重复发布',
    'no-items': '本页没有读到列表信息',
  },

  guide: {
    verify: '分别打开两条信息，比较正文和发布时间；内容相同的为重复发布，改了日期的为旧稿新发。',
    fix: '删除重复的信息，保留首次发布的日期。',
  },

  evaluate(page) {
    const { lists, items } = readColumn(page);
    if (items.length === 0) return inapplicable('no-items', []);
    const pairs = lists.main.flatMap((list) => duplicatesOf(list.items));
    const [pair] = pairs;
    if (!pair) return pass('distinct', [], { count: String(items.length) });
    const days = [pair.first, pair.again].map(({ date }) => (date.state === 'known' ? date.day : '无日期'));
    return review(
      'repeated',
      pairs
        .slice(0, SHOWN)
        .flatMap(({ first, again }) => [itemExhibit(first, '列表·信息'), itemExhibit(again, '列表·重复')]),
      {
        title: pair.first.title,
        days: days.join('、'),
        more: pairs.length > 1 ? `，另有 ${pairs.length - 1} 处` : '',
      },
    );
  },
});

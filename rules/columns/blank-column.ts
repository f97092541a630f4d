import { contentOf, doubtOfBlank, subColumns } from '../../utils/page/columns/blank';
import { type ColumnReading, readColumn } from '../../utils/page/columns/column';
import { unreadFrame } from '../../utils/page/columns/doubts';
import { emptyEntries } from '../../utils/page/columns/empty-entries';
import { readLetters } from '../../utils/page/letters/reading';
import type { EmptyPlace } from '../../utils/page/lists/emptiness';
import { readSearchResults } from '../../utils/page/search-results';
import { undatedPurpose } from '../../utils/page/undated';
import { addressExhibit, columnParams, itemExhibit, pathExhibits } from '../core/column-exhibits';
import {
  defineRule,
  type Exhibit,
  fail,
  hint,
  inapplicable,
  pass,
  review,
  searched,
  seen,
} from '../core/rule';

/**
 * A column has at least one entry, or a page of its own says something. Only a list that says itself that it is empty
 * is a candidate; one that is merely not there may not have come.
 */
export const blankColumn = defineRule({
  id: 'blank-column',
  version: 5,
  name: '空白栏目',
  clauses: ['Z19-V4.3', 'Z19-D1.9', 'Z15-V3.3', 'G47A-栏目'],
  pages: ['list'],
  authority: 'candidate',
  reads: 'page',
  lookedFor:
    '栏目列表中的信息；没有信息时，列表处“暂无”“共0条”一类的文字，以及静态栏目的正文、图片、表格、附件。',
  severity: '计入单项否决“空白栏目”（5个及以上）；门户网站每个扣2分，最多扣4分',

  reasons: {
    'has-entries': '栏目“{name}”有 {count} 条信息',
    'has-content': '栏目“{name}”没有列表，有{what}内容',
    blank: '栏目“{name}”没有信息，列表处写着“{text}”',
    'needs-login': '栏目“{name}”的列表为空，但页面提示登录后查看，请核对',
    filtered: '栏目“{name}”的列表为空，可能只是所选年份或条件下没有信息，请查看全部',
    'pager-counts': '栏目“{name}”的列表为空，但翻页处显示有信息，可能没有加载成功',
    'text-beside': '栏目“{name}”写着“{text}”，但页面另有正文、表格、图片或附件，请核对',
    'links-beside':
      '栏目“{name}”有一处写着“{text}”，像是页面的一部分；页面另有没有日期的信息，请核对是否本栏目的信息',
    'unread-frame': '栏目“{name}”没有读到信息，但页面含有读不到的框架，内容可能在其中',
    waiting: '栏目“{name}”的列表没有加载出来，也没有“暂无信息”一类的文字，请刷新核对',
    template: '栏目“{name}”的列表显示为未填充的模板，可能是脚本出错，请刷新核对',
    'in-comment': '栏目“{name}”的列表只在源代码注释中，页面上看不到，请核对',
    'list-beside': '栏目“{name}”页面有一处列表为空，另有 {count} 条信息在其他列表，请核对哪个是本栏目的列表',
    'entries-lead-nowhere': '栏目“{name}”有 {count} 条信息，但链接全部为空，请打开核对',
    'nothing-read': '栏目“{name}”没有读到列表，也没有“暂无信息”一类的文字，请核对',
    'navigation-page': '本页只列出下级栏目，请检查各下级栏目',
    'search-page': '本页是搜索页，不查空白栏目',
    'form-page': '本页是填写表单的页面，不查空白栏目',
  },

  guide: {
    verify:
      '从首页逐级点开该栏目，刷新后仍无信息的，记下路径；曾有信息后被清空的，与开设以来从无信息的分别记录。',
    fix: '补充栏目内容；长期没有内容的栏目予以关闭或与其他栏目合并。',
  },

  evaluate(page) {
    if (readSearchResults(page)) return inapplicable('search-page', []);
    const column = readColumn(page);
    const { lists, items } = column;
    const { name } = columnParams(column);
    const way = pathExhibits(column);
    const place: Exhibit[] = way.length > 0 ? way : [addressExhibit(page.snapshot.url)];
    const [first] = items;
    if (first) {
      const evidence = [itemExhibit(first, '列表·第一条')];
      const params = { name, count: String(items.length) };
      const missing = missingBeside(column);
      if (missing) return review('list-beside', [seen('空列表', missing.node), ...evidence], params);
      return emptyEntries(page, items)
        ? review('entries-lead-nowhere', evidence, params)
        : pass('has-entries', evidence, params);
    }
    if (readLetters(page).state === 'form' || undatedPurpose(page) === 'form-page') {
      return inapplicable('form-page', []);
    }

    const { state } = lists;
    const empty = lists.empty.find(({ node }) => node === lists.node);
    if (state === 'blank') {
      const text = empty?.text || page.textOf(page.subtree(lists.node)).trim();
      const doubt = doubtOfBlank(page, column);
      const evidence = [
        seen('列表', lists.node, text),
        ...(doubt ? [seen('列表·疑问', doubt.node)] : []),
        ...place,
      ];
      return doubt ? review(doubt.doubt, evidence, { name, text }) : fail('blank', evidence, { name, text });
    }
    const frame = unreadFrame(page);
    if (frame !== null) return review('unread-frame', [seen('框架', frame), ...place], { name });
    if (state === 'in-comment' && empty) {
      return review(
        'in-comment',
        [hint('源代码注释', empty.node, page.node(empty.node).text ?? ''), ...place],
        { name },
      );
    }
    if (state === 'template') return review('template', [seen('列表', lists.node), ...place], { name });
    const content = contentOf(page, column);
    if (content) return pass('has-content', [seen('正文', content.node)], { name, what: content.what });
    const below = subColumns(page);
    if (below.length > 0)
      return inapplicable(
        'navigation-page',
        below.slice(0, 3).map((i) => seen('下级栏目', i)),
      );
    if (state === 'waiting') return review('waiting', [searched('列表', lists.node), ...place], { name });
    return review('nothing-read', [searched('本页', 0), ...place], { name });
  },
});

/** A list that says it is empty, or has not come while all entries stand in a side column: which one is the column? */
const missingBeside = ({ lists }: ColumnReading): EmptyPlace | undefined =>
  lists.main.every(({ place }) => place !== 'main')
    ? lists.empty[0]
    : lists.empty.find(({ state }) => state === 'blank');

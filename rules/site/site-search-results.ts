import type { Page } from '../../utils/page/page';
import { findTitle, findTitleText, readSearchResults } from '../../utils/page/search-results';
import { compact } from '../../utils/page/titles';
import {
  defineRule,
  type Exhibit,
  fail,
  inapplicable,
  noted,
  pass,
  review,
  searched,
  seen,
} from '../core/rule';

/** Z19-D4.6 searches for titles: a shorter word proves nothing when it is not found. Characters without marks. */
const TITLE_LENGTH = 8;

/**
 * The inspector opens the search for the title of something the site has published: it must stand on the first page
 * of results, and the results must be shown by class. Whether what was searched is such a title, only the inspector knows.
 */
export const siteSearchResults = defineRule({
  id: 'site-search-results',
  version: 5,
  name: '站内搜索不可用',
  clauses: ['Z19-D4.6'],
  pages: 'any',
  authority: 'candidate',
  reads: 'page',
  lookedFor: '搜索结果第一页中与所搜标题一致的链接，以及“全部”等结果分类。',
  severity: '不可用扣4分；4个标题测试，第一页未找到的每个扣1分；未分类展示扣1分；部门网站为提示',

  reasons: {
    found: '搜索结果第一页有“{query}”，结果分类展示',
    'not-results': '本页不是搜索结果页',
    'not-tried': '搜索页尚未搜索；请用一条本站信息的标题搜索后再检查',
    'short-query': '搜索词“{query}”太短，不能据此检验；请用信息的完整标题搜索',
    'later-page': '本页不是搜索结果的第一页',
    'query-unknown': '没有读到搜索的是什么，请人工核对',
    'no-categories': '搜索结果第一页有“{query}”，但没有认出结果分类，请核对',
    'not-a-link': '搜索结果第一页有“{query}”的文字，但没有读到它的链接，请点击核对能否打开',
    unreadable: '搜索结果在读不到的框架中，请人工核对',
    'not-loaded': '没有读到搜索结果，可能还在加载或需要输入验证码',
    'nothing-found': '搜索“{query}”没有结果；如本站确已发布该标题的信息（1天以上），即为不符合',
    'not-on-first-page': '搜索结果第一页没有“{query}”；如本站确已发布该标题的信息（1天以上），即为不符合',
    'error-page': '搜索后打开的是错误页面',
  },

  guide: {
    verify:
      '从本站栏目中抄一条已发布的信息标题，在站内搜索框中搜索，查看结果第一页是否有该信息、结果是否分类。',
    fix: '修复站内搜索并定期更新索引，保证按标题能在第一页查到；按信息公开、办事、互动等分类展示结果。',
  },

  evaluate(page) {
    const results = readSearchResults(page);
    if (!results) return inapplicable('not-results', []);
    const { query, error, nothing, links, categories } = results;
    const asked: Exhibit[] = query === null ? [] : [noted('搜索词', query)];
    if (error !== null) return fail('error-page', [seen('页面', error), ...asked]);
    if (query === null)
      return links.length === 0 ? inapplicable('not-tried', []) : review('query-unknown', []);

    const params = { query };
    const title = findTitle(page, results, query);
    if (title !== null) {
      const where = [seen('搜索结果', title), ...asked];
      if (categories.length === 0) return review('no-categories', where, params);
      return pass(
        'found',
        [...where, ...categories.slice(0, 5).map((node) => seen('结果分类', node))],
        params,
      );
    }
    if (results.later) return inapplicable('later-page', asked);
    if (compact(query).length < TITLE_LENGTH) return inapplicable('short-query', asked, params);
    const frame = frameOf(page);
    if (frame !== null) return review('unreadable', [seen('框架', frame), ...asked]);
    if (nothing !== null) return fail('nothing-found', [seen('搜索结果', nothing), ...asked], params);
    const shown = findTitleText(page, query);
    if (shown !== null) return review('not-a-link', [seen('搜索结果', shown), ...asked], params);
    if (links.length === 0) return review('not-loaded', asked);
    return fail(
      'not-on-first-page',
      [...links.slice(0, 10).map((node) => searched('搜索结果', node)), ...asked],
      params,
    );
  },
});

const frameOf = (page: Page): number | null =>
  page.snapshot.opaque.find(({ kind }) => kind === 'frame')?.node ?? null;

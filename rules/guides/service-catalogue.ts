import { readServiceHome } from '../../utils/page/guides/service-home';
import { defineRule, inapplicable, pass, review, searched, seen } from '../core/rule';

/** Ways of sorting, and items, that make a catalogue (own convention). */
const LEAST_CATEGORIES = 2;
const LEAST_ITEMS = 5;

/**
 * The service home shows its items together and by category. What one page does not show may stand on the next, so this
 * rule says 符合 or asks.
 */
export const serviceCatalogue = defineRule({
  id: 'service-catalogue',
  version: 2,
  name: '服务事项未分类公开',
  clauses: ['Z19-D2.1', 'Z19-V6.1', 'H12-附3'],
  pages: ['home', 'list', 'guide', 'other'],
  authority: 'question',
  reads: 'page',
  lookedFor: '办事服务首页上的分类（按主题、按部门、个人办事、法人办事等）和办事事项。',
  severity:
    '未集中分类展示扣3分；完全没有办事服务为单项否决“服务不实用”；没有对外服务的部门不查，扣分只对政府门户网站',

  reasons: {
    sorted: '有分类（{categories}）和办事事项（{items}个）',
    'no-categories': '见办事事项{items}个，未见按主题、部门或对象的分类',
    'few-items': '只见办事事项{items}个，请点开分类或下一页核对',
    'no-items': '未见具体办事事项，请点开分类核对',
    elsewhere: '办事事项在政务服务网（{host}），请打开核对是否分类展示',
    'not-service-home': '本页不是办事服务首页',
    'other-edition': '2015年普查标准没有此项',
  },

  guide: {
    verify: '在办事服务首页查看事项是否集中展示，能否按主题、部门或服务对象查找。',
    fix: '在办事服务首页按主题、部门、服务对象等分类集中展示全部办事服务事项。',
  },

  evaluate(page, { edition }) {
    if (edition === 'Z15') return inapplicable('other-edition', []);
    const home = readServiceHome(page);
    if (!home) return inapplicable('not-service-home', []);
    const names = [...new Set(home.categories.map(({ name }) => name))];
    const categories = home.categories.slice(0, 8).map(({ node }) => seen('事项分类', node));
    const items = home.items.slice(0, 8).map((node) => seen('办事事项', node));
    const params = { categories: names.slice(0, 6).join('、'), items: String(home.items.length) };
    const isSorted = names.length >= LEAST_CATEGORIES;
    if (isSorted && home.items.length >= LEAST_ITEMS)
      return pass('sorted', [...categories, ...items], params);

    const [elsewhere] = home.elsewhere;
    if (elsewhere !== undefined) {
      const { href = '' } = page.node(elsewhere);
      return review('elsewhere', [...categories, seen('政务服务网入口', elsewhere)], {
        host: new URL(href).host,
      });
    }
    const looked = [...categories, ...items, searched('本页', 0)];
    if (home.items.length === 0) return review('no-items', looked);
    return home.items.length < LEAST_ITEMS
      ? review('few-items', looked, params)
      : review('no-categories', looked, params);
  },
});

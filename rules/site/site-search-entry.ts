import { headerOf, headerWriter, isFragment, isPicture } from '../../utils/page/header';
import { searchesOf } from '../../utils/page/search';
import { defineRule, fail, hint, inapplicable, pass, review, searched, seen } from '../core/rule';

/**
 * A site must offer a search of its own. It may stand behind an icon, in a frame, or on another page: only a home page
 * that was read whole and shows nothing of the kind is a candidate. A search of service items is not the site's.
 */
export const siteSearchEntry = defineRule({
  id: 'site-search-entry',
  version: 3,
  name: '未提供站内搜索',
  clauses: ['Z19-D4.6', 'Q18-二(二)-搜索'],
  pages: 'any',
  authority: 'candidate',
  reads: 'page',
  lookedFor: '可见的搜索框（提示语、名称或按钮为搜索、检索、站内等），或“搜索”“高级搜索”链接。',
  severity: '扣4分；部门网站为提示',

  reasons: {
    box: '页面有站内搜索框',
    link: '页面有站内搜索链接',
    'inner-page': '本页没有站内搜索；首页有即可，请在首页检查',
    'no-button': '页面有搜索框，但旁边没有按钮，请试一试是否可用',
    trigger: '页面有搜索图标或文字，点击后由脚本打开，请试一试是否可用',
    'hidden-box': '搜索框没有显示出来，请核对如何打开',
    engine: '搜索框交由公共搜索引擎处理，请核对是否为站内搜索',
    'part-only': '搜索框只查办事事项、信件等部分内容，没有见到全站搜索',
    unreadable: '页面含有读不到的框架，搜索框可能在其中',
    'header-unread': '页面头部是空的，搜索框可能由脚本写入头部',
    gate: '首页几乎没有文字，可能是引导页；请在进入后的页面检查',
    absent: '首页没有搜索框，也没有搜索链接',
  },

  guide: {
    verify: '在首页查找搜索框、放大镜图标或“搜索”链接，输入一条本站信息的标题，看能否打开搜索结果。',
    fix: '在首页和各页面头部提供站内搜索，可按标题查到本站已发布的信息。',
  },

  evaluate(page, { pageKind }) {
    const all = searchesOf(page);
    const shown = all.filter(({ hidden, scope }) => !hidden && scope === 'site');
    const box = shown.find(({ kind, button }) => kind === 'box' && button);
    if (box) return pass('box', [seen('搜索框', box.node)]);
    const link = shown.find(({ kind }) => kind === 'link');
    if (link) return pass('link', [seen('搜索链接', link.node)]);
    if (pageKind.kind !== 'home') return inapplicable('inner-page', []);

    const bare = shown.find(({ kind }) => kind === 'box');
    if (bare) return review('no-button', [seen('搜索框', bare.node)]);
    const [trigger] = shown;
    if (trigger) return review('trigger', [seen('搜索图标', trigger.node)]);
    const engine = all.find(({ hidden, scope }) => !hidden && scope === 'engine');
    if (engine) return review('engine', [seen('搜索框', engine.node)]);
    const hidden = all.find(({ kind, scope }) => kind === 'box' && scope === 'site');
    if (hidden) return review('hidden-box', [hint('未显示的搜索框', hidden.node, '')]);
    const frames = page.snapshot.opaque.filter(({ kind }) => kind === 'frame');
    if (frames.length > 0)
      return review(
        'unreadable',
        frames.map(({ node }) => seen('读不到的框架', node)),
      );
    const part = all.find((entry) => !entry.hidden);
    if (part) return review('part-only', [seen('搜索框', part.node)]);
    if (isFragment(page)) return review('gate', []);
    const header = headerOf(page);
    const looked = [...header.roots.map((root) => searched(header.place, root)), searched('全页', 0)];
    const isEmpty = header.text.trim() === '' && header.select(isPicture).length === 0;
    return isEmpty || headerWriter(page) !== null ? review('header-unread', looked) : fail('absent', looked);
  },
});

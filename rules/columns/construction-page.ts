import { readColumn } from '../../utils/page/columns/column';
import { constructionNotice } from '../../utils/page/columns/construction';
import { columnParams, pathExhibits } from '../core/column-exhibits';
import { defineRule, fail, pass, review, seen } from '../core/rule';

/**
 * No page in service says that it is still being built. A page that says nothing else is a blank column; the words may
 * also stand in an article, or speak of one part of the page.
 */
export const constructionPage = defineRule({
  id: 'construction-page',
  version: 5,
  name: '栏目正在建设中',
  clauses: ['G47A-栏目', 'Z19-V4.3'],
  pages: 'any',
  authority: 'candidate',
  reads: 'page',
  lookedFor:
    '页面主要部分（页头、页脚、链接和列表信息之外）“正在建设中”“敬请期待”“开发中”“功能升级”一类的文字。',
  severity: '经确认按空白栏目计',

  reasons: {
    ready: '未见“正在建设中”一类的文字',
    'under-construction': '页面“{name}”只写着“{text}”，没有其他内容',
    'in-article': '文章中有“{text}”一类的文字，请核对是否指本页面',
    'part-only': '页面有一处写着“{text}”，请核对是哪个栏目或功能',
  },

  guide: {
    verify: '从首页点开该页面，确认刷新后仍只有“建设中”一类的文字，没有实际内容。',
    fix: '内容准备好后再开通栏目；未准备好的先取消栏目入口。',
  },

  evaluate(page) {
    const notice = constructionNotice(page);
    if (!notice) return pass('ready', []);
    const { node, text, where } = notice;
    const column = readColumn(page);
    const evidence = [seen('页面主要部分', node, text), ...pathExhibits(column)];
    const params = { name: columnParams(column).name, text };
    if (where === 'article') return review('in-article', evidence, params);
    return where === 'part'
      ? review('part-only', evidence, params)
      : fail('under-construction', evidence, params);
  },
});

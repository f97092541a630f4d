import { COLUMN_TAGS, isSample, readTags } from '../../utils/page/meta';
import { defineRule, fail, pass, review } from '../core/rule';
import { tagExhibits, tagNames } from '../core/tag-exhibits';

/**
 * A column page must carry the four column tags with a value. An article may carry them too; that it does not is no
 * fault (the points are taken for 内容标签 there), so this rule asks list pages only.
 */
export const metaColumnTags = defineRule({
  id: 'meta-column-tags',
  version: 4,
  name: '栏目标签缺失',
  clauses: ['Z19-D4.9', 'G47A-标签'],
  pages: ['list'],
  authority: 'fail',
  reads: 'meta',
  lookedFor:
    '栏目页 <meta> 标签 ColumnName、ColumnDescription、ColumnKeywords、ColumnType，各有一个且内容不为空（不分大小写）。',
  severity: '抽查栏目页每个扣0.1分（与站点标签缺失不重复扣）；部门网站为提示',

  reasons: {
    complete: '栏目标签齐全',
    missing: '缺少栏目标签或内容为空：{tags}',
    sample: '栏目标签内容疑似模板示例文字：{tags}',
    duplicate: '同一栏目标签出现不同内容：{tags}',
    'site-name': 'ColumnName 的内容与 SiteName 相同（{name}），可能全站栏目共用一套标签',
  },

  guide: {
    verify:
      '查看网页源代码（Ctrl+U），搜索 ColumnName、ColumnDescription、ColumnKeywords、ColumnType，并与另一个栏目页对照，内容不应完全相同。',
    fix: '在栏目页模板的 <head> 中补全四个栏目标签，内容按各栏目的名称、描述、关键词和类别分别填写。',
  },

  evaluate(page) {
    const tags = readTags(page, COLUMN_TAGS);
    const exhibits = tagExhibits(tags);
    const missing = tags.filter((tag) => tag.state !== 'filled');
    if (missing.length > 0) return fail('missing', exhibits, { tags: tagNames(missing) });
    const samples = tags.filter(isSample);
    if (samples.length > 0) return review('sample', exhibits, { tags: tagNames(samples) });
    const repeated = tags.filter((tag) => tag.values.length > 1);
    if (repeated.length > 0) return review('duplicate', exhibits, { tags: tagNames(repeated) });
    // One page cannot show that all columns share their tags; a column named as the site is a sign of it.
    const [siteName] = readTags(page, ['SiteName']);
    const name = tags[0]?.value ?? '';
    if (siteName?.state === 'filled' && name === siteName.value) {
      return review('site-name', tagExhibits([...tags, siteName]), { name });
    }
    return pass('complete', exhibits);
  },
});

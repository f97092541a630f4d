import { parseDate } from '../../utils/page/dates';
import { ARTICLE_TAGS, isSample, type PageTag, readTags } from '../../utils/page/meta';
import type { Page } from '../../utils/page/page';
import { readPublishDate } from '../../utils/page/publish-date';
import { squeeze } from '../../utils/page/text';
import { defineRule, fail, pass, review, seen } from '../core/rule';
import { tagExhibits, tagNames } from '../core/tag-exhibits';

/**
 * An article must carry the three content tags with a value, and PubDate must be a date. Seconds, slashes or a missing
 * clock time are deviations of form, not faults; a date in an unusual form, or unlike the printed one, is a question.
 */
export const metaArticleTags = defineRule({
  id: 'meta-article-tags',
  version: 4,
  name: '内容标签缺失',
  clauses: ['Z19-D4.9', 'G47A-标签'],
  pages: ['article'],
  authority: 'fail',
  reads: 'meta',
  lookedFor:
    '内容页 <meta> 标签 ArticleTitle、PubDate、ContentSource，各有一个且内容不为空（不分大小写），PubDate 为日期。',
  severity: '抽查内容页每个扣0.1分（与站点标签缺失不重复扣）；部门网站为提示',

  reasons: {
    complete: '内容标签齐全',
    'other-form': '内容标签齐全；PubDate 的格式“{date}”与 YYYY-MM-DD HH:MM 不同（提示）',
    missing: '缺少内容标签或内容为空：{tags}',
    'not-a-date': 'PubDate 的内容“{date}”不是日期',
    sample: '内容标签内容疑似模板示例文字：{tags}',
    duplicate: '同一内容标签出现不同内容：{tags}',
    'date-unclear': 'PubDate 的内容“{date}”无法读成完整日期',
    'date-differs': 'PubDate 为 {tagged}，页面所示发布时间为 {printed}，不一致',
    'title-differs': '页面文字中没有 ArticleTitle 的内容“{title}”',
  },

  guide: {
    verify:
      '查看网页源代码（Ctrl+U），搜索 ArticleTitle、PubDate、ContentSource，与页面上的标题、发布时间、来源核对。',
    fix: '在内容页模板的 <head> 中补全三个内容标签；PubDate 按 YYYY-MM-DD HH:MM 填写，自有内容的来源填本单位名称。',
  },

  evaluate(page) {
    const tags = readTags(page, ARTICLE_TAGS);
    const [title, published] = tags as [PageTag, PageTag, PageTag];
    const exhibits = tagExhibits(tags);

    const missing = tags.filter((tag) => tag.state !== 'filled');
    if (missing.length > 0) return fail('missing', exhibits, { tags: tagNames(missing) });
    const samples = tags.filter(isSample);
    if (samples.length > 0) return review('sample', exhibits, { tags: tagNames(samples) });
    const date = published.value;
    if (!/[\d〇零一二三四五六七八九]/.test(date)) return fail('not-a-date', exhibits, { date });
    const repeated = tags.filter((tag) => tag.values.length > 1);
    if (repeated.length > 0) return review('duplicate', exhibits, { tags: tagNames(repeated) });
    const tagged = parseDate(date)?.day;
    // `20180301`, a time stamp, a date without a year: a person sees what was meant.
    if (tagged === undefined) return review('date-unclear', exhibits, { date });

    const printed = readPublishDate(page);
    if (printed.state === 'shown' && printed.date.day !== tagged) {
      const printedExhibit = seen('页面所示发布时间', printed.node);
      return review('date-differs', [...exhibits, printedExhibit], { tagged, printed: printed.date.day });
    }
    if (!isPrinted(page, title.value)) return review('title-differs', exhibits, { title: title.value });
    return /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/.test(date)
      ? pass('complete', exhibits)
      : pass('other-form', exhibits, { date });
  },
});

/** Blanks and line breaks aside: titles are set in several lines. */
const isPrinted = (page: Page, title: string): boolean => squeeze(page.text).includes(squeeze(title));

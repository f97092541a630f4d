import { readArticle } from '../../utils/page/article';
import { footerOf } from '../../utils/page/footer';
import { readTag } from '../../utils/page/meta';
import { dateWriter, readPublishDate } from '../../utils/page/publish-date';
import { isDatedMatter, undatedPurpose } from '../../utils/page/undated';
import { defineRule, fail, inapplicable, noted, pass, review, searched, seen } from '../core/rule';

/** Less running text may be a picture or a film with a caption. Characters. */
const BODY_TEXT = 100;
/**
 * An article must show when it was published. A fault only where the whole text holds no date but those of links to
 * other pages: whatever else looks like one, or could have been written by a script, is a question. So is a page that
 * by its title, column and information line may as well describe what stands: an office, a person, a sight.
 */
export const publishDateMissing = defineRule({
  id: 'publish-date-missing',
  version: 6,
  name: '信息未注明发布时间',
  clauses: ['G47A-页面', 'Z19-V3-注', 'Z15-V2'],
  pages: ['article'],
  authority: 'fail',
  reads: 'page',
  lookedFor: '标题附近、信息栏、信息表或文末，可见的完整发布日期（年、月、日），有无时分均可。',
  severity: '提示；该信息视为未更新',

  reasons: {
    shown: '页面注明发布时间 {date}',
    'static-page': '机构职能、领导简介等静态信息页，不要求发布时间',
    'form-page': '填报页面，不要求发布时间',
    elsewhere:
      '标题附近没有发布时间；正文、落款或其他栏目（如成文日期）中有日期 {date}，请核对是否为发布时间',
    partial: '页面上的日期不完整或写法特殊，请核对',
    'label-empty': '有“发布时间”字样，其后没有读到日期',
    'only-tag': '页面上没有日期，仅 PubDate 标签注明 {date}',
    'by-script': '页面上没有日期，但有可能写入日期的脚本',
    unreadable: '页面上没有日期，但正文中有读不到的框架或插件',
    'no-body': '没有认出标题和正文，无法判断',
    'undated-kind':
      '可见文字中没有发布时间；也没有来源、浏览次数等信息，可能是人物、机构、景点等介绍，请核对是否应注明',
    absent: '可见文字中没有发布时间',
  },

  guide: {
    verify: '在浏览器中查看标题下方和文末，是否有“发布时间”“日期”或完整的年月日。',
    fix: '在标题下方注明“发布时间：YYYY-MM-DD HH:MM”。',
  },

  evaluate(page) {
    const published = readPublishDate(page);
    if (published.state === 'shown') {
      return pass('shown', [seen('发布时间', published.node)], { date: published.date.day });
    }
    const undated = undatedPurpose(page);
    if (undated) return inapplicable(undated, []);

    if (published.state === 'elsewhere') {
      return review('elsewhere', [seen('页面其他位置', published.node)], { date: published.date.day });
    }
    if (published.state === 'partial') return review('partial', [seen('页面', published.node)]);
    const label = page.find(page.whole, /(?:发布|发稿|发表)\s?(?:时间|日期)|(?:时间|日期)\s?:/);
    if (label) return review('label-empty', [seen('信息栏', label.node)]);
    const tag = readTag(page, 'PubDate');
    if (tag.state === 'filled')
      return review('only-tag', [noted('页面标签', `PubDate：${tag.value}`)], { date: tag.value });

    const { title, body, length } = readArticle(page);
    const [first] = body;
    if (title === null || first === undefined || length < BODY_TEXT) return review('no-body', []);
    const place = { from: page.nodeAt(title.from), to: footerOf(page).roots[0] ?? page.nodes.length };
    const opaque = page.snapshot.opaque.filter(({ node }) => node >= place.from && node < place.to);
    if (opaque.length > 0) {
      return review(
        'unreadable',
        opaque.slice(0, 3).map(({ node }) => seen('读不到的位置', node)),
      );
    }
    const script = dateWriter(page, place);
    if (script !== null) return review('by-script', [noted('脚本', script, 'hint')]);
    const looked = [searched('标题', place.from), searched('正文', page.nodeAt(first.from))];
    return isDatedMatter(page) ? fail('absent', looked) : review('undated-kind', looked);
  },
});

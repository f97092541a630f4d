import { readLetters } from '../../utils/page/letters/reading';
import { readStatistics, statisticsElsewhere } from '../../utils/page/letters/statistics';
import { excludedName } from '../core/letter-exhibits';
import { defineRule, inapplicable, pass, review, searched, seen } from '../core/rule';

/** The site publishes how many letters came in and were answered. Often a picture or a yearly article: absence is a question. */
export const messageStatistics = defineRule({
  id: 'message-statistics',
  version: 3,
  name: '未公开留言受理反馈统计',
  clauses: ['Z19-D3.3', 'G47-四(四)'],
  pages: ['interaction'],
  authority: 'question',
  reads: 'page',
  lookedFor: '互动页面上的留言统计：收到、受理、办结、回复的件数或比率。',
  severity: '扣3分（留言公开最多扣6分）；部门网站提示',

  reasons: {
    published: '公开了留言受理反馈统计：{text}',
    elsewhere: '有“{name}”，但没有读到数字（可能是图片、图表或另一页面），请打开核对',
    'none-seen': '本页未见留言受理反馈统计，请核对其他互动页面或年度报告',
    'single-letter': '单件来信的页面不查此项',
    'excluded-kind': '“{kind}”类栏目不在检查范围内',
  },

  guide: {
    verify: '在互动交流首页、信箱列表页查找收到、受理、办结、回复的统计数字，也可能是图表或统计文章。',
    fix: '在互动交流栏目公开留言受理、办结、回复的数量，并定期更新。',
  },

  evaluate(page, { edition }) {
    const { state, ...reading } = readLetters(page);
    const kind = excludedName(reading, edition);
    if (kind !== null) return inapplicable('excluded-kind', [], { kind });
    const statistics = readStatistics(page);
    if (statistics) {
      return pass('published', [seen('留言统计', statistics.node, statistics.text)], {
        text: statistics.text.slice(0, 60),
      });
    }
    if (state === 'detail') return inapplicable('single-letter', []);
    const elsewhere = statisticsElsewhere(page);
    if (elsewhere === null) return review('none-seen', [searched('本页', 0)]);
    const { text, attrs } = page.node(elsewhere);
    return review('elsewhere', [seen('留言统计', elsewhere)], {
      name: (text ?? attrs?.alt ?? attrs?.title ?? '').trim(),
    });
  },
});

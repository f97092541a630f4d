import { type Letter, readLetters } from '../../utils/page/letters/reading';
import {
  countedLetters,
  OVERDUE_CASES,
  type OverdueCase,
  overdueCaseOf,
  showsTheYear,
} from '../core/letter-cases';
import { excludedName, letterExhibit, SHOWN_LETTERS } from '../core/letter-exhibits';
import { defineRule, fail, inapplicable, pass, review, searched } from '../core/rule';
import { dayOf, daysBetween } from '../core/windows';

/**
 * A letter of the last year must not stay unanswered for more than three months. Only a letter that the page itself
 * shows as unanswered, with the date it was asked, is a candidate: whether it is a valid letter is for a person to say,
 * and so is whatever the page leaves open. 办理中, 已受理 and 转办 are no replies, but somebody is at work.
 */
export const interactionOverdueReply = defineRule({
  id: 'interaction-overdue-reply',
  version: 6,
  name: '咨询留言超过3个月未回应',
  clauses: ['Z19-V5.2', 'Z15-V5', 'LA-二(一)'],
  pages: ['interaction'],
  authority: 'candidate',
  reads: 'page',
  lookedFor: '信箱、留言、咨询栏目中最近1年内的来信：来信时间、办理状态、答复时间和答复内容。',
  severity: '单项否决（有一件即可）',

  reasons: {
    overdue: '{count} 件来信超过3个月未回应，最早一件提出于 {day}，已 {days} 天；请核对是否为有效留言',
    'in-progress':
      '{count} 件来信超过3个月仍在办理、已受理或已转办，未见答复（转办不是答复）；最早一件提出于 {day}',
    refused: '{count} 件超过3个月的来信标明不予受理、无效或退回，请核对是否为有效留言',
    'hidden-reply': '未见答复，但页面未显示的部分有“回复”“答复”等字样，请展开核对',
    'reply-unreadable': '答复处是图片、附件或框架，未能读取，请核对',
    'late-reply': '{count} 件来信的答复晚于提出后3个月，最早一件提出于 {day}',
    'date-unclear': '{count} 件未见答复的来信只有“{label}”，不能确定是来信时间，请核对',
    undated: '{count} 件未见答复的来信没有读到来信时间',
    'future-date': '来信时间 {day} 晚于检查时间，请核对',
    'reply-not-shown': '{count} 件超过3个月的来信没有写明是否已答复，请逐件打开核对',
    'part-of-list': '本页的来信中未发现超过3个月未回应的，但列表还有其他页，最近1年的来信没有看全',
    'none-overdue': '本页 {count} 件来信中未发现最近1年内超过3个月未回应的（公开的来信可能不是全部）',
    'excluded-kind': '“{kind}”类栏目不在检查范围内',
    'not-public': '本页只有填写表单，没有公开的来信',
    unread: '没有读到来信，请人工查看（列表可能由脚本或框架加载）',
  },

  guide: {
    verify:
      '打开该来信的详细页面，查看是否有答复内容和答复时间，并判断是否为有效留言（测试、广告、致谢、重复来信除外）。',
    fix: '及时答复网民来信并公开答复时间、答复单位和答复内容；简单咨询5个工作日内答复。',
  },

  evaluate(page, context) {
    const reading = readLetters(page);
    const kind = excludedName(reading, context.edition);
    if (kind !== null) return inapplicable('excluded-kind', [], { kind });
    if (reading.state === 'form') return inapplicable('not-public', []);
    if (reading.letters.length === 0) return review('unread', [searched('本页', 0)]);

    const counted = countedLetters(reading.letters, context);
    const cases = new Map(OVERDUE_CASES.map((one): [OverdueCase, Letter[]] => [one, []]));
    for (const letter of counted) {
      const one = overdueCaseOf(letter, context.asOf, page.snapshot.takenAt);
      if (one) cases.get(one)?.push(letter);
    }
    for (const [reason, letters] of cases) {
      const [first, ...others] = letters;
      if (!first) continue;
      const oldest = others.reduce((a, b) => ((b.asked?.day ?? '9') < (a.asked?.day ?? '9') ? b : a), first);
      const daysOpen = ({ asked }: Letter): string =>
        asked ? String(daysBetween(asked.day, dayOf(context.asOf))) : '';
      const params = {
        count: String(letters.length),
        day: oldest.asked?.day ?? '',
        days: daysOpen(oldest),
        label: oldest.asked?.label || '日期',
      };
      const exhibits = letters
        .slice(0, SHOWN_LETTERS)
        .map((letter) => letterExhibit(letter, letter.asked ? `已 ${daysOpen(letter)} 天` : ''));
      return reason === 'overdue' ? fail(reason, exhibits, params) : review(reason, exhibits, params);
    }
    const exhibits = counted.slice(0, SHOWN_LETTERS).map((letter) => letterExhibit(letter));
    if (!showsTheYear(reading, context.asOf)) return review('part-of-list', exhibits);
    return pass('none-overdue', exhibits, { count: String(counted.length) });
  },
});

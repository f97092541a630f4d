import { type Letter, replyDays } from '../../utils/page/letters/letter';
import { readLetters } from '../../utils/page/letters/reading';
import { readLists } from '../../utils/page/lists/reading';
import type { Page } from '../../utils/page/page';
import { excludedName, letterExhibit } from '../core/letter-exhibits';
import { defineRule, fail, inapplicable, pass, review, searched } from '../core/rule';
import { isFuture, isWithinMonths } from '../core/windows';

/**
 * A page that says it beside links and buttons is as clear as one that says it in the list's stead. A day's count, or
 * that of one state, is not the list's, nor is what a label announces: 今日来信共0件, 热点来信:暂无数据.
 */
const NONE =
  /(?:^|\n)(?![^\n]{0,12}(?:今[日天]|昨[日天]|本[日周月年]|热[点门]|我的|[已待未](?:[答回]复|办|受理)))[^\n:∶]{0,12}(?:(?:暂无|尚无|暂时没有)(?:公开的?|相关)?(?:来信|信件|留言|数据|记录)|共\s?0\s?(?:[件封]|条(?!评论)))/;
/** Z19-D3.3: 2个月内未公开新留言. */
const RECENT_MONTHS = 2;

/**
 * The newest published answered letter is not older than two months. The day of the reply counts: a list sorted by the
 * day of asking may hold an old letter that was answered yesterday.
 */
export const messagePublicRecent = defineRule({
  id: 'message-public-recent',
  version: 6,
  name: '留言公开不及时',
  clauses: ['Z19-D3.3'],
  pages: ['interaction'],
  authority: 'candidate',
  reads: 'page',
  lookedFor: '来信列表中已答复来信的答复时间（没有时看来信时间），取最新的一件。',
  severity: '扣3分（留言公开最多扣6分）；部门网站提示',

  reasons: {
    recent: '最新公开的留言日期为 {day}，在2个月内',
    stale:
      '最新公开的答复日期为 {day}，超过2个月没有公开新留言；请核对列表是否完整，并与其他互动栏目一并取最新',
    'reply-date-not-shown': '最新的来信日期为 {day}，超过2个月；列表没有答复时间，答复可能较近，请打开核对',
    'reply-not-shown': '列表没有写明哪些来信已答复，请打开核对（最新日期 {day}）',
    'part-of-list': '本页最新的答复日期为 {day}，但列表还有其他页或没有按答复时间排列，请看全后判断',
    undated: '已答复的来信没有读到日期',
    'future-date': '来信或答复日期 {day} 晚于检查时间，请核对',
    'none-answered': '本页的来信都未见答复，请核对',
    'none-public': '没有公开的留言；若全站均未公开，扣6分，请核对',
    unread: '没有读到来信，请人工查看（列表可能由脚本或框架加载）',
    'not-list': '本页不是来信列表',
    'excluded-kind': '“{kind}”类栏目不在检查范围内',
    'other-edition': '2015年普查标准没有此项',
  },

  guide: {
    verify: '打开各互动栏目的来信列表，找到最近公开的一件已答复来信，查看其答复时间。',
    fix: '至少每2个月公开一批已答复的留言，并注明答复时间。',
  },

  evaluate(page, { asOf, edition }) {
    if (edition === 'Z15') return inapplicable('other-edition', []);
    const { state, letters, pages, ...reading } = readLetters(page);
    const kind = excludedName(reading, edition);
    if (kind !== null) return inapplicable('excluded-kind', [], { kind });
    const isEmpty = state === 'list' && letters.length === 0;
    if (isEmpty && !saysNone(page)) return review('unread', [searched('本页', 0)]);
    if (isEmpty || state === 'form') return inapplicable('none-public', []);
    if (state !== 'list') return inapplicable('not-list', []);

    const answered = letters.filter(({ reply }) => reply === 'answered');
    const published = answered.length > 0 ? answered : letters.filter(({ reply }) => reply === 'not-shown');
    const [first] = published;
    if (!first)
      return review(
        'none-answered',
        letters.slice(0, 3).map((letter) => letterExhibit(letter)),
      );

    const dated = published
      .map((letter) => ({ letter, days: daysOf(letter) }))
      .filter(({ days }) => days.length > 0);
    if (dated.length === 0) return review('undated', [letterExhibit(first)]);
    const { takenAt } = page.snapshot;
    const ahead = dated.find(({ days }) => days.some((day) => isFuture(day, takenAt)));
    const newest = dated
      .flatMap(({ letter, days }) =>
        days.filter((day) => !isFuture(day, takenAt)).map((day) => ({ letter, day })),
      )
      .reduce<{ letter: Letter; day: string } | null>((a, b) => (a && a.day >= b.day ? a : b), null);

    const evidence = newest ? [letterExhibit(newest.letter, '最新')] : [];
    const params = { day: newest?.day ?? '' };
    if (newest && answered.length > 0 && isWithinMonths(newest.day, asOf, RECENT_MONTHS))
      return pass('recent', evidence, params);
    if (ahead) {
      const day = ahead.days.find((one) => isFuture(one, takenAt)) ?? '';
      return review('future-date', [letterExhibit(ahead.letter)], { day });
    }
    if (answered.length === 0) return review('reply-not-shown', evidence, params);
    const replies = answered.map((letter) => (letter.answered?.sure ? replyDays(letter).at(-1) : undefined));
    if (replies.some((day) => day === undefined)) return review('reply-date-not-shown', evidence, params);
    const isFalling = replies.every((day, k) => k === 0 || (day ?? '') <= (replies[k - 1] ?? ''));
    const isFirst = pages.current === null || pages.current === 1;
    if (pages.goesOn && !(isFirst && isFalling)) return review('part-of-list', evidence, params);
    return fail('stale', evidence, params);
  },
});

/** All days a letter shows, of asking and of replying. */
const daysOf = (letter: Letter): string[] => [
  ...(letter.asked ? [letter.asked.day] : []),
  ...replyDays(letter),
];

const saysNone = (page: Page): boolean =>
  readLists(page).empty.some(({ state }) => state === 'blank') || page.find(page.whole, NONE) !== null;

import type { ComponentChildren } from 'preact';
import { describe, expect, it } from 'vitest';
import { context } from '../../tests/helpers/context';
import { letterLines, letterTable, mailbox } from '../../tests/helpers/letters';
import { page } from '../../tests/helpers/page';
import { judge } from '../core/run';
import { interactionOverdueReply } from './interaction-overdue-reply';

// Three months before the 监测时间点 is 2025-12-15, a year 2025-03-15.
const interaction = context({ pageKind: { kind: 'interaction', certain: true } });
const evaluate = (body: ComponentChildren, changes: Partial<typeof interaction> = {}) =>
  interactionOverdueReply.evaluate(page(body), { ...interaction, ...changes });
const say = (body: ComponentChildren, changes: Partial<typeof interaction> = {}): string => {
  const { outcome, reason } = evaluate(body, changes);
  return `${outcome}: ${reason}`;
};
const HEAD = ['标题', '来信时间', '处理部门', '状态', '答复时间'];
const list = (...rows: readonly (readonly string[])[]) => [mailbox(), letterTable(HEAD, ...rows)];
const row = (asked: string, status: string, answered = '') => [
  '咨询医保缴费',
  asked,
  '县医保局',
  status,
  answered,
];

describe('interaction-overdue-reply', () => {
  it.each(['未回复', '待答复', '未处理', '[待办理]'])(
    'a letter of the last year marked %s for over three months is a candidate',
    (status) => {
      const judged = evaluate(list(row('2025-08-20', status), row('2026-03-01', '已回复', '2026-03-03')));
      expect(judged).toMatchObject({
        outcome: 'fail',
        reason: 'overdue',
        params: { count: '1', day: '2025-08-20', days: '207' },
      });
      expect(judged.exhibits[0]).toMatchObject({
        text: `咨询医保缴费；来信时间：2025-08-20；状态：${status}；单位：县医保局；已 207 天`,
      });
    },
  );

  it('the machine never says it alone', () => {
    const [finding] = judge(page(list(row('2025-08-20', '未回复'))), interaction, [interactionOverdueReply]);
    expect(finding).toMatchObject({ outcome: 'review', candidate: true, reason: 'overdue' });
  });

  it('a letter whose page shows an empty reply is a candidate', () => {
    expect(
      say(letterLines({ 标题: '路灯', 来信时间: '2025-08-20', 来信内容: '路灯何时修', 回复内容: '' })),
    ).toBe('fail: overdue');
  });

  it.each([
    ['2025-12-15', 'pass: none-overdue'],
    ['2025-12-14', 'fail: overdue'],
    ['2025-03-15', 'fail: overdue'],
    ['2025-03-14', 'pass: none-overdue'],
  ])('超过3个月 is strict, 最近1年 is not: %s', (asked, expected) => {
    expect(say(list(row(asked, '未回复')))).toBe(expected);
  });

  it('counts from the 监测时间点, not from the reading', () => {
    expect(say(list(row('2025-08-20', '未回复')), { asOf: '2025-09-01T10:00:00+08:00' })).toBe(
      'pass: none-overdue',
    );
  });

  it('passes answered, young and old letters', () => {
    expect(
      say(
        list(
          row('2025-08-20', '已回复', '2025-08-25'),
          row('2026-02-01', '未回复'),
          row('2024-01-01', '未回复'),
        ),
      ),
    ).toBe('pass: none-overdue');
    // The footnote of the pass: the public list may hide unanswered ones.
    expect(interactionOverdueReply.reasons['none-overdue']).toContain('未发现');
  });

  it.each([
    ['办理中', 'in-progress'],
    ['已受理', 'in-progress'],
    ['已转办', 'in-progress'],
    ['不予受理', 'refused'],
  ])('%s is no reply, and a question', (status, reason) => {
    expect(say(list(row('2025-08-20', status)))).toBe(`review: ${reason}`);
  });

  it.each([
    ['不予受理该诉求', 'review: refused'],
    ['不予受理', 'review: refused'],
    ['押金已退回', 'pass: none-overdue'],
  ])('what came of a letter, %s, is read as it was written', (outcome, expected) => {
    const letter = { 标题: '押金', 来信时间: '2025-08-20', 来信内容: '押金何时退', 办理情况: outcome };
    expect(say(letterLines(letter))).toBe(expected);
  });

  it.each([
    ['处理状态：未回复', 'fail: overdue'],
    ['处理状态：已办结', 'pass: none-overdue'],
  ])('a cell may name its status itself: %s', (status, expected) => {
    const rows = [mailbox(), letterTable(['标题', '来信时间', '操作'], ['路灯何时修', '2025-08-20', status])];
    expect(say(rows)).toBe(expected);
  });

  it('a note that the letter was passed on is no reply', () => {
    const letter = {
      标题: '路灯',
      来信时间: '2025-08-20',
      来信内容: '路灯何时修',
      回复内容: '已转县城管局办理。',
    };
    expect(say(letterLines(letter))).toBe('review: in-progress');
  });

  it.each(['您好，暂未办理此项业务。', '您好，请携带户口簿到户籍所在地派出所办理。'])(
    'a reply is one however short: %s',
    (reply) => {
      const letter = {
        标题: '公积金异地提取',
        来信时间: '2025-08-20',
        来信内容: '能否异地提取？',
        回复单位: '县公积金中心',
        回复内容: reply,
      };
      expect(say(letterLines(letter))).toBe('pass: none-overdue');
    },
  );

  it('a reply below the head of its column is one', () => {
    const table = (reply: string) => [
      mailbox(),
      <p>来信时间：2025-08-20</p>,
      letterTable(['来信内容', '回复内容'], ['何时供暖？', reply]),
    ];
    expect(say(table('十一月十五日起供暖，感谢您的关注与支持。'))).toBe('pass: none-overdue');
    expect(say(table(''))).toBe('fail: overdue');
  });

  it('a reply more than three months late is a question', () => {
    expect(say(list(row('2025-08-20', '已回复', '2025-12-01')))).toBe('review: late-reply');
    expect(say(list(row('2025-08-20', '已回复', '2025-11-20')))).toBe('pass: none-overdue');
  });

  it('an unsure date is a question: it may be of the reply or of publishing', () => {
    expect(say([mailbox(), letterTable(['标题', '时间', '状态'], ['路灯', '2025-08-20', '未回复'])])).toBe(
      'review: date-unclear',
    );
    expect(
      say([mailbox(), letterTable(['标题', '发布时间', '状态'], ['路灯', '2025-08-20', '未回复'])]),
    ).toBe('review: date-unclear');
  });

  it.each([
    ['no date', '', 'undated'],
    ['no year', '08-20', 'undated'],
    ['an impossible date', '2025-02-30', 'undated'],
    ['a date to come', '2026-03-16', 'future-date'],
  ])('%s is a question', (_, asked, reason) => {
    expect(say(list(row(asked, '未回复')))).toBe(`review: ${reason}`);
  });

  it('a list that does not say who was answered is a question', () => {
    expect(say([mailbox(), letterTable(['标题', '来信时间'], ['路灯何时修', '2025-08-20'])])).toBe(
      'review: reply-not-shown',
    );
    expect(say(list(row('2025-08-20', '')))).toBe('review: reply-not-shown');
  });

  it('what a title says is no status: neither of a letter that was answered nor of one that was not', () => {
    const block = (title: string, asked: string, answered: string) => (
      <div>
        <p>标题：{title}</p>
        <p>来信时间：{asked}</p>
        {answered ? <p>回复时间：{answered}</p> : <em>[未回复]</em>}
        <p>回复单位：县自然资源局</p>
      </div>
    );
    const young = block('路灯何时修', '2026-03-01', '2026-03-03');
    const list = (answered: string) => [
      mailbox(),
      <div>{[block('房产证一直未办理', '2025-08-20', answered), young]}</div>,
    ];
    expect(say(list('2025-08-25'))).toBe('pass: none-overdue');
    expect(say(list(''))).toBe('fail: overdue');
  });

  it.each([
    ['是否满意', '否', '2025-08-25', 'pass: none-overdue'],
    ['是否公开', '否', '', 'review: reply-not-shown'],
    ['是否公开', '是', '', 'review: reply-not-shown'],
    ['是否受理', '是', '', 'review: reply-not-shown'],
    ['是否回复', '否', '', 'fail: overdue'],
  ])('%s: %s, answered on "%s": %s', (head, said, answered, expected) => {
    const table = letterTable(
      ['标题', '来信时间', '回复时间', head],
      ['路灯何时修', '2025-08-20', answered, said],
    );
    expect(say([mailbox(), table])).toBe(expected);
  });

  it('hidden and unreadable replies are questions', () => {
    const letter = (reply: ComponentChildren) => (
      <div>
        <p>来信时间：2025-08-20</p>
        <p>来信内容：路灯何时修？</p>
        <b>回复内容：</b>
        {reply}
      </div>
    );
    expect(say(letter(<p hidden>县城管局回复：已修好。</p>))).toBe('review: hidden-reply');
    expect(say(letter(<img src="/reply.png" />))).toBe('review: reply-unreadable');
  });

  it('a list that goes on is not seen whole, unless this page reaches back a year', () => {
    const more = <p>共 12 页 下一页</p>;
    expect(say([list(row('2026-03-01', '已回复')), more])).toBe('review: part-of-list');
    expect(say([list(row('2026-03-01', '已回复'), row('2025-02-01', '未回复')), more])).toBe(
      'pass: none-overdue',
    );
    expect(say([list(row('2025-02-01', '未回复'), row('2026-03-01', '已回复')), more])).toBe(
      'review: part-of-list',
    );
    expect(say([list(row('2025-08-20', '未回复')), more])).toBe('fail: overdue');
  });

  it('letters counted of a week are no total of the list', () => {
    const more = <p>上一页 下一页</p>;
    const six = Array.from({ length: 6 }, () => row('2026-03-01', '已回复'));
    expect(say([<p>本周共 3 件来信</p>, list(...six), more])).toBe('review: part-of-list');
    expect(say([<p>共 6 条</p>, list(...six), more])).toBe('pass: none-overdue');
  });

  it.each(['网上信访', '纪检举报', '在线访谈', '意见征集'])('does not apply to %s', (name) => {
    expect(say([mailbox(name), letterTable(HEAD, row('2025-08-20', '未回复'))])).toBe(
      'inapplicable: excluded-kind',
    );
  });

  it('投诉 alone is excluded by the edition of 2015 only', () => {
    const complaints = [mailbox('投诉专区'), letterTable(HEAD, row('2025-08-20', '未回复'))];
    expect(say(complaints, { edition: 'Z15' })).toBe('inapplicable: excluded-kind');
    expect(say(complaints)).toBe('fail: overdue');
    expect(say(list(row('2025-08-20', '未回复')), { edition: 'Z15' })).toBe('fail: overdue');
  });

  it('leaves out single letters that are petitions', () => {
    const head = ['标题', '来信时间', '信件类型', '状态'];
    const body = [
      mailbox(),
      letterTable(head, ['甲事', '2025-08-20', '信访', '未回复'], ['乙事', '2026-03-01', '咨询', '已回复']),
    ];
    expect(say(body)).toBe('pass: none-overdue');
  });

  it('does not apply to a form, and asks where no letter was read', () => {
    expect(
      say([
        mailbox('我要写信'),
        <form>
          <textarea />
          <input type="submit" />
        </form>,
      ]),
    ).toBe('inapplicable: not-public');
    expect(say([mailbox(), <div id="list" />])).toBe('review: unread');
    expect(say([mailbox(), letterTable(HEAD, ['sss', 'eee', 'ss', 'rrr', ''])])).toBe('review: unread');
  });
});

import type { ComponentChildren } from 'preact';
import { describe, expect, it } from 'vitest';
import { context } from '../../tests/helpers/context';
import { letterLines, letterTable, mailbox } from '../../tests/helpers/letters';
import { page } from '../../tests/helpers/page';
import { messagePublicRecent } from './message-public-recent';

// Two months before the 监测时间点 is 2026-01-15.
const interaction = context({ pageKind: { kind: 'interaction', certain: true } });
const say = (body: ComponentChildren, changes: Partial<typeof interaction> = {}): string => {
  const { outcome, reason } = messagePublicRecent.evaluate(page(body), { ...interaction, ...changes });
  return `${outcome}: ${reason}`;
};
const list = (...rows: readonly (readonly [string, string, string])[]) => [
  mailbox(),
  letterTable(['标题', '来信时间', '状态', '答复时间'], ...rows.map((row) => ['路灯何时修', ...row])),
];

describe('message-public-recent', () => {
  it.each([
    ['2026-01-15', 'pass: recent'],
    ['2026-01-14', 'fail: stale'],
  ])('the newest reply of %s', (day, expected) => {
    expect(say(list(['2025-12-01', '已回复', day]))).toBe(expected);
  });

  it('takes the newest reply wherever it stands in the list', () => {
    expect(say(list(['2026-01-02', '已回复', '2026-01-05'], ['2025-10-01', '已回复', '2026-02-01']))).toBe(
      'pass: recent',
    );
  });

  it('an unanswered letter of today is no answer published', () => {
    expect(say(list(['2026-03-14', '未回复', ''], ['2025-10-01', '已回复', '2025-10-09']))).toBe(
      'fail: stale',
    );
  });

  it('an old question may have a young reply where the list does not show it', () => {
    const asked = [
      mailbox(),
      letterTable(['标题', '来信时间', '状态'], ['路灯何时修', '2025-10-01', '已回复']),
    ];
    expect(say(asked)).toBe('review: reply-date-not-shown');
  });

  it('a list that does not say who was answered is a question', () => {
    expect(say([mailbox(), letterTable(['标题', '来信时间'], ['路灯何时修', '2026-03-01'])])).toBe(
      'review: reply-not-shown',
    );
  });

  it('a list that goes on is a question unless its replies fall', () => {
    const more = <p>下一页 尾页</p>;
    expect(
      say([list(['2025-10-01', '已回复', '2025-10-09'], ['2025-09-01', '已回复', '2025-10-10']), more]),
    ).toBe('review: part-of-list');
    expect(
      say([list(['2025-10-01', '已回复', '2025-10-09'], ['2025-09-01', '已回复', '2025-09-10']), more]),
    ).toBe('fail: stale');
  });

  it.each([
    ['undated', [['', '已回复', '']]],
    ['future-date', [['2025-10-01', '已回复', '2026-04-01']]],
    ['none-answered', [['2026-03-01', '未回复', '']]],
  ] as const)('asks: %s', (reason, rows) => {
    expect(say(list(...rows))).toBe(`review: ${reason}`);
  });

  it('a reply dated after the reading is no proof of a recent one', () => {
    expect(say(list(['2025-10-01', '已回复', '2026-03-16']))).toBe('review: future-date');
    expect(say(list(['2025-10-01', '已回复', '2026-03-15']))).toBe('pass: recent');
  });

  it('asks about a list whose rows were not read, and takes the word of a page that has none', () => {
    const rows = (body: ComponentChildren) => (
      <table>
        <thead>
          <tr>
            <th>标题</th>
            <th>来信时间</th>
            <th>处理部门</th>
            <th>状态</th>
          </tr>
        </thead>
        <tbody id="data">{body}</tbody>
      </table>
    );
    const said = (text: string) => (
      <tr>
        <td colSpan={4}>{text}</td>
      </tr>
    );
    expect(say([mailbox(), rows(null)])).toBe('review: unread');
    expect(
      say([mailbox(), letterTable(['标题', '来信时间', '状态'], ['{{title}}', '{{date}}', '{{s}}'])]),
    ).toBe('review: unread');
    expect(say([mailbox(), rows(said('加载中'))])).toBe('review: unread');
    for (const text of ['暂无数据', '暂无留言', '没有找到相关信件'])
      expect(say([mailbox(), rows(said(text))])).toBe('inapplicable: none-public');
    expect(say([mailbox(), rows(null), <div>共 0 条</div>])).toBe('inapplicable: none-public');
  });

  it('does not apply without public letters, to one letter, to excluded columns, and under Z15', () => {
    expect(
      say([
        mailbox('我要写信'),
        <form>
          <textarea />
          <input type="submit" />
        </form>,
      ]),
    ).toBe('inapplicable: none-public');
    expect(say(letterLines({ 标题: '路灯', 来信时间: '2025-10-01', 回复内容: '三月修好。' }))).toBe(
      'inapplicable: not-list',
    );
    expect(say([mailbox('意见征集'), letterTable(['标题', '来信时间'], ['路灯何时修', '2025-10-01'])])).toBe(
      'inapplicable: excluded-kind',
    );
    expect(say(list(['2025-10-01', '已回复', '2025-10-09']), { edition: 'Z15' })).toBe(
      'inapplicable: other-edition',
    );
  });

  it('a page that says in words that there is no letter has none, whatever stands beside it', () => {
    const empty = (words: string) => [
      mailbox(),
      <div class="main">
        <a href="/write">我要写信</a>
        {letterTable(['标题', '来信时间', '状态'])}
        <p>{words}</p>
      </div>,
    ];
    expect(say(empty('暂无来信'))).toBe('inapplicable: none-public');
    expect(say(empty('共 0 封'))).toBe('inapplicable: none-public');
    expect(say(empty('对不起，该信箱暂无公开的信件。'))).toBe('inapplicable: none-public');
    expect(say(empty('共0条记录 1/1页'))).toBe('inapplicable: none-public');
    for (const words of [
      '今日来信共0件，本月来信共32件',
      '累计办理132件，今日共0件',
      '超期未办结共0件',
      '热点来信：暂无数据',
      '共0条评论',
    ])
      expect(say(empty(words)), words).toBe('review: unread');
    expect(say(empty('欢迎来信'))).toBe('review: unread');
  });
});

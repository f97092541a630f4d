import type { ComponentChildren } from 'preact';
import { describe, expect, it } from 'vitest';
import { context } from '../../tests/helpers/context';
import { letterLines, mailbox } from '../../tests/helpers/letters';
import { page } from '../../tests/helpers/page';
import { messageStatistics } from './message-statistics';

const interaction = context({ pageKind: { kind: 'interaction', certain: true } });
const say = (body: ComponentChildren): string => {
  const { outcome, reason } = messageStatistics.evaluate(page(body), interaction);
  return `${outcome}: ${reason}`;
};

describe('message-statistics', () => {
  it('passes counts of letters received and answered', () => {
    expect(say([mailbox(), <p>2026年共收到来信 120 件，办结 118 件，回复率 98%。</p>])).toBe(
      'pass: published',
    );
  });
  it('asks where statistics are named without numbers, and where none are seen', () => {
    expect(say([mailbox(), <a href="/tj/">信件统计</a>])).toBe('review: elsewhere');
    expect(say([mailbox(), <p>共 120 条记录</p>])).toBe('review: none-seen');
  });
  it('does not apply to one letter, nor to excluded columns', () => {
    expect(say(letterLines({ 标题: '路灯', 来信时间: '2026-01-05', 回复内容: '三月修好。' }))).toBe(
      'inapplicable: single-letter',
    );
    expect(say([mailbox('意见征集'), <p>征集</p>])).toBe('inapplicable: excluded-kind');
  });
  it('does not take the dates of a letter for counts', () => {
    expect(say([mailbox(), <p>受理 2026-01-05 办结 2026-01-09</p>])).toBe('review: none-seen');
  });
});

import type { ComponentChildren } from 'preact';
import { describe, expect, it } from 'vitest';
import { columnPage, dated } from '../../tests/helpers/columns';
import { context } from '../../tests/helpers/context';
import { page } from '../../tests/helpers/page';
import type { JudgeContext } from '../core/rule';
import { topicArchiveMark } from './topic-archive-mark';

const TOPIC: JudgeContext['pageKind'] = { kind: 'list', certain: true, traits: ['topic'] };
const judge = (
  path: readonly string[],
  content: ComponentChildren,
  changes: Partial<JudgeContext> = {},
  url = 'https://www.example.gov.cn/zt/cg/index.html',
): string => {
  const whole = page(columnPage(path, content), { url, title: `${path.at(-1)}_某某县人民政府` });
  const { outcome, reason } = topicArchiveMark.evaluate(whole, context({ pageKind: TOPIC, ...changes }));
  return `${outcome}: ${reason}`;
};
const TIDY = ['专题专栏', '城市清洁行动'];
const OLD = dated('2024-05-02', '2024-04-20', '2024-03-01');

describe('topic-archive-mark', () => {
  it('passes a topic with something new within a year, its first day included', () => {
    expect(judge(TIDY, dated('2026-01-10', '2024-04-20'))).toBe('pass: updated');
    expect(judge(TIDY, dated('2025-03-15', '2024-04-20'))).toBe('pass: updated');
    expect(judge(TIDY, dated('2025-03-14', '2024-04-20'))).toBe('review: resting');
  });

  it('counts an update after 监测时间点: the topic had not ended', () => {
    expect(judge(TIDY, dated('2026-03-01', '2023-04-20'), { asOf: '2025-06-01T10:00:00+08:00' })).toBe(
      'pass: updated',
    );
  });

  it.each<[string, ComponentChildren]>([
    ['a line', <p>本专题已归档</p>],
    ['a word beside the title', <h2>城市清洁行动（归档）</h2>],
    ['another word', <p>该专题已结束</p>],
    ['a stamp with a description', <img src="/a.png" alt="已归档" />],
    ['a stamp with a name', <img src="/images/guidang.png" alt="" />],
  ])('passes a mark: %s', (_, mark) => {
    expect(
      judge(
        TIDY,
        <>
          {mark}
          {OLD}
        </>,
      ),
    ).toBe('pass: marked');
  });

  it('passes a topic on the shelf of the archived', () => {
    expect(judge(['专题专栏', '历史专题', '城市清洁行动'], OLD)).toBe('pass: marked');
  });

  it.each<[string, ComponentChildren]>([
    [
      'a title in the list',
      <ul>
        <li>
          <a href="/a.html">全县档案归档工作会议召开</a>
          <span>2024-05-02</span>
        </li>
        <li>
          <a href="/b.html">全县第二次工作会议召开</a>
          <span>2024-05-01</span>
        </li>
      </ul>,
    ],
    [
      'a sentence',
      <>
        <p>各单位要按照要求做好文件材料的收集、整理、归档工作，确保档案完整、准确、系统和安全。</p>
        {OLD}
      </>,
    ],
    [
      'a link to the archive',
      <>
        <a href="/lszt/">历史专题</a>
        {OLD}
      </>,
    ],
    [
      'a hidden mark',
      <>
        <p hidden>已归档</p>
        {OLD}
      </>,
    ],
  ])('does not take %s for a mark', (_, content) => {
    expect(judge(TIDY, content)).toBe('review: resting');
  });

  it('asks where no date can be told', () => {
    expect(judge(TIDY, dated('', '', ''))).toBe('review: undated');
    expect(judge(TIDY, dated('05-02', '04-20', '03-01'))).toBe('review: undated');
  });

  it('has nothing to say of other pages', () => {
    const other = { pageKind: { kind: 'list', certain: true, traits: [] } } as const;
    expect(judge(['政务公开', '通知公告'], OLD, other)).toBe('inapplicable: not-topic');
    expect(judge(['专题专栏'], OLD)).toBe('inapplicable: shelf');
    expect(judge(TIDY, <p>专题简介</p>)).toBe('inapplicable: no-items');
  });

  it('tells a topic by itself where a person chose the kind', () => {
    const chosen = { pageKind: { kind: 'list', certain: true } } as const;
    expect(judge(TIDY, OLD, chosen)).toBe('review: resting');
    expect(judge(['政务公开', '通知公告'], OLD, chosen, 'https://www.example.gov.cn/tzgg/')).toBe(
      'inapplicable: not-topic',
    );
  });

  it('names the topic, its newest day and its age', () => {
    const whole = page(columnPage(TIDY, OLD));
    expect(topicArchiveMark.evaluate(whole, context({ pageKind: TOPIC })).params).toMatchObject({
      name: '城市清洁行动',
      day: '2024-05-02',
      days: '682',
    });
  });
});

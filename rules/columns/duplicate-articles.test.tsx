import { describe, expect, it } from 'vitest';
import { columnPage } from '../../tests/helpers/columns';
import { context } from '../../tests/helpers/context';
import { page } from '../../tests/helpers/page';
import { duplicateArticles } from './duplicate-articles';

type Row = readonly [title: string, day: string, href: string];
const column = context({ pageKind: { kind: 'list', certain: true } });
const say = (...rows: readonly Row[]): string => {
  const list = (
    <ul class="news-list">
      {rows.map(([title, day, href]) => (
        <li>
          <a href={href}>{title}</a>
          <span>{day}</span>
        </li>
      ))}
    </ul>
  );
  const { outcome, reason } = duplicateArticles.evaluate(page(columnPage(['政务动态'], list)), column);
  return `${outcome}: ${reason}`;
};
const TITLE = '全县春季造林绿化工作现场会召开';

describe('duplicate-articles', () => {
  it('the same title under another address or another date is a question', () => {
    expect(say([TITLE, '2026-03-10', '/1.html'], [TITLE, '2026-03-10', '/2.html'])).toBe('review: repeated');
    expect(say([TITLE, '2026-03-10', '/1.html'], [TITLE, '2025-03-10', '/1.html'])).toBe('review: repeated');
    expect(
      say([TITLE, '2026-03-10', '/1.html'], [`“全县”春季造林绿化 工作现场会召开`, '2026-03-09', '/2.html']),
    ).toBe('review: repeated');
  });

  it('the same entry shown twice is one', () => {
    expect(say([TITLE, '2026-03-10', '/1.html'], [TITLE, '2026-03-10', '/1.html'])).toBe('pass: distinct');
  });

  it('series, weather and price lists come again by themselves', () => {
    for (const [a, b] of [
      ['行政处罚决定公示（第1批）', '行政处罚决定公示（第2批）'],
      ['全县主要农产品批发价格信息', '全县主要农产品批发价格信息'],
      ['县气象台发布未来三天天气预报', '县气象台发布未来三天天气预报'],
    ] as const) {
      expect(say([a, '2026-03-10', '/1.html'], [b, '2026-03-09', '/2.html'])).toBe('pass: distinct');
    }
  });

  it('short titles and titles that the page cut prove nothing', () => {
    expect(say(['任免通知', '2026-03-10', '/1.html'], ['任免通知', '2026-03-09', '/2.html'])).toBe(
      'pass: distinct',
    );
    expect(
      say(
        ['关于印发全县重点工作任务的…', '2026-03-10', '/1.html'],
        ['关于印发全县重点工作任务的…', '2026-03-09', '/2.html'],
      ),
    ).toBe('pass: distinct');
  });

  it('does not apply without entries', () => {
    const { reason } = duplicateArticles.evaluate(
      page(columnPage(['政务动态'], <ul class="news-list">暂无信息</ul>)),
      column,
    );
    expect(reason).toBe('no-items');
  });
});

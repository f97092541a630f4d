import type { ComponentChildren } from 'preact';
import { describe, expect, it } from 'vitest';
import { dated, titleAt } from '../../tests/helpers/columns';
import { context } from '../../tests/helpers/context';
import { page } from '../../tests/helpers/page';
import { homeUpdateCount } from './home-update-count';

const Z15 = context({ edition: 'Z15' });
const say = (body: ComponentChildren, about = Z15): string => {
  const { outcome, reason, params } = homeUpdateCount.evaluate(page(body), about);
  return `${outcome}: ${reason} ${params?.count ?? ''}`.trim();
};
const days = (count: number, from = 14): string[] =>
  Array.from({ length: count }, (_, k) => `2026-03-${String(from - (k % 10)).padStart(2, '0')}`)
    .sort()
    .reverse();

describe('home-update-count', () => {
  it('ten entries of two weeks are enough, nine are not', () => {
    expect(say(dated(...days(10)))).toBe('pass: enough 10');
    expect(say(dated(...days(9), '2026-02-20', '2026-02-10'))).toBe('fail: too-few 9');
  });

  it('the first day of the window counts, the day before it does not', () => {
    expect(say(dated(...days(9), '2026-03-01'))).toBe('pass: enough 10');
    expect(say(dated(...days(9), '2026-02-28'))).toBe('fail: too-few 9');
  });

  it('one article in two blocks counts once', () => {
    const twice = [
      <div>
        <h3>要闻</h3>
        {dated(...days(6))}
      </div>,
      <div>
        <h3>动态</h3>
        {dated(...days(6))}
      </div>,
    ];
    expect(say(twice)).toBe('fail: too-few 6');
  });

  it.each(['#', 'javascript:;', 'javascript:void(0)', ''])(
    'entries led by a script, at “%s”, count by their titles',
    (href) => {
      const scripted = (days: readonly string[]) => (
        <ul class="list">
          {days.map((day, k) => (
            <li>
              <a {...{ href, onclick: `go(${k})` }}>{titleAt(k)}</a>
              <span>{day}</span>
            </li>
          ))}
        </ul>
      );
      expect(say(scripted(days(10)))).toBe('pass: enough 10');
      expect(say([<div>{scripted(days(6))}</div>, <div>{scripted(days(6))}</div>])).toBe('fail: too-few 6');
    },
  );

  it('entries of other sites are not counted', () => {
    const feed = (
      <ul class="list">
        {days(10).map((day, k) => (
          <li>
            <a href={`https://www.gov.cn/${k}.html`}>{`国务院常务会议研究部署第${k}项重点工作`}</a>
            <span>{day}</span>
          </li>
        ))}
      </ul>
    );
    expect(say([<div>{dated(...days(3))}</div>, <div>{feed}</div>])).toBe('fail: too-few 3');
  });

  it.each([
    ['undated-blocks', dated(...days(5), '')],
    ['dates-open', dated(...days(5), '03-02')],
    ['dates-open', dated('2026-04-01', ...days(5))],
    ['not-all-read', [dated(...days(5)), <iframe src="https://api.example.gov.cn/news" />]],
    ['none-recent', dated('2026-01-02', '2026-01-01')],
  ])('asks: %s', (reason, body) => {
    expect(say(body).replace(/ \d+$/, '')).toBe(`review: ${reason}`);
  });

  it('does not apply under the 2019 edition', () => {
    expect(say(dated(...days(3)), context())).toBe('inapplicable: other-edition');
  });
});

import type { ComponentChildren } from 'preact';
import { describe, expect, it } from 'vitest';
import { dated, titleAt } from '../../tests/helpers/columns';
import { context } from '../../tests/helpers/context';
import { page } from '../../tests/helpers/page';
import { scheme } from '../../tests/helpers/scheme';
import { judge } from '../core/run';
import { messageOf } from '../core/wording';
import { homeNotUpdated } from './home-not-updated';

// The 监测时间点 is 2026-03-15: two weeks begin on 2026-03-01.
const home = context();
const say = (body: ComponentChildren, about = home): string => {
  const { outcome, reason } = homeNotUpdated.evaluate(page(body), about);
  return `${outcome}: ${reason}`;
};
const OLD = ['2026-02-20', '2026-02-10', '2026-02-01', '2026-01-20', '2026-01-10'];
const block = (heading: string, list: ComponentChildren) => (
  <div class="block">
    <h3>{heading}</h3>
    {list}
  </div>
);
const linked = (base: string, dates: readonly string[]) => (
  <ul class="list">
    {dates.map((day, k) => (
      <li>
        <a href={`${base}${k}.html`}>{titleAt(k + 30)}</a>
        <span>{day}</span>
      </li>
    ))}
  </ul>
);

describe('home-not-updated', () => {
  it.each([
    ['2026-03-01', 'pass: updated'],
    ['2026-02-28', 'fail: stale'],
  ])('the newest entry of %s', (day, expected) => {
    for (const edition of ['Z19', 'Z15'] as const) {
      expect(say(dated(day, ...OLD), { ...home, edition })).toBe(expected);
    }
  });

  it('one fresh block among old ones is enough', () => {
    expect(
      say([block('要闻', dated(...OLD)), block('公告', linked('/gg/', ['2026-03-10', '2026-01-01']))]),
    ).toBe('pass: updated');
  });

  it('dates of header, weather and copyright are no updates', () => {
    const body = [<p>今天是2026年3月15日</p>, <p>访问量统计 2026-03-15</p>, dated(...OLD), <p>© 2026</p>];
    expect(say(body)).toBe('fail: stale');
  });

  it('news of other sites and rankings are no update of this one', () => {
    const feed = block('国务院信息', linked('https://www.gov.cn/yaowen/', ['2026-03-14', '2026-03-13']));
    const superior = block(
      '省内要闻',
      linked('https://www.province.gov.cn/x/', ['2026-03-14', '2026-03-13']),
    );
    const ranking = block('点击排行', linked('/p/', ['2026-03-14', '2026-03-13']));
    for (const other of [feed, superior, ranking]) {
      expect(say([block('本地要闻', dated(...OLD)), other])).toBe('review: others-only');
      expect(say([block('本地要闻', dated('2026-03-14', ...OLD)), other])).toBe('pass: updated');
    }
  });

  it('old entries of other sites, or pinned ones, do not make up the five that prove it stands still', () => {
    const pinned = (dates: readonly string[]) => (
      <ul class="list">
        {dates.map((day, k) => (
          <li>
            <b>[置顶]</b>
            <a href={`/zd/${k}.html`}>{titleAt(k + 60)}</a>
            <span>{day}</span>
          </li>
        ))}
      </ul>
    );
    const feed = linked('https://www.gov.cn/yaowen/', OLD);
    for (const body of [feed, pinned(OLD), [<div>{dated(...OLD.slice(1))}</div>, <div>{feed}</div>]])
      expect(say(body)).toBe('review: few-dated');
    expect(say([<div>{dated(...OLD)}</div>, <div>{feed}</div>])).toBe('fail: stale');
    const [finding] = judge(page(feed), home, [homeNotUpdated]);
    expect(finding && messageOf(finding, homeNotUpdated)).toContain('只读到 0 条本网站');
  });

  it('a host below the own one is the own site', () => {
    expect(
      say([
        dated(...OLD),
        block('专题', linked('https://zt.example.gov.cn/x/', ['2026-03-14', '2026-03-13'])),
      ]),
    ).toBe('pass: updated');
  });

  it.each([
    ['few-dated', dated(...OLD.slice(0, 4))],
    ['year-open', dated('02-20', ...OLD)],
    ['year-open', dated('03-14', '03-13', '03-12')],
    ['future-date', dated('2026-03-16', ...OLD)],
    ['unread-frame', [dated(...OLD), <iframe src="https://api.example.gov.cn/news" />]],
    ['unfilled-list', [dated(...OLD), block('公告', <ul class="list">{'{{item.title}}'}</ul>)]],
    ['undated-blocks', [block('要闻', dated(...OLD)), block('公告', dated('', '', '', ''))]],
    ['undated-blocks', dated(...OLD, '')],
    ['navigation-only', <a href="/cn/">进入中文版</a>],
    ['unfilled-list', block('公告', <ul class="list">数据加载中…</ul>)],
  ])('asks: %s', (reason, body) => {
    expect(say(body)).toBe(`review: ${reason}`);
  });

  it('what came after the 监测时间点 is no update before it', () => {
    const earlier = { ...home, asOf: '2026-02-28T10:00:00+08:00' };
    expect(say(dated('2026-03-10', ...OLD), earlier)).toBe('pass: updated');
    expect(say(dated('2026-03-10', ...OLD), { ...home, asOf: '2026-03-08T10:00:00+08:00' })).toBe(
      'review: after-as-of',
    );
  });

  it('is a candidate that says the newest date, its age and the end of the window', () => {
    const [finding] = judge(page(dated(...OLD)), home, [homeNotUpdated]);
    expect(finding).toMatchObject({ outcome: 'review', candidate: true });
    expect(finding && messageOf(finding, homeNotUpdated)).toBe(
      '首页 5 条带日期的信息都早于2周前，最新 2026-02-20，距监测时间点 23 天；期限已于 2026-03-06 届满',
    );
  });
});

describe('home-not-updated under a local scheme', () => {
  const under = (unit: 'days' | 'months', count: number) => ({
    ...home,
    scheme: scheme({ windows: [{ of: 'home' as const, unit, count }] }),
  });

  it.each([
    ['a longer window', under('months', 1), '2026-02-20', 'pass: updated-locally'],
    ['a longer window that is over', under('days', 20), '2026-02-20', 'fail: stale-locally'],
    ['a shorter window', under('days', 7), '2026-03-10', 'pass: updated-locally'],
    ['a shorter window, late by the scheme only', under('days', 7), '2026-03-04', 'review: over-local'],
    ['a shorter window, late by both', under('days', 7), '2026-02-20', 'fail: stale-locally'],
  ])('%s', (_, about, day, expected) => {
    expect(say(dated(day, ...OLD), about)).toBe(expected);
  });

  it('says by which window it judged', () => {
    const [finding] = judge(page(dated('2026-02-20', ...OLD)), under('days', 20), [homeNotUpdated]);
    expect(finding && messageOf(finding, homeNotUpdated)).toContain(
      '20天（按本地方案“示例省方案”，标准为2周）',
    );
  });
});

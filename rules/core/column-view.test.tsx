import { describe, expect, it } from 'vitest';
import { columnPage, dated } from '../../tests/helpers/columns';
import { context } from '../../tests/helpers/context';
import { page } from '../../tests/helpers/page';
import { columnView } from './column-view';

const column = context({ pageKind: { kind: 'list', certain: true } });
const list = page(columnPage(['通知公告'], dated('2027-01-01', '2026-03-01', '01-20', '')));

describe('what the panel shows of a column', () => {
  it('each entry with its date as written and as understood, and its place', () => {
    const view = columnView(list, column);
    expect(
      view?.entries.map(({ written, day, understood, future, newest }) => [
        written,
        day,
        understood,
        future,
        newest,
      ]),
    ).toEqual([
      ['2027-01-01', '2027-01-01', 'known', true, false],
      ['2026-03-01', '2026-03-01', 'known', false, true],
      ['01-20', '2026-01-20', 'known', false, false],
      ['', null, 'none', false, false],
    ]);
    expect(view?.entries.every(({ path }) => path !== null)).toBe(true);
    expect(view?.total).toBe(4);
  });

  it('the window, the day it ends and the day after', () => {
    expect(columnView(list, column)).toMatchObject({
      column: { name: '通知公告', className: '通知公告', isFirstLevel: true, path: ['通知公告'] },
      newest: '2026-03-01',
      days: 14,
      window: {
        words: '6个月',
        clause: 'Z19-V4.1',
        from: '2025-09-15',
        end: '2026-09-01',
        breach: '2026-09-02',
      },
    });
  });

  it.each([
    ['政务动态', 'Z19', ['2026-03-01', '2026-02-01'], '2026-03-16'],
    ['通知公告', 'Z15', ['2026-02-28', '2026-02-01'], '2026-09-01'],
    ['政务动态', 'Z19', ['', ''], null],
  ] as const)(
    '%s under %s breaches its window by its newest entry of %j: %s',
    (name, edition, days, breach) => {
      const view = columnView(page(columnPage([name], dated(...days))), { ...column, edition });
      expect(view?.window?.breach).toBe(breach);
    },
  );

  it('no window for a class without one', () => {
    expect(
      columnView(page(columnPage(['财政预决算'], dated('2026-03-01', '2026-02-01'))), column)?.window,
    ).toBeNull();
    expect(
      columnView(page(columnPage(['人事信息'], dated('2026-03-01', '2026-02-01'))), column)?.window,
    ).toBeNull();
  });

  it('a home page has a window of its own, and news of others are not its newest', () => {
    const feed = (
      <ul class="list">
        <li>
          <a href="https://www.gov.cn/1.html">国务院常务会议研究部署重点工作</a>
          <span>2026-03-14</span>
        </li>
        <li>
          <a href="https://www.gov.cn/2.html">国务院常务会议研究部署农业工作</a>
          <span>2026-03-13</span>
        </li>
      </ul>
    );
    const view = columnView(
      page([<div>{dated('2026-03-10', '2026-03-09')}</div>, <div>{feed}</div>]),
      context(),
    );
    expect(view).toMatchObject({
      column: null,
      newest: '2026-03-10',
      total: 4,
      window: { words: '2周', clause: 'Z19-V3', end: '2026-03-24' },
    });
  });

  it('is nothing on other pages', () => {
    expect(columnView(list, context({ pageKind: { kind: 'article', certain: true } }))).toBeNull();
  });

  it('is plain data', () => {
    const view = columnView(list, column);
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
  });
});

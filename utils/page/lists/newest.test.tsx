import { describe, expect, it } from 'vitest';
import { page } from '../../../tests/helpers/page';
import { listingOf, readLists } from './reading';

/** A list under its heading: two lists right after one another would be one. */
const list = (...dates: string[]) => [<h3>栏目</h3>, rowsOf(dates)];
const rowsOf = (dates: string[]) => (
  <ul>
    {dates.map((date, k) => (
      <li>
        {date.startsWith('顶') ? <em>置顶</em> : null}
        <a href={`/xw/${k}.html`}>关于做好第{k}项工作的通知</a>
        <span>{date.replace('顶', '')}</span>
      </li>
    ))}
  </ul>
);
const newest = (body: preact.ComponentChildren, options = {}) =>
  listingOf(page(<div>{body}</div>, options), 'home').newest;

describe('the newest date', () => {
  it('is the highest, not the first: old rows may be pinned without a mark', () => {
    expect(newest(list('2024-07-06', '2025-07-27', '2025-07-26'))).toBe('2025-07-27');
  });

  it('is not that of a pinned row', () => {
    expect(newest(list('顶2025-12-30', '2025-07-27', '2025-07-26'))).toBe('2025-07-27');
  });

  it('counts today, in China, and nothing after it', () => {
    const takenAt = '2026-03-14T17:00:00.000Z';
    expect(newest(list('2026-03-16', '2026-03-15', '2026-03-01'), { takenAt })).toBe('2026-03-15');
  });

  it('is not one of the future, which is kept apart', () => {
    const { span } = readLists(page(list('2026-12-31', '2026-03-10', '2026-03-01')));
    expect(span).toMatchObject({ newest: '2026-03-10', future: '2026-12-31', why: 'known' });
  });

  it('is known beside a date that no calendar has', () => {
    expect(newest(list('2025-02-30', '2025-02-20', '2025-02-10'))).toBe('2025-02-20');
  });

  it('is not known where a row without a year may be newer', () => {
    expect(newest([list('2025-03-10', '2025-03-01'), list('11-05', '11-02')])).toBeNull();
    const { span } = readLists(page([list('2025-03-10', '2025-03-01'), list('11-05', '11-02')]));
    expect(span).toMatchObject({ newest: null, atLeast: '2025-03-10', why: 'year-open' });
  });

  it('is known where no such row can be newer, up to today', () => {
    expect(
      newest([list('2026-03-14', '2026-03-01'), list('03-10', '02-02')], { takenAt: '2026-03-15T02:00:00Z' }),
    ).toBe('2026-03-14');
  });

  it('is known where the rest of the page says that it was made when the open rows were', () => {
    const dated = [
      '2021-04-25',
      '2021-04-25',
      '2021-04-23',
      '2021-04-22',
      '2021-04-20',
      '2021-04-19',
      '2021-04-16',
      '2021-04-12',
    ];
    expect(
      newest([list(...dated), list('04-16', '03-19', '01-18', '12-16')], { takenAt: '2026-11-21T02:00:00Z' }),
    ).toBe('2021-04-25');
  });

  it('is asked where the open rows may be of these days', () => {
    const dated = [
      '2021-04-25',
      '2021-04-25',
      '2021-04-23',
      '2021-04-22',
      '2021-04-20',
      '2021-04-19',
      '2021-04-16',
      '2021-04-12',
    ];
    expect(
      newest([list(...dated), list('04-16', '03-19', '01-18')], { takenAt: '2026-04-20T02:00:00Z' }),
    ).toBeNull();
  });

  it('is null for a list without dates', () => {
    const body = ['关于做好安全生产工作的通知', '关于做好防汛工作的通知', '关于做好秋收工作的通知'].map(
      (title) => (
        <li>
          <a href="/1">{title}</a>
        </li>
      ),
    );
    expect(listingOf(page(<ul>{body}</ul>), 'list')).toEqual({
      state: 'items',
      itemCount: 0,
      newest: null,
      oldest: null,
    });
  });
});

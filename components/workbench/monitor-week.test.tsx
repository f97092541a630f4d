import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { linksZh } from '../strings/links';
import { addDays } from './monitor-days';
import { MonitorWeek } from './monitor-week';

const TODAY = '2026-03-15';
/** Visits by day, counted back from today: `[9, 24]` is nine today and 24 yesterday. */
const week = (...tries: number[]) =>
  render(
    <MonitorWeek
      today={TODAY}
      visits={tries.flatMap((count, back) =>
        Array.from({ length: count }, (_, i) => ({
          at: `${addDays(TODAY, -back)}T${String(i % 24).padStart(2, '0')}:00:00+08:00`,
          ok: i > 0,
          ms: 300,
        })),
      )}
    />,
  );

describe('the week of a monitor', () => {
  it('shows the last seven days with their visits and failures', () => {
    const html = week(9, 24);
    expect(html.match(/<li/g)).toHaveLength(7);
    expect(html).toContain('03-09');
    expect(html).toContain(linksZh.tries(9, 1));
    expect(html.match(/class="full"/g)).toHaveLength(1);
  });

  it.each([
    ['nothing yet', [], 0],
    ['a full yesterday while today still fills', [9, 24], 1],
    ['three days, today among them', [21, 24, 21], 3],
    ['a gap: what was before it counts no more', [21, 20, 24, 24], 1],
    ['a day of exactly twenty, which is not enough', [20], 0],
  ])('says of %s how many days are still missing', (_, tries, days) => {
    expect(week(...(tries as number[]))).toContain(linksZh.inARow(days as number, 7 - (days as number)));
  });

  it('says when a whole week is there', () => {
    expect(week(21, 21, 21, 21, 21, 21, 21)).toContain(linksZh.whole);
    expect(week(0, 24, 24, 24, 24, 24, 24)).not.toContain(linksZh.whole);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { processorMs } from '../../../tests/helpers/processor-time';
import { normalise } from '../text';
import { MONTH_DAY, parseDate } from './full';

/** No measure of speed: what blows up takes minutes. */
const BLOW_UP_MS = 4000;

describe('parseDate', () => {
  it.each([
    ['2018-03-01 09:26', '2018-03-01', '09:26'],
    ['2026/08/31 09:30', '2026-08-31', '09:30'],
    ['2026-09-04 10:00:00', '2026-09-04', '10:00'],
    ['2018年3月1日', '2018-03-01', null],
    ['2020年09月15日 09时32分', '2020-09-15', '09:32'],
    ['2018.12.31', '2018-12-31', null],
    ['发布时间：2018－03－01', '2018-03-01', null],
    ['2023-08-19 10∶08', '2023-08-19', '10:08'],
    ['２０１８年１２月３１日', '2018-12-31', null],
    ['2018 年 3 月 1 日', '2018-03-01', null],
    ['2025-04-13-12:09:00', '2025-04-13', null],
    ['2020-02-29', '2020-02-29', null],
  ])('reads %s', (written, day, time) => {
    expect(parseDate(normalise(written))).toEqual({ day, time });
  });
  it.each([
    '2018-13-01',
    '2018-03-012',
    '0310-8123456',
    '20180301',
    '国办发〔2017〕47号',
    '2019-02-29',
    '2018-04-31',
    '03-01',
    '3月1日',
    '12018-03-01',
    '93-96栋',
    '1-5层',
  ])('finds no date in %s', (written) => {
    expect(parseDate(normalise(written))).toBeNull();
  });
  it('agrees with the calendar on every day', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.constantFrom('-', '/', '.'), (date, mark) => {
        const iso = date.toISOString().slice(0, 10);
        expect(parseDate(iso.replaceAll('-', mark))?.day).toBe(iso);
      }),
    );
  });
  it('never throws and never gives a day that is none', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9年月日\-/. :]{0,24}$/), (text) => {
        const day = parseDate(text)?.day;
        if (day) expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
      }),
      { numRuns: 500 },
    );
  });
  it('stays fast on text made to make it slow', () => {
    const texts = ['2018 '.repeat(100_000), '2018-'.repeat(100_000), `2018年${' '.repeat(400_000)}`];
    expect(processorMs(() => texts.map((text) => parseDate(text)))).toBeLessThan(BLOW_UP_MS);
  });
});

describe('MONTH_DAY', () => {
  it.each(['[03-01]', '3月1日', '05月 16日', '12-24'])('sees %s', (text) =>
    expect(MONTH_DAY.test(text)).toBe(true),
  );
  it.each(['2018-03-01', '2018年3月1日', '0310-8123456', '13-01'])('is not fooled by %s', (text) =>
    expect(MONTH_DAY.test(text)).toBe(false),
  );
});

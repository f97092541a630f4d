import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastProcessorMs } from '../../../tests/helpers/processor-time';
import { type Day, FULL_FORMS, iso, LUNAR_FORMS, OPEN_FORMS } from '../../../tests/helpers/written-dates';
import { normalise } from '../text';
import { addressDate, wordOf } from './address';
import { parseDate } from './full';
import { attributeDate, edgeDate, labelledDates, splitLabel } from './in-text';
import { readShortDate } from './short';

/** Half past midnight of 15 March in China. */
const TAKEN_AT = '2026-03-14T16:30:00.000Z';
const read = (written: string): string | null => {
  const reading = readShortDate(normalise(written), TAKEN_AT);
  return reading && (reading.state === 'known' ? reading.day : reading.why);
};
const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date): Day => {
    return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  });

describe('a full date', () => {
  it.each(Object.entries(FULL_FORMS))('is read back, alone and in a line: %s', (_, write) => {
    fc.assert(
      fc.property(day, (one) => {
        expect(read(write(one))).toBe(iso(one));
        const line = normalise(`来源：县政府办公室 发布日期：${write(one)} 浏览次数：12`);
        expect(parseDate(line)?.day).toBe(iso(one));
        expect(labelledDates(line)[0]).toMatchObject({
          label: '发布日期',
          written: { form: 'full', ...one },
        });
      }),
    );
  });

  it.each<[string, (day: Day) => string]>([
    ['a file', (one) => `/xwzx/t${iso(one).replaceAll('-', '')}_1234.html`],
    ['folders', (one) => `/${iso(one).replaceAll('-', '/')}/content_1234.html`],
    ['month and day', (one) => `/${iso(one).slice(0, 7)}/${iso(one).slice(8)}/content_1234.html`],
    ['unpadded folders', ({ year, month, day }) => `/art/${year}/${month}/${day}/art_12_34.html`],
  ])('is read back from an address: %s', (_, write) => {
    fc.assert(
      fc.property(day, (one) => {
        const date = addressDate(write(one));
        expect(date && wordOf(date)).toBe(iso(one));
      }),
    );
  });

  it.each([
    ['2018-05-16 下午3:20', '2018-05-16'],
    ['2018-05-16发布', '2018-05-16'],
    ['二〇一八年五月卅一日', '2018-05-31'],
    ['2018-05-16T15:59:00Z', '2018-05-16'],
    ['2018-05-16T16:00:00Z', '2018-05-17'],
    ['2018-05-16T16:00:00.000+00:00', '2018-05-17'],
    ['2018-05-17T01:00:00+09:00', '2018-05-17'],
    ['2018-05-17T00:59:00+09:00', '2018-05-16'],
    ['今天', '2026-03-15'],
    ['今天 00:12', '2026-03-15'],
    ['刚刚', '2026-03-15'],
    ['昨天', '2026-03-14'],
    ['前天', '2026-03-13'],
    ['3天前', '2026-03-12'],
    ['2小时前', '2026-03-14'],
    ['20分钟前', '2026-03-15'],
  ])('%s is %s in China', (written, expected) => {
    expect(read(written)).toBe(expected);
  });

  it.each([
    '2018-02-30',
    '2019-02-29',
    '2018-13-01',
    '2018年4月31日',
    '二〇一八年二月三十日',
    '民国107年2月30日',
  ])('%s is impossible', (written) => {
    expect(read(written)).toBe('no-such-day');
  });
});

describe('an open date', () => {
  const WHY: Readonly<Record<string, string>> = {
    'month and day': 'no-year',
    'month and day in words': 'no-year',
    'month and day in brackets': 'no-year',
    'month and day in numerals': 'no-year',
    'short year': 'short-year',
    'short year, slashes': 'short-year',
    'short year in words': 'short-year',
    'year of the Republic without its name': 'short-year',
  };
  it.each(Object.entries({ ...OPEN_FORMS, ...LUNAR_FORMS }))('is never placed: %s', (form, write) => {
    fc.assert(
      fc.property(day, (one) => {
        expect(read(write(one))).toBe(WHY[form] ?? 'lunar');
        expect(parseDate(normalise(write(one)))).toBeNull();
      }),
    );
  });
  it.each([
    ['2个月前', 'vague'],
    ['1年前', 'vague'],
    ['半年前', null],
    ['2018', 'in-part'],
    ['2018年5月', 'in-part'],
    ['5月', 'in-part'],
    ['16', 'in-part'],
    ['农历八月十五', 'lunar'],
    ['正月初一', 'lunar'],
    ['八月十五', 'lunar'],
  ])('%s is %s', (written, why) => {
    expect(read(written)).toBe(why);
  });
});

describe('no date', () => {
  it.each([
    '0310-8123456',
    '13812345678',
    '93-96栋',
    '1-5层',
    '国办发〔2017〕47号',
    '1/12',
    '4.5',
    '10.2.1',
    '今天是2018年5月16日 星期三',
    '2018年全市经济形势',
    '第5版',
    '正月十五闹元宵',
    '',
  ])('is in %s', (written) => {
    expect(read(written)).toBeNull();
  });
});

describe('whatever is written', () => {
  const letters = fc.stringMatching(
    /^[0-9年月日号\-/.:：T ()[\]〇○零O一二三十廿民国农历初正前天发布时间]{0,40}$/,
  );
  const anything = (text: string): void => {
    const normalised = normalise(text);
    const days = [
      read(text),
      parseDate(normalised)?.day,
      attributeDate({ datetime: text }).slice(0, 10),
      attributeDate({ title: text }) && null,
    ];
    edgeDate(normalised);
    splitLabel(normalised);
    labelledDates(normalised);
    const address = addressDate(text);
    for (const one of [days[0], days[1], address && wordOf(address)]) {
      if (!one || !/^\d{4}-\d{2}-\d{2}$/.test(one)) continue;
      expect(new Date(`${one}T00:00:00Z`).toISOString().slice(0, 10)).toBe(one);
    }
  };
  it('never throws, and never gives a day that is none', () => {
    fc.assert(fc.property(fc.oneof(letters, fc.string({ unit: 'binary' })), anything), { numRuns: 1500 });
  });

  /** What makes backtracking expressions slow: near-dates again and again, and long runs of what may repeat. */
  const HARD = [
    '2018-',
    '2018 ',
    '2018年5月',
    '2018年 ',
    ' ',
    '-',
    '[',
    '】',
    '二〇一八年',
    '二〇一八年十二月',
    '民国107年',
    '农历',
    '发布时间 ',
    '时 间',
    '发布日期：2018-05-16',
    '2018-05-16 09:',
    '2018-05-16T09:26:11.',
    '1',
    '廿',
    '/2018',
    '/2018-05',
    '_2018_5_',
  ];
  it.each(HARD)('takes time in proportion to its length: %s', (part) => {
    const time = (times: number): number => {
      const text = part.repeat(times);
      return leastProcessorMs(() => anything(text), 3);
    };
    const [once, tenfold] = [time(2000), time(20_000)];
    // A quadratic reader takes a hundredfold; what is too short to measure counts as two milliseconds.
    expect(tenfold).toBeLessThan(40 * Math.max(once, 2));
  });
});

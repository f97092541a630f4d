import * as recognizers from '@microsoft/recognizers-text-date-time';
import * as chrono from 'chrono-node';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockInChina, dayOnClock, parseDate, readShortDate } from '../../utils/page/dates';
import { normalise } from '../../utils/page/text';
import { type Day, FULL_FORMS, iso, LUNAR_FORMS, OPEN_FORMS } from '../helpers/written-dates';

/**
 * Two readers of Chinese dates that others wrote, chrono-node and Microsoft's Recognizers-Text, judge ours: where a
 * referee knows a full calendar date, ours is the same or unsure. Where it is not, the table below says why.
 */

const TAKEN_AT = '2026-03-15T02:00:00.000Z';
type Referee = 'chrono' | 'recognizers';

/** The one full calendar date that a referee is certain of, else null. */
const REFEREES: Readonly<Record<Referee, (text: string) => string | null>> = {
  chrono: (text) =>
    only(
      chrono.zh.hans.parse(text, new Date(TAKEN_AT)).flatMap(({ start }) => {
        if (!start.isCertain('year') || !start.isCertain('month') || !start.isCertain('day')) return [];
        // With a zone it means a moment, which has its day in China.
        if (start.isCertain('timezoneOffset')) return [dayOnClock(clockInChina(start.date().toISOString()))];
        const [year, month, day] = [start.get('year'), start.get('month'), start.get('day')];
        return [[String(year).padStart(4, '0'), pad(month), pad(day)].join('-')];
      }),
    ),
  recognizers: (text) =>
    only(
      recognize(text, 'zh-cn').flatMap(({ typeName, resolution }) =>
        /^datetimeV2\.date(?:time)?$/.test(typeName)
          ? (resolution?.values ?? []).flatMap(({ timex, value }) =>
              /^\d{4}-\d{2}-\d{2}/.test(timex ?? '') && /^\d/.test(value ?? '')
                ? [(value ?? '').slice(0, 10)]
                : [],
            )
          : [],
      ),
    ),
};

interface Recognized {
  readonly typeName: string;
  readonly resolution?: {
    readonly values?: readonly { readonly timex?: string; readonly value?: string }[];
  } | null;
}
/** The package is a bundle: its names stand on the default export in Node, beside it elsewhere. */
const { recognizeDateTime } = ((recognizers as { default?: typeof recognizers }).default ??
  recognizers) as typeof recognizers;
const recognize = (text: string, culture: string): Recognized[] =>
  recognizeDateTime(text, culture) as unknown as Recognized[];

const pad = (number: number | null): string => String(number).padStart(2, '0');
function only(days: readonly string[]): string | null {
  const [day, ...others] = new Set(days);
  return others.length === 0 ? (day ?? null) : null;
}

/** Where a date stands, and how ours reads it there. */
const PLACES: Readonly<Record<string, { set(date: string): string; read(text: string): string | null }>> = {
  alone: {
    set: (date) => date,
    read: (text) => {
      const reading = readShortDate(normalise(text), TAKEN_AT);
      return reading?.state === 'known' ? reading.day : null;
    },
  },
  'in a line': {
    set: (date) => `来源：县政府办公室 发布日期：${date} 浏览次数：`,
    read: (text) => parseDate(normalise(text))?.day ?? null,
  },
};

/** Days at the edges of months, and others by chance, always the same. */
const DAYS: readonly Day[] = [
  ...['2018-05-16', '2009-10-31', '2000-01-01', '2020-02-29', '1999-12-31', '2026-11-20', '2010-10-10'],
  ...fc
    .sample(fc.date({ min: new Date('1950-01-01'), max: new Date('2039-12-31'), noInvalidDate: true }), {
      numRuns: 9,
      seed: 20180516,
    })
    .map((date) => date.toISOString().slice(0, 10)),
].map((text) => {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return { year, month, day };
});

interface Disagreement {
  readonly form: string;
  readonly referee: Referee;
  /** `another`: both know a date, not the same. `alone`: only the referee knows one. */
  readonly kind: 'another' | 'alone';
  /** The first of its kind. */
  readonly written: string;
  readonly theirs: string;
}

/** The first disagreement of every kind, form by form. */
function disagreements(forms: Readonly<Record<string, (day: Day) => string>>): Disagreement[] {
  const found = new Map<string, Disagreement>();
  for (const [form, write] of Object.entries(forms)) {
    for (const { set, read } of Object.values(PLACES)) {
      for (const day of DAYS) {
        const written = set(write(day));
        const ours = read(written);
        for (const referee of ['chrono', 'recognizers'] as const) {
          const theirs = REFEREES[referee](written);
          if (theirs === null || theirs === ours) continue;
          const kind = ours === null ? 'alone' : 'another';
          const key = `${form} ${referee} ${kind}`;
          if (!found.has(key)) found.set(key, { form, referee, kind, written, theirs });
        }
      }
    }
  }
  return [...found.values()];
}

const OWN_ZERO = 'knows neither ○ nor the letter O as a zero, and begins to read after it';
const WESTERN = 'knows no years of the Republic: takes them for years of our time';
const CENTURY = 'picks a century, which the page does not name';
const MOON = 'takes a day of the moon’s calendar for one of the sun’s';

/** Every disagreement: form, referee, kind, what is written, what the referee reads, and why ours stands. */
const EXPLAINED: readonly (readonly [string, Referee, Disagreement['kind'], string, string, string])[] = [
  ['numerals with ○', 'chrono', 'another', '二○一八年五月十六日', '0018-05-16', OWN_ZERO],
  ['numerals with ○', 'recognizers', 'another', '二○一八年五月十六日', '1918-05-16', OWN_ZERO],
  ['numerals with O', 'chrono', 'another', '二O一八年五月十六日', '0018-05-16', OWN_ZERO],
  ['numerals with O', 'recognizers', 'another', '二O一八年五月十六日', '1918-05-16', OWN_ZERO],
  ['of the Republic', 'chrono', 'another', '民國107年5月16日', '0107-05-16', WESTERN],
  ['of the Republic', 'recognizers', 'another', '民國107年5月16日', '0107-05-16', WESTERN],
  ['of the Republic, in full', 'chrono', 'another', '中华民国107年5月16日', '0107-05-16', WESTERN],
  ['short year', 'recognizers', 'alone', '18-05-16', '2018-05-16', CENTURY],
  ['short year, slashes', 'recognizers', 'alone', '18/05/16', '2018-05-16', CENTURY],
  ['short year in words', 'chrono', 'alone', '18年5月16日', '0018-05-16', CENTURY],
  ['short year in words', 'recognizers', 'alone', '18年5月16日', '2018-05-16', CENTURY],
  ['year of the Republic without its name', 'chrono', 'alone', '107年5月16日', '0107-05-16', WESTERN],
  ['year of the Republic without its name', 'recognizers', 'alone', '107年5月16日', '0107-05-16', WESTERN],
  ['lunar, named, in digits', 'chrono', 'alone', '农历2018年5月16日', '2018-05-16', MOON],
  ['lunar, named, in digits', 'recognizers', 'alone', '农历2018年5月16日', '2018-05-16', MOON],
  ['lunar, named, in numerals', 'chrono', 'alone', '农历二〇一八年五月十六日', '2018-05-16', MOON],
  ['lunar, named, in numerals', 'recognizers', 'alone', '农历二〇一八年五月十六日', '2018-05-16', MOON],
  ['lunar, without 日', 'chrono', 'alone', '二〇一八年五月十六', '2018-05-16', MOON],
  ['lunar, without 日', 'recognizers', 'alone', '二〇一八年五月十六', '2018-05-16', MOON],
  ['lunar, 初 and 廿', 'chrono', 'alone', '二〇一八年五月十六', '2018-05-16', MOON],
  ['lunar, 初 and 廿', 'recognizers', 'alone', '二〇一八年五月十六', '2018-05-16', MOON],
  ['lunar, 正月', 'recognizers', 'alone', '二〇一八年正月十六', '2018-01-16', MOON],
  [
    'of another zone',
    'recognizers',
    'another',
    '2018-05-16T20:26:11Z',
    '2018-05-16',
    'leaves the zone aside: in China it is the next morning',
  ],
];

const FORMS = {
  ...FULL_FORMS,
  ...OPEN_FORMS,
  ...LUNAR_FORMS,
  'of another zone': (day: Day): string => `${iso(day)}T20:26:11Z`,
};
const SLOW = 180_000;

describe('the dates of two referees', () => {
  it(
    'are ours, or ours are unsure, but for what is explained',
    () => {
      const expected = EXPLAINED.map(([form, referee, kind, written, theirs]) => {
        return { form, referee, kind, written, theirs };
      });
      const found = disagreements(FORMS);
      expect(found).toEqual(expect.arrayContaining(expected));
      expect(found).toHaveLength(expected.length);
    },
    SLOW,
  );

  it(
    'are known for most of the forms that ours knows',
    () => {
      const known = (referee: Referee): number =>
        Object.values(FULL_FORMS).filter((write) =>
          DAYS.slice(0, 5).every((day) => REFEREES[referee](write(day)) === iso(day)),
        ).length;
      // Referees that understand nothing never disagree.
      expect(known('chrono')).toBeGreaterThan(14);
      expect(known('recognizers')).toBeGreaterThan(16);
    },
    SLOW,
  );

  it(
    'are never called into question where both know the same day, whatever stands around it',
    () => {
      const around = fc.constantFrom(
        '',
        '',
        ' ',
        '至',
        '自',
        '：',
        '第',
        '期',
        '9:26',
        '12',
        '年',
        '-',
        '/',
        '(',
        '[',
        '号',
        '文',
        '～',
        '日',
        '前',
        '起施行',
      );
      const marks = fc.constantFrom(
        ['年', '月', '日'],
        ['-', '-', ''],
        ['/', '/', ''],
        ['.', '.', ''],
        [' 年 ', ' 月 ', ' 日'],
        ['－', '－', ''],
      );
      const years = fc.constantFrom('2018', '2019', '1999', '2009', '二〇一八', '一九九九', '18');
      const numbers = fc.constantFrom('5', '05', '12', '2', '30', '31', '十', '五', '十二', '廿三');
      const text = fc
        .tuple(around, around, years, marks, numbers, numbers, around, around)
        .map(
          ([a, b, year, [first, second, last], month, day, c, d]) =>
            a + b + year + first + month + second + day + last + c + d,
        );
      let agreed = 0;
      fc.assert(
        fc.property(text, (written) => {
          const both = REFEREES.chrono(written);
          if (both === null || REFEREES.recognizers(written) !== both) return;
          for (const { read } of Object.values(PLACES)) {
            const ours = read(written);
            if (ours !== null) agreed += 1;
            expect([both, null]).toContain(ours);
          }
        }),
        { numRuns: 4000, seed: 47 },
      );
      expect(agreed).toBeGreaterThan(100);
    },
    SLOW,
  );

  it('of the moon are none of ours', () => {
    for (const write of Object.values(LUNAR_FORMS)) {
      for (const day of DAYS) {
        for (const { set, read } of Object.values(PLACES)) expect(read(set(write(day)))).toBeNull();
      }
    }
  });
});

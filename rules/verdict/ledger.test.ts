import { describe, expect, it } from 'vitest';
import {
  AS_OF,
  audit,
  blankColumn,
  byHand,
  CANDIDATE,
  correction,
  factsOf,
  findingOf,
  freshColumn,
  later,
  QUESTION,
  recordOf,
  seen,
  staleColumn,
} from '../../tests/helpers/site-records';
import type { ColumnCorrection } from '../../utils/model/task';
import type { SiteRecord } from '../../utils/records/site-record';
import { columnLedger, type LedgerEntry } from './ledger';

const ledger = (record: SiteRecord, edition: 'Z19' | 'Z15' = 'Z19'): readonly LedgerEntry[] =>
  columnLedger(record, edition, AS_OF);
const only = (record: SiteRecord, edition: 'Z19' | 'Z15' = 'Z19'): LedgerEntry => {
  const entries = ledger(record, edition);
  expect(entries).toHaveLength(1);
  return entries[0] as LedgerEntry;
};

describe('columnLedger', () => {
  it('tells of a column what it is, how old, and when its window ended', () => {
    expect(only(recordOf([staleColumn('/xw/', { name: '本地要闻' })]))).toMatchObject({
      key: 'example.gov.cn/xw',
      name: '本地要闻',
      path: ['首页', '本地要闻'],
      class: { machine: 'news', value: 'news', isCorrected: false },
      level: { value: 'first' },
      newest: '2026-02-28',
      itemCount: 20,
      state: 'stale',
      window: { words: '2周', clause: 'Z19-V4.1', end: '2026-03-14', breach: '2026-03-15' },
      isDue: true,
      stale: 'open',
      blank: 'clear',
      staleFindings: ['http://www.example.gov.cn/xw/:column-not-updated'],
    });
  });

  it('counts a candidate once a person confirmed it, and not after he took it back', () => {
    const confirmed = staleColumn('/xw/', { review: 'confirmed' });
    expect(only(recordOf([confirmed])).stale).toBe('counts');
    expect(only(recordOf([{ ...confirmed, reviews: {} }])).stale).toBe('open');
    expect(only(recordOf([staleColumn('/xw/', { review: 'overruled' })]))).toMatchObject({
      stale: 'clear',
      state: 'updated',
    });
  });

  it('does not carry a review over to what the machine says now', () => {
    const page = staleColumn('/xw/', { review: 'confirmed' });
    const findings = page.findings.map((finding) => ({
      ...finding,
      outcome: 'pass' as const,
      reason: 'up-to-date',
    }));
    expect(only(recordOf([{ ...page, findings }])).stale).toBe('clear');
  });

  it('counts two names of one address once, and pages of one list as one column', () => {
    const record = recordOf([
      staleColumn('/xw/', { name: '要闻', review: 'confirmed' }),
      staleColumn('https://example.gov.cn/xw/index.html', { name: '新闻中心', review: 'confirmed' }),
      staleColumn('/xw/index_2.html', {
        name: '要闻',
        finding: { reason: 'not-first-page', candidate: false },
      }),
    ]);
    expect(only(record)).toMatchObject({
      names: ['要闻', '新闻中心'],
      stale: 'counts',
      url: 'http://www.example.gov.cn/xw/',
    });
    expect(only(record).auditIds).toHaveLength(3);
  });

  it('takes the first page for an answer to what the second page leaves open', () => {
    const record = recordOf([
      freshColumn('/xw/'),
      staleColumn('/xw/index_2.html', { finding: { reason: 'not-first-page', candidate: false } }),
    ]);
    expect(only(record)).toMatchObject({ stale: 'clear', newest: '2026-03-14', state: 'updated' });
  });

  it('asks again where a later reading of the same column contradicts a confirmed fault', () => {
    const record = recordOf([
      staleColumn('/xw/', { review: 'confirmed' }),
      freshColumn('https://www.example.gov.cn/xw/', { audit: { checkedAt: later(60) } }),
    ]);
    expect(only(record).stale).toBe('open');
  });

  it('lets the last word of a person stand against an earlier reading', () => {
    const record = recordOf([
      freshColumn('https://www.example.gov.cn/xw/'),
      staleColumn('/xw/', { review: 'confirmed', reviewedAt: later(90) }),
    ]);
    expect(only(record).stale).toBe('counts');
  });

  it('takes a page that only lists its children for no column', () => {
    const lists = staleColumn('/zwgk/', { finding: { ...QUESTION, reason: 'several-lists' } });
    expect(only(recordOf([lists]))).toMatchObject({ state: 'parent', stale: 'clear', isDue: false });
    const menu = blankColumn('/zwgk/', {
      finding: { outcome: 'inapplicable', candidate: false, reason: 'navigation-page' },
    });
    expect(only(recordOf([menu]))).toMatchObject({ state: 'parent', blank: 'clear' });
  });

  it('holds a list of activities among the pages of 互动, and none of letters', () => {
    const page = (columnClass: 'surveys' | 'consultation', state: 'items' | 'none') =>
      recordOf([
        seen(
          audit('/hd/', 'interaction', {
            listing: { state, itemCount: 9, newest: '2026-03-01', oldest: '2025-06-01' },
            facts: factsOf({ column: { name: '互动', class: columnClass, level: 'other', path: [] } }),
          }),
        ),
      ]);
    expect(only(page('surveys', 'items'))).toMatchObject({ state: 'not-due', stale: 'clear', itemCount: 9 });
    expect(ledger(page('surveys', 'none'))).toEqual([]);
    expect(ledger(page('consultation', 'items'))).toEqual([]);
  });

  it.each(['static', 'archived', 'consultation', 'petitions', 'surveys'] as const)(
    'does not ask a %s column for its age',
    (columnClass) => {
      const finding = { outcome: 'inapplicable', candidate: false, reason: 'static-column' } as const;
      expect(only(recordOf([staleColumn('/gk/', { class: columnClass, finding })]))).toMatchObject({
        state: 'not-due',
        stale: 'clear',
        isDue: false,
      });
    },
  );

  it('leaves it to a person whether a column without a window is due', () => {
    const record = recordOf([
      staleColumn('/zt/', { class: 'other', finding: { ...QUESTION, reason: 'no-period-old' } }),
    ]);
    expect(only(record)).toMatchObject({ window: null, isDue: null, stale: 'open', state: 'unknown' });
  });

  it('tells a list that has not come', () => {
    const page = audit('/xw/', 'list', {
      listing: { state: 'waiting', itemCount: 0, newest: null, oldest: null },
    });
    expect(only(recordOf([seen(page)]))).toMatchObject({ state: 'waiting', newest: null });
  });

  describe('blank columns', () => {
    it('count as blank only, even where they are confirmed as not updated, too', () => {
      const page = blankColumn('/zt/', { review: 'confirmed' });
      const stale = findingOf(page.audit, 'column-not-updated', { ...CANDIDATE, review: 'confirmed' });
      const both = {
        audit: page.audit,
        findings: [...page.findings, ...stale.findings],
        reviews: { ...page.reviews, ...stale.reviews },
      };
      expect(only(recordOf([both]))).toMatchObject({ blank: 'counts', stale: 'clear', state: 'blank' });
    });

    it('are those, too, that say they are being built, whatever kind of page they seemed', () => {
      const page = audit('/zt/', 'other');
      const built = seen(
        page,
        findingOf(page, 'construction-page', { ...CANDIDATE, reason: 'under-construction' }),
      );
      expect(only(recordOf([built]))).toMatchObject({ blank: 'open', state: 'construction' });
      const confirmed = seen(
        page,
        findingOf(page, 'construction-page', {
          ...CANDIDATE,
          reason: 'under-construction',
          review: 'confirmed',
        }),
      );
      expect(only(recordOf([confirmed])).blank).toBe('counts');
    });

    it('are not made by an article that quotes the words', () => {
      const page = audit('/news/1.html', 'article');
      const record = recordOf([
        seen(page, findingOf(page, 'construction-page', { ...QUESTION, reason: 'in-article' })),
      ]);
      expect(ledger(record)).toEqual([]);
    });

    it('stay open where content was read beside the words', () => {
      const page = audit('/zt/', 'list');
      const record = recordOf([
        seen(
          page,
          findingOf(page, 'blank-column', { outcome: 'pass', reason: 'has-content' }),
          findingOf(page, 'construction-page', { ...CANDIDATE, reason: 'under-construction' }),
        ),
      ]);
      expect(only(record).blank).toBe('open');
    });

    it('are answered by entries where only one part is being built', () => {
      const page = audit('/zt/', 'list');
      const record = recordOf([
        seen(
          page,
          findingOf(page, 'blank-column', { outcome: 'pass', reason: 'has-entries' }),
          findingOf(page, 'construction-page', { ...QUESTION, reason: 'part-only' }),
        ),
      ]);
      expect(only(record).blank).toBe('clear');
    });
  });

  describe('corrections', () => {
    it('win over the machine and show who made them', () => {
      const record = recordOf([staleColumn('/xw/')], {
        corrections: [correction('/xw/', { class: 'notices', name: '公示公告' })],
      });
      expect(only(record)).toMatchObject({
        name: '公示公告',
        class: { machine: 'news', value: 'notices', isCorrected: true },
        level: { isCorrected: false },
        correction: { author: '张三', reason: '已打开核对' },
        window: { words: '6个月' },
      });
    });

    it('count by the last one', () => {
      const record = recordOf([staleColumn('/xw/')], {
        corrections: [
          correction('/xw/', { class: 'notices' }),
          correction('/xw/', { class: 'policies', at: later(11) }),
        ],
      });
      expect(only(record).class.value).toBe('policies');
    });

    it('take a column out that is none', () => {
      const record = recordOf(
        [staleColumn('/xw/', { review: 'confirmed' }), blankColumn('/zt/', { review: 'confirmed' })],
        {
          corrections: [correction('/xw/', { due: false }), correction('/zt/', { due: false })],
        },
      );
      expect(ledger(record).map(({ stale, blank, state }) => [stale, blank, state])).toEqual([
        ['clear', 'clear', 'not-due'],
        ['clear', 'clear', 'not-due'],
      ]);
    });

    it('make a confirmed fault a question where it is none under the other window', () => {
      const record = recordOf([staleColumn('/xw/', { review: 'confirmed' })], {
        corrections: [correction('/xw/', { class: 'notices' })],
      });
      expect(only(record)).toMatchObject({ stale: 'open', isJudgedAgain: true, state: 'updated' });
    });

    it('keep a confirmed fault that is one under the other window, too', () => {
      const record = recordOf([staleColumn('/xw/', { review: 'confirmed', newest: '2025-01-01' })], {
        corrections: [correction('/xw/', { class: 'notices' })],
      });
      expect(only(record)).toMatchObject({ stale: 'counts', isJudgedAgain: false });
    });

    it('make an updated column a question where the other window is shorter', () => {
      const record = recordOf([freshColumn('/tz/', { class: 'notices', newest: '2026-01-10' })], {
        corrections: [correction('/tz/', { class: 'news' })],
      });
      expect(only(record)).toMatchObject({ stale: 'open', isJudgedAgain: true, state: 'stale' });
    });

    it('answer a question that only asked for the class', () => {
      const finding = { ...QUESTION, reason: 'class-unknown' };
      const within = recordOf([staleColumn('/qt/', { class: 'unknown', newest: '2026-01-10', finding })], {
        corrections: [correction('/qt/', { class: 'notices', level: 'first' })],
      });
      expect(only(within)).toMatchObject({ stale: 'clear', state: 'updated' });
      const over = recordOf([staleColumn('/qt/', { class: 'unknown', newest: '2026-01-10', finding })], {
        corrections: [correction('/qt/', { class: 'news' })],
      });
      expect(only(over)).toMatchObject({ stale: 'open', state: 'stale' });
    });

    it('do not answer a doubt about the dates', () => {
      const finding = { ...QUESTION, reason: 'beside-main' };
      const record = recordOf([staleColumn('/qt/', { class: 'unknown', newest: '2026-03-14', finding })], {
        corrections: [correction('/qt/', { class: 'news' })],
      });
      expect(only(record).stale).toBe('open');
    });

    it('ask where months and days disagree', () => {
      // 2025-09-15 is 181 days before, and the first day of the six months.
      const finding = { ...QUESTION, reason: 'class-unknown' };
      const record = recordOf([staleColumn('/qt/', { class: 'unknown', newest: '2025-09-15', finding })], {
        corrections: [correction('/qt/', { class: 'notices' })],
      });
      expect(only(record)).toMatchObject({ stale: 'open', state: 'updated' });
    });

    it('give way to a person who confirms knowing them', () => {
      const record = recordOf([staleColumn('/xw/', { review: 'confirmed', reviewedAt: later(30) })], {
        corrections: [correction('/xw/', { class: 'other' })],
      });
      expect(only(record)).toMatchObject({ stale: 'counts', isDue: true, isJudgedAgain: false });
    });

    it('to a class that is not asked end the question', () => {
      const record = recordOf([staleColumn('/gk/', { review: 'confirmed' })], {
        corrections: [correction('/gk/', { class: 'static' })],
      });
      expect(only(record)).toMatchObject({ stale: 'clear', state: 'not-due' });
    });
  });

  it('asks again what was judged under another edition with another window', () => {
    const finding = { ...CANDIDATE, reason: 'stale' } as const;
    const record = recordOf([
      staleColumn('/jd/', { class: 'interpretations', newest: '2025-08-01', finding, review: 'confirmed' }),
    ]);
    expect(only(record, 'Z19').stale).toBe('counts');
    expect(only(record, 'Z15')).toMatchObject({ stale: 'open', window: null });
  });

  it('judges by the day it is asked for', () => {
    const record = recordOf([freshColumn('/xw/')]);
    expect(columnLedger(record, 'Z19', '2026-04-15T10:00:00+08:00')[0]).toMatchObject({
      stale: 'open',
      state: 'stale',
    });
    expect(columnLedger(record, 'Z19', null)[0]).toMatchObject({ stale: 'clear', state: 'updated' });
  });

  it('holds what was written by hand at a column', () => {
    const page = freshColumn('/xw/', { audit: { facts: factsOf() } });
    const record = recordOf([page], { findings: [byHand(page.audit, { countsFor: 'V4.2' })] });
    expect(only(record)).toMatchObject({ stale: 'counts', state: 'stale' });
  });

  it.each([
    ['its name was corrected', { name: '网上调查' }, 'counts'],
    ['it was called due', { due: true }, 'counts'],
    ['its class was corrected', { class: 'static' }, 'clear'],
    ['it was called none', { due: false }, 'clear'],
  ] satisfies [string, Partial<ColumnCorrection>, string][])(
    'holds what was written by hand at a column without a due day; after that %s',
    (_, changes, stale) => {
      const page = freshColumn('/dc/', { class: 'surveys' });
      const findings = [byHand(page.audit, { countsFor: 'V4.2' })];
      expect(only(recordOf([page], { findings }))).toMatchObject({ stale: 'counts' });
      const corrections = [correction('/dc/', { ...changes, at: later(90) })];
      expect(only(recordOf([page], { findings, corrections }))).toMatchObject({ stale });
      // What the machine said, and a person confirmed before, any correction answers.
      const confirmed = staleColumn('/dc/', { class: 'surveys', review: 'confirmed' });
      expect(only(recordOf([confirmed], { corrections }))).toMatchObject({ stale: 'clear' });
    },
  );

  it('holds what was written by hand at an earlier reading of a column, and asks where the later one contradicts', () => {
    const earlier = audit('/xw/', 'list', { id: 'earlier' });
    const by = { findings: [byHand(earlier, { countsFor: 'V4.1' })] };
    const again = staleColumn('/xw/', { audit: { checkedAt: later(60) } });
    expect(only(recordOf([again], by))).toMatchObject({ stale: 'counts' });
    const fresh = freshColumn('/xw/', { audit: { checkedAt: later(60) } });
    expect(only(recordOf([fresh], by))).toMatchObject({ stale: 'open' });
    expect(ledger(recordOf([], by))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { batchOf, lineOf } from '../../../tests/helpers/site-lines';
import { checkFaults, checkRecords } from './check';
import type { Fault } from './fault';

const good = lineOf({ id: 'a', name: '甲局', code: '1401000001' });
const FAULT: Fault = {
  findingId: 'f',
  siteId: 'a',
  kind: 'footer-site-code',
  name: '未列明网站标识码',
  seen: '',
  clauses: [],
  requirement: '',
  sought: '',
  verify: '',
  fix: '',
  url: 'http://www.example.gov.cn/',
  checkedAt: '2018-02-05T02:00:00.000Z',
  isConfirmed: true,
};

describe('what stands against the record sheet of a site', () => {
  const pending = lineOf({ id: 'p', code: '1401000009' }, { isClosed: false, verdict: null });

  it('is what stands against this site alone', () => {
    const batch = batchOf([good, pending]);
    expect(checkRecords(batch, [good], [])).toEqual([]);
    expect(checkRecords(batch, [pending], []).map(({ kind }) => kind)).toEqual(['pending']);
  });

  it('is a fault of its own that no person has looked at', () => {
    const unread = { ...FAULT, isConfirmed: false };
    const others = { ...unread, siteId: 'p' };
    expect(checkRecords(batchOf([good]), [good], [FAULT, others])).toEqual([]);
    const doubts = checkRecords(batchOf([good]), [good], [unread]);
    expect(doubts.map(({ kind, siteIds }) => [kind, siteIds])).toEqual([['unreviewed', ['a']]]);
  });

  it('is a code that it shares with a site of the task, told once', () => {
    const twin = lineOf({ id: 'b', name: '乙局', code: '1401000001' });
    const batch = batchOf([good, twin]);
    expect(checkRecords(batch, [good], []).map(({ kind }) => kind)).toEqual(['code-doubled']);
    expect(checkRecords(batch, [good, twin], []).map(({ kind }) => kind)).toEqual(['code-doubled']);
    const third = lineOf({ id: 'c', code: '1401000003' });
    expect(checkRecords(batchOf([good, twin, third]), [third], [])).toEqual([]);
  });
});

describe('what stands against a sheet on a fault', () => {
  const check = (fault: Partial<Fault> = {}, isWhole: boolean | null = true, line = good) =>
    checkFaults(
      batchOf([line]),
      line,
      [{ ...FAULT, ...fault }],
      new Map(isWhole === null ? [] : [['f', { isWhole }]]),
    ).map(({ kind, weight }) => [kind, weight]);

  it('is nothing where a person confirmed it, with address and picture', () => {
    expect(check()).toEqual([]);
  });

  it('is a picture that is not what it was: no person can say that it is right so', () => {
    expect(check({}, false)).toEqual([['evidence-changed', 'stop']]);
  });

  it.each([
    ['nobody reviewed it', () => check({ isConfirmed: false }), 'unreviewed'],
    ['it has no address', () => check({ url: '' }), 'no-address'],
    ['it has no picture', () => check({}, null), 'no-picture'],
    ['its site has no code', () => check({}, true, lineOf({ id: 'a', code: '' })), 'code-missing'],
  ])('asks where %s', (_, doubts, kind) => {
    expect(doubts()).toEqual([[kind, 'ask']]);
  });

  it('does not ask for a code whose absence is explained', () => {
    const explained = lineOf({ id: 'a', code: '' }, { typed: { 'code-reason': '未在报送系统填报' } });
    expect(check({}, true, explained)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { findingRow, reviewRow } from '../../tests/helpers/records';
import { OUTCOMES } from '../model/words';
import { countOutcomes, effectiveOutcome, inspectorOutcome, isOutdated, reviewInForce } from './effective';

const at = (second: number) => `2026-03-16T02:00:0${second}.000Z`;

describe('effectiveOutcome', () => {
  it.each(OUTCOMES)('is what the machine said where nobody reviewed: %s', (outcome) => {
    expect(effectiveOutcome({ outcome, reason: 'absent' }, undefined)).toBe(outcome);
  });

  it.each([
    ['fail', 'confirmed', 'fail'],
    ['fail', 'overruled', 'pass'],
    ['review', 'confirmed', 'fail'],
    ['review', 'overruled', 'pass'],
    ['pass', 'confirmed', 'pass'],
    ['pass', 'overruled', 'fail'],
    ['inapplicable', 'confirmed', 'inapplicable'],
    ['inapplicable', 'overruled', 'review'],
  ] as const)('takes a %s that was %s for a %s', (outcome, result, effective) => {
    const review = reviewRow({ result, of: { outcome, reason: 'absent' } });
    expect(effectiveOutcome({ outcome, reason: 'absent' }, review)).toBe(effective);
    expect(inspectorOutcome(review)).toBe(effective);
  });

  it('does not let an old overruling hide a new fault', () => {
    const review = reviewRow({ result: 'overruled', of: { outcome: 'fail', reason: 'absent' } });
    const finding = { outcome: 'fail', reason: 'malformed' } as const;
    expect(isOutdated(finding, review)).toBe(true);
    expect(effectiveOutcome(finding, review)).toBe('fail');
    expect(inspectorOutcome(review)).toBe('pass');
  });

  it('does not let an old confirmation keep a fault the machine takes back', () => {
    const review = reviewRow({ result: 'confirmed', of: { outcome: 'fail', reason: 'absent' } });
    expect(effectiveOutcome({ outcome: 'inapplicable', reason: 'absent' }, review)).toBe('inapplicable');
  });
});

describe('reviewInForce', () => {
  const first = reviewRow({ id: '1', at: at(1) });
  const second = reviewRow({ id: '2', at: at(2), result: 'overruled' });
  const undo = reviewRow({ id: '3', at: at(3), result: 'withdrawn' });
  const undoAgain = reviewRow({ id: '4', at: at(4), result: 'withdrawn' });
  const later = reviewRow({ id: '5', at: at(5), result: 'overruled' });

  it.each([
    ['none without any', [], undefined],
    ['the newest', [first, second], second],
    ['the newest, in whatever order they come', [second, first], second],
    ['the one before after an undo', [first, second, undo], first],
    ['none after as many undos', [first, second, undo, undoAgain], undefined],
    ['a new one after an undo', [first, undo, later], later],
    ['none where there is only an undo', [undo], undefined],
  ])('is %s', (_, reviews, inForce) => {
    expect(reviewInForce(reviews)).toBe(inForce);
  });
});

describe('countOutcomes', () => {
  it('counts the results that count', () => {
    const findings = [
      findingRow({ id: 'a' }),
      findingRow({ id: 'b' }),
      findingRow({ id: 'c', outcome: 'review' }),
      findingRow({ id: 'd', outcome: 'pass' }),
    ];
    const reviews = {
      b: reviewRow({ result: 'overruled' }),
      c: reviewRow({ of: { outcome: 'review', reason: 'absent' } }),
    };
    expect(countOutcomes({ findings, reviews })).toEqual({ fail: 2, review: 0, pass: 2, inapplicable: 0 });
  });
});

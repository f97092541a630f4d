import { describe, expect, it } from 'vitest';
import { answer, back, EMPTY_LANE, follow, type Lane, leftOf, putOff, toUndo, undone } from './triage-lane';

const ABC = ['a', 'b', 'c'];
const lane = follow(EMPTY_LANE, ABC);

describe('the lane', () => {
  it('begins at the first question', () => {
    expect(lane.current).toBe('a');
  });

  it('goes on after an answer without waiting for the records, and ends when all are answered', () => {
    const a = answer(lane, 'a');
    expect(a.current).toBe('b');
    const b = answer(a, 'b');
    expect(b.current).toBe('c');
    expect(leftOf(b)).toEqual(['c']);
    const done = answer(follow(b, ['c']), 'c');
    expect(done).toMatchObject({ current: null, order: ABC });
    expect(follow(done, []).current).toBeNull();
  });

  it('asks again at the end what was put off', () => {
    const now = putOff(lane);
    expect(now).toMatchObject({ current: 'b', order: ['b', 'c', 'a'] });
    const last = answer(answer(now, 'b'), 'c');
    expect(last.current).toBe('a');
    expect(putOff(last)).toEqual(last);
  });

  it('goes back to what was put off by mistake, and to what was answered', () => {
    expect(back(putOff(lane)).current).toBe('a');
    const returned = back(follow(answer(lane, 'a'), ['b', 'c']));
    expect(returned.current).toBe('a');
    expect(follow(returned, ['b', 'c']).current).toBe('a');
    // Moving on from an answered question leaves the order alone.
    expect(putOff(returned)).toMatchObject({ current: 'b', order: ABC });
    expect(back(lane)).toEqual(lane);
  });

  it('undoes the answer on show, else the last one, and asks that question again', () => {
    const two = answer(answer(lane, 'a'), 'b');
    expect(toUndo(two)).toBe('b');
    const shown: Lane = { ...two, current: 'a' };
    expect(toUndo(shown)).toBe('a');
    const again = undone(follow(two, ['c']), 'b');
    expect(again).toMatchObject({ current: 'b', answered: ['a'], past: ['a'] });
    expect(leftOf(again)).toEqual(['b', 'c']);
    expect(toUndo(lane)).toBeNull();
  });

  it('comes back to life after the last answer was undone', () => {
    const done = follow(answer(follow(EMPTY_LANE, ['a']), 'a'), []);
    expect(done.current).toBeNull();
    expect(follow(undone(done, 'a'), ['a']).current).toBe('a');
  });

  it('stays at what was taken back while the records still tell of the answer', () => {
    const back = follow(undone(answer(lane, 'a'), 'a'), ['b', 'c']);
    expect(back.current).toBe('a');
    expect(leftOf(back)).toEqual(ABC);
    const again = follow(answer(back, 'a'), ['b', 'c']);
    expect(again.current).toBe('b');
    expect(leftOf(again)).toEqual(['b', 'c']);
  });

  it('passes over what was answered in the panel, and takes up what the walk brings', () => {
    expect(follow(lane, ['b', 'c']).current).toBe('b');
    expect(follow(follow(EMPTY_LANE, []), ['x'])).toMatchObject({ current: 'x', order: ['x'] });
    expect(follow(lane, [...ABC, 'd'])).toMatchObject({ current: 'a', order: [...ABC, 'd'] });
  });

  it('asks once more what was undone in the panel, but not what the records have not heard of yet', () => {
    const answered = answer(lane, 'a');
    expect(leftOf(follow(answered, ABC))).toEqual(['b', 'c']);
    expect(leftOf(follow(follow(answered, ['b', 'c']), ABC))).toEqual(ABC);
  });
});

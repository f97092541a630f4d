import { describe, expect, it } from 'vitest';
import { HALTS, type Halt } from '../model/sweep';
import { endsQueue, isBegun } from './queue';

const paused = (halt: Halt) => ({ state: 'paused' as const, halt });

describe('the queue of a task', () => {
  it('takes up what was under way, for whatever reason it rests, but not what a person paused by itself', () => {
    expect(isBegun({ state: 'running', halt: null })).toBe(true);
    expect(HALTS.filter((halt) => !isBegun(paused(halt)))).toEqual(['person']);
    expect(isBegun({ state: 'proposed', halt: 'network' })).toBe(false);
  });

  it('goes on to the next site only where this one is through, or does not open', () => {
    expect(endsQueue({ state: 'done', halt: null })).toBe(false);
    expect(HALTS.filter((halt) => !endsQueue(paused(halt)))).toEqual(['failing']);
  });
});

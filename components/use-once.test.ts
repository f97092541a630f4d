import { describe, expect, it } from 'vitest';
import { oneAtATime } from './use-once';

describe('one at a time', () => {
  it('does nothing for what comes while the first is on its way, and goes on when that has ended', async () => {
    const once = oneAtATime();
    const made: number[] = [];
    let answer = (): void => undefined;
    const slow = (n: number) => (): Promise<void> => {
      made.push(n);
      return new Promise((resolve) => {
        answer = resolve;
      });
    };
    const first = once(slow(1));
    await once(slow(2));
    expect(made).toEqual([1]);
    answer();
    await first;
    void once(slow(3));
    expect(made).toEqual([1, 3]);
  });

  it('is free again after a failure, which is told to who asked', async () => {
    const once = oneAtATime();
    await expect(once(() => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
    const made: number[] = [];
    await once(async () => made.push(1));
    expect(made).toEqual([1]);
  });
});

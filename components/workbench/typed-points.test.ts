import { describe, expect, it } from 'vitest';
import { readPoints } from './typed-points';

describe('typed points', () => {
  it.each([
    ['2', 20],
    ['0.5', 5],
    [' 1.5 ', 15],
    ['１．５', 15],
    ['1。5', 15],
    ['100', 1000],
  ])('%s are tenths', (typed, tenths) => {
    expect(readPoints(typed)).toBe(tenths);
  });

  it.each(['', '0', '0.0', '-1', '1.55', '.5', '1e2', '两分', '1000'])('%j are none', (typed) => {
    expect(readPoints(typed)).toBeNull();
  });
});

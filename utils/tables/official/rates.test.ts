import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROUNDINGS } from '../../model/table-template';
import { rateOf } from './rates';

describe('rateOf', () => {
  it.each([
    // As printed: 忻州, 长治, 晋城, 运城, 合计.
    [40, 41, 'half-up', '97.6'],
    [55, 57, 'half-up', '96.5'],
    [35, 37, 'half-up', '94.6'],
    [46, 47, 'half-up', '97.9'],
    [418, 428, 'half-up', '97.7'],
    [17, 21, 'half-up', '81.0'],
    [17, 21, 'cut', '80.9'],
    [289, 303, 'whole', '95'],
    [48, 55, 'whole', '87'],
    [1, 8, 'half-up', '12.5'],
    [1, 8, 'whole', '13'],
    [0, 3, 'half-up', '0.0'],
    [47, 47, 'half-up', '100'],
    [47, 47, 'whole', '100'],
  ] as const)('prints %i of %i, %s, as %s', (part, whole, rounding, text) => {
    expect(rateOf(part, whole, rounding).text).toBe(text);
  });

  it.each(ROUNDINGS)('prints a dash where nothing was checked, %s', (rounding) => {
    expect(rateOf(0, 0, rounding)).toEqual({ value: null, text: '—' });
  });

  it('never rounds to 100 while anything is missing', () => {
    expect(rateOf(9996, 10_000, 'half-up').text).toBe('99.9');
    expect(rateOf(9996, 10_000, 'whole').text).toBe('99');
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.nat(),
        fc.constantFrom(...ROUNDINGS),
        (whole, n, how) => {
          const part = n % (whole + 1);
          expect(rateOf(part, whole, how).value === 100).toBe(part === whole);
        },
      ),
    );
  });

  it('stays within half a step of the share, or a whole one when it cuts', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.nat(),
        fc.constantFrom(...ROUNDINGS),
        (whole, n, how) => {
          const part = n % (whole + 1);
          const off = (100 * part) / whole - (rateOf(part, whole, how).value ?? Number.NaN);
          const step = how === 'whole' ? 1 : 0.1;
          const limit = how === 'cut' || part < whole ? step : step / 2;
          expect(Math.abs(off)).toBeLessThan(limit + 1e-9);
        },
      ),
    );
  });
});

import type { Rounding } from '../../model/table-template';

export interface Rate {
  /** Per cent, rounded; null where nothing was checked. */
  readonly value: number | null;
  /** `97.6`, `100`, `—`: without the sign. */
  readonly text: string;
}

/**
 * A share in per cent, in whole numbers throughout. Nothing checked is `—`, neither 0 % nor 100 %; and 100 % is printed
 * only where nothing is missing: 99.96 stays 99.9. As the tables print it, 100 carries no decimal.
 */
export function rateOf(part: number, whole: number, rounding: Rounding): Rate {
  if (whole === 0) return { value: null, text: '—' };
  const scale = rounding === 'whole' ? 100 : 1000;
  const exact = part * scale;
  const rounded = Math.floor(rounding === 'cut' ? exact / whole : (2 * exact + whole) / (2 * whole));
  const steps = part < whole ? Math.min(rounded, scale - 1) : rounded;
  if (rounding === 'whole') return { value: steps, text: String(steps) };
  return { value: steps / 10, text: steps === 1000 ? '100' : (steps / 10).toFixed(1) };
}

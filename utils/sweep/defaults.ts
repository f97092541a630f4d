import type { SweepSettings } from '../model/sweep';

/** How a sweep goes where nobody says otherwise; the seed is drawn for each. */
export const DEFAULTS: Omit<SweepSettings, 'seed'> = { everyMs: 3000, atOnce: 2, articles: 2, follow: true };

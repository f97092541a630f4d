import { clockInChina } from '../page/dates';

/** `2026-03-15T10:00:00+08:00`: a moment on the clocks of the whole country. What is no time comes back as it is. */
export function beijingTime(iso: string): string {
  const clock = clockInChina(iso);
  if (Number.isNaN(clock)) return iso;
  return new Date(clock).toISOString().replace(/\.\d+Z$/, '+08:00');
}

/** `2026-03-15 10:00`: the same for a person to read. */
export const beijingMinute = (iso: string): string => beijingTime(iso).slice(0, 16).replace('T', ' ');

const EIGHT_HOURS_MS = 8 * 3600 * 1000;

/** `2026-03-15T10:00:00+08:00`: a moment on the clocks of the whole country. What is no time comes back as it is. */
export function beijingTime(iso: string): string {
  const moment = Date.parse(iso);
  if (Number.isNaN(moment)) return iso;
  return new Date(moment + EIGHT_HOURS_MS).toISOString().replace(/\.\d+Z$/, '+08:00');
}

import { browser } from 'wxt/browser';

const EVERY_MINUTES = 1;

/**
 * Has an alarm ring each minute for as long as there is something to look after. One that is set goes on as it is.
 * @param delayInMinutes until it first rings
 */
export async function ringWhile(
  isNeeded: boolean,
  alarm: string,
  delayInMinutes = EVERY_MINUTES,
): Promise<void> {
  if (!isNeeded) await browser.alarms.clear(alarm);
  else if (!(await browser.alarms.get(alarm)))
    await browser.alarms.create(alarm, { delayInMinutes, periodInMinutes: EVERY_MINUTES });
}

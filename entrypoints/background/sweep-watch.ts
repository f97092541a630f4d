import { browser } from 'wxt/browser';
import { sweepsUnderWay } from '../../utils/records/reader';
import { isSweepDriven } from '../../utils/sweep/lock';
import { ringWhile } from './alarm';

/**
 * Says on the toolbar button that a sweep stands though nobody paused it: the browser was closed over it, or the workbench
 * that drove it is gone. It opens nothing by itself: whoever goes on with it is there to see the pages.
 */

const ALARM = 'sweep';
const INTERRUPTED = '续';

/** Looks when the browser or a new version starts, and each minute while a sweep is under way. */
export function watchSweeps(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void showInterrupted();
  });
  browser.runtime.onStartup.addListener(() => void showInterrupted());
  browser.runtime.onInstalled.addListener(() => void showInterrupted());
}

/** Shown, or taken back once something is done about it. */
export async function showInterrupted(): Promise<void> {
  const isUnderWay = (await sweepsUnderWay()).length > 0;
  const isInterrupted = isUnderWay && !(await isSweepDriven());
  await browser.action.setBadgeText({ text: isInterrupted ? INTERRUPTED : '' });
  await browser.action.setTitle({
    title: browser.i18n.getMessage(isInterrupted ? 'sweepInterrupted' : 'actionTitle'),
  });
  await ringWhile(isUnderWay, ALARM);
}

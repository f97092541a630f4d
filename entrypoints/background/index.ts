import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answer } from './answer';
import { auditTab } from './audit';
import { dropStaged } from './bundle';
import { createMenus, onMenu } from './menus';
import { watchMonitors } from './monitor';
import { openPanel } from './panel';
import { followNavigations, forgetAddress } from './redirects';
import { watchSweeps } from './sweep-watch';
import { forgetTab, onNavigation } from './tab-state';
import { onWalk, stopWalk } from './walk';

/**
 * The worker: the one writer of the records, and the only one that may read a page. It can die between any two
 * events, so it keeps nothing in memory but the audits under way.
 */
export default defineBackground(() => {
  // The click, the shortcut (`_execute_action`) and the menu each grant `activeTab`, and each may open the panel.
  browser.action.onClicked.addListener((tab) => {
    if (tab.id === undefined) return;
    openPanel(tab);
    void auditTab(tab.id, { clicked: true });
  });
  browser.contextMenus.onClicked.addListener(onMenu);
  browser.runtime.onInstalled.addListener(createMenus);
  browser.runtime.onStartup.addListener(() => void dropStaged());
  browser.runtime.onMessage.addListener((message: unknown, sender) => answer(message, sender));
  browser.tabs.onRemoved.addListener((tabId) => {
    void forgetTab(tabId);
    void forgetAddress(tabId);
    void stopWalk(tabId);
  });
  followNavigations();
  watchMonitors();
  watchSweeps();
  browser.tabs.onUpdated.addListener((tabId, change) => {
    void onNavigation(tabId, change);
    void onWalk(tabId, change);
  });
});

import { type Browser, browser } from 'wxt/browser';
import { maskPersonalNumbers } from '../../utils/capture/mask';
import { excerpt } from '../../utils/page/text';
import { addressKey } from '../../utils/records/address-key';
import { readAudit } from '../../utils/records/reader';
import { addHandFinding } from '../../utils/records/writer';
import { auditTab, currentAudit } from './audit';
import { Failure, failureOf } from './failure';
import { selectionIn } from './page';
import { openPanel } from './panel';
import { signature } from './signature';
import { refreshBadges, setFailure } from './tab-state';

/** Made once, when the extension is installed or updated. */
export function createMenus(): void {
  browser.contextMenus.removeAll().then(() => {
    browser.contextMenus.create({
      id: 'audit',
      title: browser.i18n.getMessage('menuAudit'),
      contexts: ['page', 'link', 'image', 'frame'],
    });
    browser.contextMenus.create({
      id: 'note',
      title: browser.i18n.getMessage('menuNote'),
      contexts: ['selection'],
    });
  });
}

export function onMenu(info: Browser.contextMenus.OnClickData, tab?: Browser.tabs.Tab): void {
  if (tab?.id === undefined) return;
  openPanel(tab);
  if (info.menuItemId === 'note') void noteSelection(tab.id, info);
  else void auditTab(tab.id, { clicked: true });
}

/** 记为问题: a finding by hand with the selected words and their place. A page without an audit is audited first. */
async function noteSelection(
  tabId: number,
  { selectionText: words = '', pageUrl }: Browser.contextMenus.OnClickData,
): Promise<void> {
  try {
    const place = await selectionIn(tabId);
    let auditId = await currentAudit(tabId);
    if (!auditId) {
      const audited = await auditTab(tabId, { clicked: true });
      auditId = audited.ok ? (audited.auditId ?? null) : null;
    }
    if (!auditId) return;
    const page = (await readAudit(auditId))?.audit.addressKey;
    if (pageUrl !== undefined && page !== addressKey(pageUrl)) throw new Failure('moved', pageUrl);
    // The words come masked with their place; without one, from the browser as they are.
    const text = excerpt(place?.text ?? maskPersonalNumbers(words), 300);
    await addHandFinding(auditId, {
      note: '',
      ...(await signature()),
      evidence: [
        {
          role: 'seen',
          place: '选中文字',
          text,
          ...(place ? { path: place.path, html: `<${place.tag}>`, box: [...place.box] } : {}),
        },
      ],
    });
    await refreshBadges();
  } catch (error) {
    const { cause, detail } = failureOf(error);
    await setFailure(tabId, cause, detail);
  }
}

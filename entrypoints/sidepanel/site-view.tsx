import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Trouble } from '../../components/audit-status';
import { LastTime } from '../../components/last-time';
import { NoticeBar } from '../../components/notice-bar';
import { PanelHead } from '../../components/panel-head';
import {
  CoverageGlance,
  FactsGlance,
  LedgerGlance,
  VerdictGlance,
  VetoGlance,
} from '../../components/site-glance';
import { useStrings } from '../../components/strings';
import { WalkSwitch } from '../../components/walk-switch';
import type { Cause } from '../../utils/messages';
import { ask } from '../extension-page/ask';
import { askForSite, mayReadSite, releaseSite } from '../extension-page/site-permission';
import { useNotice } from '../extension-page/use-notice';
import { openWorkbench } from '../extension-page/workbench';
import { type SiteInFront, useAsked, useSite } from './use-site';
import { useWalk } from './use-walk';
import type { ViewProps } from './view';

/** 侧边栏·本站: how far the site in front is, growing as the inspector walks. */
export function SiteView({ tab, tabs }: ViewProps) {
  const { title, walk: t } = useStrings();
  const [trouble, setTrouble] = useState<{ cause: Cause; detail: string } | null>(null);
  const site = useSite(tab?.url, useWalk(tab?.id), (cause, detail) => setTrouble({ cause, detail }));
  const isFound = site.state === 'found';
  return (
    <>
      <PanelHead
        title={isFound ? site.record.site.name : title}
        address={isFound ? [site.record.site.code, site.record.site.homeUrl].join(' ') : (tab?.url ?? '')}
      />
      {tabs}
      {trouble && <Trouble {...trouble} />}
      {isFound ? (
        <Found key={site.record.inspection.id} site={site} tabId={tab?.id} />
      ) : (
        <main>
          <NotFound state={site.state} />
        </main>
      )}
    </>
  );

  function NotFound({ state }: { state: SiteInFront['state'] }) {
    if (state === 'reading') return null;
    const [strong, how] =
      state === 'no-task'
        ? [t.noTask, t.noTaskHow]
        : state === 'not-in-task'
          ? [t.notInTask, t.notInTaskHow]
          : [t.unknownPage, ''];
    return (
      <div class="empty">
        <strong>{strong}</strong>
        <p>{how}</p>
        <button type="button" class="primary" onClick={() => void openWorkbench({ page: 'tasks' })}>
          {t.workbench}
        </button>
      </div>
    );
  }
}

function Found({
  site: { record, verdict, earlier },
  tabId,
}: {
  readonly site: Extract<SiteInFront, { state: 'found' }>;
  readonly tabId: number | undefined;
}) {
  const { walk: t } = useStrings();
  const { notice, setNotice, tell } = useNotice();
  const walk = useWalk(tabId);
  const inspectionId = record.inspection.id;
  const { hosts } = record.site;
  const isOn = walk?.inspectionId === inspectionId;
  const canRelease = useAsked(() => mayReadSite(hosts), `${inspectionId} ${isOn} ${notice?.text}`);
  const isClosed = record.inspection.state === 'closed' || record.task.state === 'closed';

  const turn = async (on: boolean): Promise<void> => {
    if (tabId === undefined) return;
    if (!on) return tell(await ask('walk/stop', { tabId }), t.stopped);
    // Before anything else: the browser asks only straight after a click.
    const granted = await askForSite(hosts).catch(() => false);
    if (granted) tell(await ask('walk/start', { tabId, inspectionId }), t.started);
    else setNotice({ text: t.walkRefused });
  };
  const release = async (): Promise<void> => {
    if (isOn && tabId !== undefined) await ask('walk/stop', { tabId });
    if (await releaseSite(hosts)) setNotice({ text: t.released });
  };
  const open = (address: string): void => {
    if (tabId !== undefined) void browser.tabs.update(tabId, { url: address });
  };

  return (
    <>
      <main>
        {isClosed ? (
          <p class="status">{t.closed}</p>
        ) : (
          <WalkSwitch
            isOn={isOn}
            canRelease={canRelease}
            onChange={(on) => void turn(on)}
            onRelease={() => void release()}
          />
        )}
        {earlier && record.audits.length === 0 && <LastTime earlier={earlier} />}
        <VerdictGlance verdict={verdict} />
        <CoverageGlance record={record} />
        <VetoGlance verdict={verdict} onOpen={open} />
        <LedgerGlance record={record} onOpen={open} />
        <FactsGlance record={record} onOpen={open} />
        {earlier && record.audits.length > 0 && <LastTime earlier={earlier} />}
        <div class="buttons">
          <button
            type="button"
            onClick={() => void openWorkbench({ page: 'inspection', inspectionId, view: 'verdict' })}
          >
            {t.record}
          </button>
          <button
            type="button"
            onClick={() => void openWorkbench({ page: 'triage', scope: 'inspection', id: inspectionId })}
          >
            {t.triage}
          </button>
        </div>
      </main>
      <NoticeBar notice={notice} onUndone={() => setNotice(null)} />
    </>
  );
}

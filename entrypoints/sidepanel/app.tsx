import { useState } from 'preact/hooks';
import { PANEL_PLACES, type PanelPlace, PanelTabs } from '../../components/panel-tabs';
import type { Save } from '../extension-page/main';
import { PageView } from './page-view';
import { SiteView } from './site-view';
import { TaskView } from './task-view';
import { useFrontTab } from './use-tab';

const PLACES = { page: PageView, site: SiteView, task: TaskView } as const;

/** 侧边栏: 本页, 本站, 任务. */
export function App({ pinned, save }: { pinned: number | null; save: Save }) {
  const tab = useFrontTab(pinned);
  const [place, setPlace] = useState<PanelPlace>(PANEL_PLACES[0]);
  const View = PLACES[place];
  return <View tab={tab} save={save} tabs={<PanelTabs place={place} onChange={setPlace} />} />;
}

import { type Browser, browser } from 'wxt/browser';
import type { LocateRequest, Measured } from '../../utils/capture/overlay';
import type { Shot } from '../../utils/evidence/pictures';
import { planShots, type Scroll, type ShotPlan } from '../../utils/evidence/plan';
import { addressKey } from '../../utils/records/address-key';
import { isBeingAudited } from './audit';
import { Failure } from './failure';
import { withinLimit } from './limit';
import { type PageGlobals, run, runOverlay } from './page';

/** The browser takes no more than two pictures a second (`MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND`). */
const BETWEEN_SHOTS_MS = 550;
/** What a layout may move by without anybody seeing it, CSS pixels. */
const MOVED_BY = 1;

/** An element as it was photographed. */
export interface Photographed {
  readonly plan: ShotPlan;
  readonly shots: readonly Shot[];
  /** `[x, y, width, height]` in the page, CSS pixels. */
  readonly box: Measured['box'];
}

/**
 * Photographs an element in as many shots as it needs. A page that is laid out anew meanwhile is photographed once more;
 * afterwards it stands where it stood. Whoever asked closes the shots.
 * @param page `addressKey` of the page that must stay in front
 * @throws Failure where it does not, or where the element does not rest
 */
export async function photograph(tabId: number, page: string, element: LocateRequest): Promise<Photographed> {
  const first = await measureIn(tabId, element);
  try {
    const photographed = await attempt(tabId, page, element, first);
    const result = photographed ?? (await attempt(tabId, page, element, await measureIn(tabId, element)));
    if (!result) throw new Failure('changed', 'the element does not rest');
    return result;
  } finally {
    await scrollPageIn(tabId, first.scroll).catch(() => undefined);
  }
}

/** Null where the element stands elsewhere by the last shot. */
async function attempt(
  tabId: number,
  page: string,
  element: LocateRequest,
  { stage, box }: Measured,
): Promise<Photographed | null> {
  const plan = planShots(stage, box);
  if (!plan) throw new Failure('changed', 'nothing of it lies on the page');
  const shots: Shot[] = [];
  try {
    for (const step of plan.steps) shots.push(await shoot(tabId, page, step));
    const after = await measureIn(tabId, element);
    if (after.box.every((side, i) => Math.abs(side - (box[i] ?? 0)) <= MOVED_BY)) return { plan, shots, box };
  } catch (error) {
    close(shots);
    throw error;
  }
  close(shots);
  return null;
}

/** Gives the memory of pictures back, which waits for no collector. */
export function close(shots: readonly Shot[]): void {
  for (const { image } of shots) image.close();
}

let nextShotAt = 0;

async function shoot(tabId: number, page: string, to: Scroll): Promise<Shot> {
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, nextShotAt - Date.now())));
  const scroll = await scrollPageIn(tabId, to);
  const { windowId } = await pageInFront(tabId, page);
  const picture = await withinLimit(
    browser.tabs
      .captureVisibleTab(windowId, { format: 'png' })
      .catch((error: unknown) => Promise.reject(refused(error))),
  );
  nextShotAt = Date.now() + BETWEEN_SHOTS_MS;
  // The browser pictures whatever is in front by then.
  await pageInFront(tabId, page);
  return { image: await createImageBitmap(await (await fetch(picture)).blob()), scroll };
}

/** The tab, while it is in front of its window and shows the page. */
export async function pageInFront(tabId: number, page: string): Promise<Browser.tabs.Tab> {
  if (isBeingAudited(tabId)) throw new Failure('loading');
  const tab = await browser.tabs.get(tabId);
  // No address is told without leave for it.
  if (tab.url === undefined) throw new Failure('permission');
  if (addressKey(tab.url) !== page) throw new Failure('changed', tab.url);
  if (!tab.active) throw new Failure('not-in-front');
  return tab;
}

function refused(error: unknown): Failure {
  const detail = String(error);
  if (/all_urls|activeTab/.test(detail)) return new Failure('permission', detail);
  if (/invisible|readback/i.test(detail)) return new Failure('not-in-front', detail);
  return new Failure('unexpected', detail);
}

async function measureIn(tabId: number, element: LocateRequest): Promise<Measured> {
  const measured = await runOverlay(
    tabId,
    (asked: LocateRequest) => (globalThis as unknown as PageGlobals).zhengwangShow.measure(asked),
    [element],
  );
  if (measured === 'changed' || measured === 'gone') throw new Failure('changed', measured);
  return measured;
}

const scrollPageIn = (tabId: number, to: Scroll): Promise<Scroll> =>
  withinLimit(
    run(tabId, (asked: Scroll) => (globalThis as unknown as PageGlobals).zhengwangShow.scrollTo(asked), [to]),
  );

import { browser } from 'wxt/browser';
import { type Received, receive } from '../../utils/capture/hand-over';
import type { LocateRequest, LocateResult, Overlay } from '../../utils/capture/overlay';
import type { PageAuditor } from '../../utils/capture/page-auditor';
import type { SelectedPlace } from '../../utils/capture/selection';
import { PageSnapshot } from '../../utils/model/snapshot';
import { Failure } from './failure';
import { withinLimit } from './limit';

export interface PageGlobals {
  zhengwangAudit: PageAuditor;
  zhengwangShow: Overlay;
}

/** Runs a function of ours in the top frame of a tab, in the isolated world. */
export async function run<Arguments extends unknown[], Result>(
  tabId: number,
  func: (...args: Arguments) => Result | Promise<Result> | null,
  args: NoInfer<Arguments>,
): Promise<Result> {
  const [injection] = await browser.scripting.executeScript({
    target: { tabId },
    injectImmediately: true,
    func: func as (...args: unknown[]) => unknown,
    args,
  });
  if (!injection) throw new Failure('moved');
  // Firefox tells the error of the function here, Chrome by rejecting.
  if ('error' in injection) throw injection.error;
  // Chrome gives null when the document went away before the promise was kept.
  if (injection.result === null || injection.result === undefined) throw new Failure('moved');
  return injection.result as Result;
}

/** The same with the overlay, which is brought into the page before; within the limit. */
export function runOverlay<Arguments extends unknown[], Result>(
  tabId: number,
  func: (...args: Arguments) => Result | Promise<Result> | null,
  args: NoInfer<Arguments>,
): Promise<Result> {
  const overlay = browser.scripting.executeScript({ target: { tabId }, files: ['/overlay.js'] });
  return withinLimit(overlay.then(() => run(tabId, func, args)));
}

/**
 * Brings the reading script into the page, also one that is still loading: `settle` waits for it. Throws what the
 * browser says where it may not.
 */
export async function injectAuditor(tabId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId },
    files: ['/page-audit.js'],
    injectImmediately: true,
  });
}

/** Type and address of the document in front, before it is read. */
export const documentFacts = (tabId: number): Promise<{ url: string; contentType: string }> =>
  run(tabId, () => ({ url: location.href, contentType: document.contentType }), []);

export async function settlePage(tabId: number): Promise<PageSnapshot['settle']> {
  const settled = await run(tabId, () => (globalThis as unknown as PageGlobals).zhengwangAudit.settle(), []);
  return PageSnapshot.shape.settle.parse(settled);
}

/** Reads the page. Of what crosses the shape is checked, of the nodes only the number. */
export async function readInPage(tabId: number, settled: PageSnapshot['settle']): Promise<Received> {
  const reading = crypto.randomUUID();
  const begin = (): Promise<string[]> =>
    run(
      tabId,
      (name: string, state: PageSnapshot['settle']) =>
        (globalThis as unknown as Partial<PageGlobals>).zhengwangAudit?.begin(name, state) ?? null,
      [reading, settled],
    );
  const { snapshot, captureMs } = await receive(begin, () => piecesOf(tabId, reading));
  return { snapshot: PageSnapshot.parse(snapshot), captureMs };
}

/** A document that came meanwhile has no auditor, or one that knows nothing of the reading: the page moved. */
const piecesOf = (tabId: number, reading: string): Promise<string[]> =>
  run(
    tabId,
    (name: string) => (globalThis as unknown as Partial<PageGlobals>).zhengwangAudit?.pieces(name) ?? null,
    [reading],
  );

export async function selectionIn(tabId: number): Promise<SelectedPlace | null> {
  await injectAuditor(tabId);
  const [injection] = await browser.scripting.executeScript({
    target: { tabId },
    func: () => (globalThis as unknown as PageGlobals).zhengwangAudit.selection(),
  });
  return (injection?.result as SelectedPlace | null | undefined) ?? null;
}

/** Frames an element in the page, or says what became of it. */
export function locateIn(tabId: number, request: LocateRequest): Promise<LocateResult> {
  return runOverlay(
    tabId,
    (asked: LocateRequest) => (globalThis as unknown as PageGlobals).zhengwangShow.locate(asked),
    [request],
  );
}

/** Takes our frame off the page, where there is one. */
export async function clearFrame(tabId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId },
    func: () => {
      if (Object.hasOwn(globalThis, 'zhengwangShow'))
        (globalThis as unknown as PageGlobals).zhengwangShow.clear();
    },
  });
}

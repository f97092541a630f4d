import { type Browser, browser } from 'wxt/browser';
import { ruleOf } from '../../rules';
import type { LocateRequest } from '../../utils/capture/overlay';
import { makePictures } from '../../utils/evidence/pictures';
import { type EvidenceDraft, sealEvidence } from '../../utils/evidence/seal';
import { readAudit, readFinding } from '../../utils/records/reader';
import type { FindingRow } from '../../utils/records/rows';
import { saveEvidence } from '../../utils/records/writer';
import { Failure } from './failure';
import { withinLimit } from './limit';
import { run } from './page';
import { askedFor } from './redirects';
import { close, pageInFront, photograph } from './shots';

let last: Promise<unknown> = Promise.resolve();

/**
 * 证据固定: keeps the picture of a finding's element, plain and with frame and stamp, and the page as a file where the
 * inspector gave leave. All of one taking is recorded, or nothing. One after another: two would scroll a page for each
 * other. What the page does not answer is given up at the limit, so that the next one has its turn.
 * @throws Failure where the page is another by now, is not in front, or may not be pictured
 */
export function takeEvidence(tabId: number, findingId: string): Promise<void> {
  const taking = last.then(() => take(tabId, findingId));
  last = taking.catch(() => undefined);
  return taking;
}

type Common = Omit<EvidenceDraft, 'id' | 'kind' | 'mediaType' | 'size' | 'extent'>;

async function take(tabId: number, findingId: string): Promise<void> {
  const finding = await readFinding(findingId);
  const audit = finding && (await readAudit(finding.auditId))?.audit;
  if (!finding || !audit) throw new Failure('not-found', findingId);
  const tab = await pageInFront(tabId, audit.addressKey);
  const common: Common = {
    ...(await addressesOf(tabId, tab)),
    title: (tab.title ?? audit.title).slice(0, 1000),
    takenAt: new Date().toISOString(),
    findingId,
    auditId: audit.id,
    inspectionId: audit.inspectionId,
  };
  const pictures = await picture(tabId, audit.addressKey, finding, common);
  const page = await pageFile(tabId);
  await pageInFront(tabId, audit.addressKey);
  const pieces = [...pictures, ...page].map(([draft, content]) =>
    sealEvidence({ ...common, ...draft, id: crypto.randomUUID() }, content),
  );
  await saveEvidence(await Promise.all(pieces));
}

type Piece = readonly [Omit<EvidenceDraft, keyof Common | 'id'>, Uint8Array<ArrayBuffer>];

async function picture(
  tabId: number,
  page: string,
  finding: FindingRow,
  facts: Parameters<typeof makePictures>[3],
): Promise<Piece[]> {
  const { plan, shots, box } = await photograph(tabId, page, placeOf(finding));
  try {
    const pictures = await makePictures(plan, shots, box, facts);
    return (['plain', 'framed'] as const).map((kind) => {
      const { content, size } = pictures[kind];
      return [{ kind, mediaType: 'image/png', size, extent: pictures.extent }, content];
    });
  } finally {
    close(shots);
  }
}

/** The page as MHTML; none where the browser has no such thing or no leave was given. */
async function pageFile(tabId: number): Promise<Piece[]> {
  const permitted = await browser.permissions.contains({ permissions: ['pageCapture'] }).catch(() => false);
  if (!permitted || !browser.pageCapture) return [];
  const content = await savedPage(tabId, FILE_TRIES);
  return [[{ kind: 'mhtml', mediaType: 'multipart/related', size: null, extent: null }, content]];
}

/** Chromium hands over a temporary file, which on a busy machine may be gone before it is read. */
const FILE_TRIES = 4;

async function savedPage(tabId: number, tries: number): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const file = await withinLimit(browser.pageCapture.saveAsMHTML({ tabId }));
    if (!file) throw new Error('no page file');
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    if (tries <= 1 || error instanceof Failure) throw error;
    return savedPage(tabId, tries - 1);
  }
}

/** Where the finding's element stands; a fault without a place is shown by the page as it opens. */
function placeOf(finding: FindingRow): LocateRequest {
  const evidence = finding.evidence.find(({ path }) => path !== undefined);
  const tag = /^<([\w-]+)/.exec(evidence?.html ?? '')?.[1] ?? '';
  const label = ruleOf(finding.ruleId)?.name ?? finding.note;
  return { path: evidence?.path ?? '', text: evidence?.path === undefined ? '' : evidence.text, tag, label };
}

/** Before and after redirects. Where nobody saw what was asked for, the page itself may know that it was redirected. */
async function addressesOf(
  tabId: number,
  { url = '' }: Browser.tabs.Tab,
): Promise<Pick<Common, 'url' | 'finalUrl' | 'redirects'>> {
  const asked = await askedFor(tabId, url);
  if (asked !== null && asked !== url) return { url: asked.slice(0, 4000), finalUrl: url.slice(0, 4000) };
  const counted = run(
    tabId,
    () => (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).redirectCount,
    [],
  );
  // What did not load as a page has no such count; a page that does not answer is given up.
  const redirects = await withinLimit(counted.catch(() => 0));
  const address = url.slice(0, 4000);
  return { url: address, finalUrl: address, ...(redirects > 0 ? { redirects } : {}) };
}

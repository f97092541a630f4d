import { type Browser, browser } from 'wxt/browser';
import { ruleOf } from '../../rules';
import type { LocateRequest } from '../../utils/capture/overlay';
import { type Answer, Envelope, type RequestBody, type RequestName, requests } from '../../utils/messages';
import { readFinding } from '../../utils/records/reader';
import {
  addReview,
  addReviews,
  addSiteReview,
  removeRegister,
  removeVisitSeries,
  setCurrentTask,
  setNote,
  setSample,
  setTyped,
  undoReview,
  undoReviews,
} from '../../utils/records/writer';
import { INSPECTOR } from '../extension-page/settings';
import { auditTab, isBeingAudited } from './audit';
import { mergeStaged } from './bundle';
import { takeEvidence } from './evidence';
import { Failure, failureOf } from './failure';
import { dropLexicon, keepLexicon, replaceAllLexicons, turnLexicon } from './lexicons';
import { keepLinks } from './links';
import { decideConflict, endDisagreement, reopenConflict, reopenDisagreement } from './merging';
import { monitor, stopMonitoring, visitDue } from './monitor';
import { clearFrame, locateIn } from './page';
import { answerSite, rejudge } from './rejudge';
import { signature } from './signature';
import {
  clearTask,
  closeSweepPage,
  moveTo,
  openSweepPage,
  propose,
  queueTask,
  retry,
  saveSettings,
  tick,
} from './sweep';
import { refreshBadges } from './tab-state';
import {
  addFinding,
  addSeries,
  beginTask,
  close,
  correctColumn,
  cover,
  endTask,
  enterLedger,
  exclude,
  recheck,
  reopen,
  saveQuestion,
  saveRegister,
  setOfficeFigure,
  setTemplate,
  typeCell,
} from './task-work';
import { startWalk, stopWalk } from './walk';

type Done = Answer | undefined;
type Answers = { readonly [Name in RequestName]: (body: RequestBody<Name>) => Promise<Done> };

const answers: Answers = {
  'audit/start': ({ tabId, ...options }) => auditTab(tabId, options),
  'audit/rejudge': async ({ auditId, pageKind }) => changed(await rejudge(auditId, { pageKind })),
  'site/answer': async ({ host, kind, level }) => changed(await answerSite(host, { kind, level })),
  'review/add': async ({ findingId, result, reason }) =>
    changed(await addReview(findingId, { result, reason, ...(await signature()) })),
  'review/undo': async ({ findingId }) => changed(await undoReview(findingId, await signature())),
  'review/shared': async ({ findingIds, ...review }) =>
    changed(await addReviews(findingIds, { ...review, ...(await signature()) })),
  'review/undo-shared': async ({ findingIds }) => changed(await undoReviews(findingIds, await signature())),
  'review/site': async ({ inspectionId, findingId, of, ...review }) =>
    done(await addSiteReview({ inspectionId, findingId, of }, { ...review, ...(await signature()) })),
  'finding/sample': async ({ findingId, sample }) =>
    done(await setSample(findingId, sample, (await signature()).at)),
  'finding/note': async ({ findingId, note }) => done(await setNote(findingId, note)),
  'show/locate': ({ tabId, findingId, exhibit }) => locate(tabId, findingId, exhibit),
  'show/place': ({ tabId, ...place }) => frame(tabId, { ...place, tag: '' }),
  'show/clear': async ({ tabId }) => done(await clearFrame(tabId)),
  'inspector/name': async ({ name }) => done(await browser.storage.local.set({ [INSPECTOR]: name })),
  'lexicon/save': async (body) => done(await keepLexicon(body)),
  'lexicon/replace': async ({ lexicons }) => done(await replaceAllLexicons(lexicons)),
  'lexicon/remove': async ({ lexiconId }) => done(await dropLexicon(lexiconId)),
  'lexicon/switch': async ({ lexiconId, isOn }) => done(await turnLexicon(lexiconId, isOn)),
  'register/save': async (body) => made(await saveRegister(body)),
  'register/remove': async ({ registerId }) => done(await removeRegister(registerId)),
  'task/create': async (body) => made(await beginTask(body)),
  'task/current': async ({ taskId }) => done(await setCurrentTask(taskId)),
  'task/close': async (body) => done(await endTask(body)),
  'inspection/cover': async (body) => done(await cover(body)),
  'inspection/exclude': async (body) => done(await exclude(body)),
  'inspection/type': async ({ inspectionId, field, value }) =>
    done(await setTyped(inspectionId, field, value)),
  'inspection/close': async (body) => made(await close(body)),
  'inspection/reopen': async (body) => done(await reopen(body)),
  'column/correct': async (body) => done(await correctColumn(body)),
  'finding/add': async (body) => made(await addFinding(body)),
  'question/save': async (body) => made(await saveQuestion(body)),
  'series/add': async (body) => made(await addSeries(body)),
  'series/remove': async ({ seriesId }) => done(await removeVisitSeries(seriesId, (await signature()).at)),
  'monitor/start': async (body) => done(await monitor(body)),
  'monitor/stop': async (body) => done(await stopMonitoring(body)),
  'monitor/visit': async () => done(await visitDue()),
  'links/save': async (body) => changed(await keepLinks(body)),
  'recheck/add': async (body) => made(await recheck(body)),
  'table/type': async (body) => done(await typeCell(body)),
  'table/office': async (body) => done(await setOfficeFigure(body)),
  'table/ledger': async (body) => made(await enterLedger(body)),
  'table/template': async (body) => done(await setTemplate(body)),
  'walk/start': ({ tabId, inspectionId }) => startWalk(tabId, inspectionId),
  'sweep/propose': async (body) => made(await propose(body)),
  'sweep/queue': async (body) => done(await queueTask(body)),
  'sweep/clear': async (body) => done(await clearTask(body)),
  'sweep/state': moveTo,
  'sweep/settings': async (body) => done(await saveSettings(body)),
  'sweep/tick': async (body) => done(await tick(body)),
  'sweep/retry': async (body) => done(await retry(body)),
  'sweep/open': async (body) => done(await openSweepPage(body)),
  'sweep/page': async (body) => done(await closeSweepPage(body)),
  'walk/stop': async ({ tabId }) => done(await stopWalk(tabId)),
  'agreement/settle': async (body) => changed(await endDisagreement(body)),
  'agreement/unsettle': async (body) => changed(await reopenDisagreement(body)),
  'conflict/settle': async (body) => changed(await decideConflict(body)),
  'conflict/unsettle': async (body) => changed(await reopenConflict(body)),
  'bundle/merge': ({ file }) => mergeStaged(file),
  'evidence/take': async ({ tabId, findingId }) => done(await takeEvidence(tabId, findingId)),
};

/**
 * Answers one message of an extension page. Content scripts share the extension's id but not its address, and send
 * none: whatever comes from a web page is not for us.
 */
export function answer(message: unknown, sender: Browser.runtime.MessageSender): Promise<Answer> | undefined {
  const envelope = Envelope.safeParse(message);
  if (!envelope.success || !sender.url?.startsWith(browser.runtime.getURL('/'))) return undefined;
  const { name, body } = envelope.data;
  return reply(name, body).catch((error: unknown): Answer => {
    const { cause, detail } = failureOf(error);
    return { ok: false, cause, detail };
  });
}

async function reply(name: string, body: unknown): Promise<Answer> {
  if (!(name in requests)) throw new Failure('unexpected', `unknown message ${name}`);
  const known = name as RequestName;
  const parsed = requests[known].parse(body);
  const handle = answers[known] as (body: unknown) => Promise<Done>;
  return (await handle(parsed)) ?? { ok: true };
}

const done = (_: unknown): undefined => undefined;
const made = (id: string): Answer => ({ ok: true, id });

/** The same after a change of what counts: the badges follow. */
async function changed(_: unknown): Promise<undefined> {
  await refreshBadges();
}

async function locate(tabId: number, findingId: string, exhibit: number): Promise<Answer> {
  const finding = await readFinding(findingId);
  const evidence = finding?.evidence[exhibit];
  if (!finding || evidence?.path === undefined) throw new Failure('not-found', findingId);
  const tag = /^<([\w-]+)/.exec(evidence.html ?? '')?.[1] ?? '';
  const label = ruleOf(finding.ruleId)?.name ?? finding.note;
  return frame(tabId, { path: evidence.path, text: evidence.text, tag, label });
}

async function frame(tabId: number, request: LocateRequest): Promise<Answer> {
  // A frame drawn now would be read as part of the page.
  if (isBeingAudited(tabId)) throw new Failure('loading');
  const state = await locateIn(tabId, request);
  if (state !== 'shown') throw new Failure('changed', state);
  return { ok: true };
}

import { type Browser, browser } from 'wxt/browser';
import { ruleOf } from '../../rules';
import type { LocateRequest } from '../../utils/capture/overlay';
import { type Answer, Envelope, type RequestBody, type RequestName, requests } from '../../utils/messages';
import { readFinding } from '../../utils/records/reader';
import { addReview, setNote, undoReview } from '../../utils/records/writer';
import { auditTab } from './audit';
import { Failure, failureOf } from './failure';
import { clearFrame, locateIn } from './page';
import { answerSite, rejudge } from './rejudge';

const INSPECTOR = 'inspectorName';

type Done = Answer | undefined;
type Answers = { readonly [Name in RequestName]: (body: RequestBody<Name>) => Promise<Done> };

const answers: Answers = {
  'audit/start': ({ tabId, ...options }) => auditTab(tabId, options),
  'audit/rejudge': async ({ auditId, pageKind }) => done(await rejudge(auditId, { pageKind })),
  'site/answer': async ({ host, kind, level }) => done(await answerSite(host, { kind, level })),
  'review/add': async ({ findingId, result, reason }) =>
    done(await addReview(findingId, { result, reason, ...(await signature()) })),
  'review/undo': async ({ findingId }) => done(await undoReview(findingId, await signature())),
  'finding/note': async ({ findingId, note }) => done(await setNote(findingId, note)),
  'show/locate': ({ tabId, findingId, exhibit }) => locate(tabId, findingId, exhibit),
  'show/place': ({ tabId, ...place }) => frame(tabId, { ...place, tag: '' }),
  'show/clear': async ({ tabId }) => done(await clearFrame(tabId)),
  'inspector/name': async ({ name }) => done(await browser.storage.local.set({ [INSPECTOR]: name })),
};

/**
 * Answers one message of an extension page. Pages of the web cannot send any (there is no external connection), and a
 * content script of ours sends none: whatever comes from a tab's web page is not for us.
 */
export function answer(message: unknown, sender: Browser.runtime.MessageSender): Promise<Answer> | undefined {
  const envelope = Envelope.safeParse(message);
  if (!envelope.success || sender.id !== browser.runtime.id) return undefined;
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

async function signature(): Promise<{ author: string; at: string }> {
  const stored = await browser.storage.local.get(INSPECTOR);
  const name = stored[INSPECTOR];
  return { author: typeof name === 'string' ? name : '', at: new Date().toISOString() };
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
  const state = await locateIn(tabId, request);
  if (state !== 'shown') throw new Failure('changed', state);
  return { ok: true };
}

import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { Answer, AUDIT_LIMIT_MS, type RequestBody, type RequestName } from '../messages';
import type { ExtensionBrowser } from './browser';

/** Of Chrome's interface, what the desk uses. */
declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

/** Why something could not be done: one of the extension's causes, or one of the journey's. */
export class AuditFailure extends Error {
  constructor(
    /** `Cause` of utils/messages.ts, or `unreachable`, `http-status`, `download`, `file`, `crashed`. */
    readonly reason: string,
    detail: string,
  ) {
    super(detail);
  }
}

/** The extension keeps its own limit; this one is for a browser that does not answer at all. */
const ANSWER_LIMIT_MS = AUDIT_LIMIT_MS + 20_000;

/** An extension page from which messages go out and records are read. Its document is only JSON: no panel gets in the way. */
export async function openDesk({ context, extensionId }: ExtensionBrowser): Promise<Page> {
  const [first] = context.pages();
  const desk = first ?? (await context.newPage());
  await desk.goto(`chrome-extension://${extensionId}/manifest.json`);
  return desk;
}

/**
 * Asks the background, as the panel does.
 * @throws AuditFailure where the answer is no, or none comes
 */
export async function ask<Name extends RequestName>(
  desk: Page,
  name: Name,
  body: RequestBody<Name>,
  limitMs = ANSWER_LIMIT_MS,
): Promise<Extract<Answer, { ok: true }>> {
  const limit = pause(limitMs, undefined, { ref: false }).then(() => {
    throw new AuditFailure('not-responding', '浏览器没有回答');
  });
  const asked = desk.evaluate((message) => chrome.runtime.sendMessage(message), {
    to: 'background',
    name,
    body,
  });
  const answer = Answer.parse(await Promise.race([asked, limit]));
  if (!answer.ok) throw new AuditFailure(answer.cause, answer.detail);
  return answer;
}

/**
 * Rows of a store as they lie in IndexedDB; of one with `id`, or of all whose `index` begins with a text. The callback
 * holds no function with a name: the loader would wrap it in a helper that the page does not have.
 */
export function readRows(
  desk: Page,
  store: string,
  range: { readonly index?: string; readonly from: string },
): Promise<unknown[]> {
  return desk.evaluate(
    ([storeName, { index, from }]) =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open('zhengwang-xunjian');
        let isNew = false;
        // There are no records yet: it is the extension that makes them.
        opening.onupgradeneeded = () => {
          isNew = true;
          opening.transaction?.abort();
        };
        opening.onerror = () => (isNew ? resolve([]) : reject(opening.error));
        opening.onsuccess = () => {
          const database = opening.result;
          const transaction = database.transaction(storeName);
          const rows = transaction.objectStore(storeName);
          const keys = IDBKeyRange.bound(from, `${from}\uffff`);
          const all = index === undefined ? rows.getAll(keys) : rows.index(index).getAll(keys);
          transaction.onabort = () => reject(transaction.error);
          transaction.oncomplete = () => {
            database.close();
            resolve(all.result);
          };
        };
      }),
    [store, range] as const,
  );
}

import { browser } from 'wxt/browser';
import { Answer, type RequestBody, type RequestName } from '../../utils/messages';

/** Asks the background for something. Never throws: a worker that cannot be reached is an answer too. */
export async function ask<Name extends RequestName>(name: Name, body: RequestBody<Name>): Promise<Answer> {
  try {
    return Answer.parse(await browser.runtime.sendMessage({ to: 'background', name, body }));
  } catch (error) {
    return { ok: false, cause: 'unexpected', detail: String(error) };
  }
}

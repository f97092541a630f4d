import { grouped } from '../grouped';
import type { LinkAnswer } from '../model/link-check';
import { hostOf } from '../page/address-host';
import { isWorthAsking, type Reply, together, type Word, wordOn } from './classify';
import type { Clock, HostPace } from './host-pace';
import type { PageLink } from './page-links';

/** What is asked of the web. */
export interface Request {
  readonly url: string;
  readonly method: 'HEAD' | 'GET';
  /** Whether the beginning of an HTML page is to be read. */
  readonly readsPage: boolean;
  /** With the visitor's cookies: a site may have let him in by them. */
  readonly withCookies: boolean;
  readonly timeoutMs: number;
}

/** The machine's way to the world. */
export interface AskingPorts extends Clock {
  /** Never rejects; redirects are followed. */
  ask(request: Request, signal?: AbortSignal): Promise<Reply>;
  /** Whether our own network is there: a known-good site answers. */
  isNetworkThere(signal?: AbortSignal): Promise<boolean>;
}

export interface Asking {
  readonly pace: HostPace;
  readonly signal?: AbortSignal | undefined;
  /** Told of each answer that is final. */
  readonly onAnswer?: ((answer: LinkAnswer) => void) | undefined;
}

/** Z19-V2: 15 s count as not opened. */
export const TIMEOUT_MS = 15_000;
/** From a try that failed to the next one. */
export const PAUSE_MS = 10_000;
/** Hosts asked at the same time. */
const HOSTS_AT_ONCE = 6;

/** Our own network went away: nothing that was asked meanwhile says anything. */
export class OwnNetworkError extends Error {
  override readonly name = 'OwnNetworkError';
}

interface Tried {
  readonly link: PageLink;
  readonly word: Word;
  readonly tries: readonly string[];
  /** When the last try ended. */
  readonly at: number;
}

/**
 * Asks addresses what they answer: each once, and what looks dead once more after a pause. A host is asked at most once a
 * second. When it is stopped, what was asked by then is answered, and what was to be asked again is `unsure`.
 *
 * @param links each address once
 * @throws OwnNetworkError where our own network is not there any more
 */
export async function askLinks(
  links: readonly PageLink[],
  ports: AskingPorts,
  { onAnswer, ...asking }: Asking,
): Promise<LinkAnswer[]> {
  // What one host finds out about our network stops the others.
  const stop = new AbortController();
  const signal = AbortSignal.any([stop.signal, ...(asking.signal ? [asking.signal] : [])]);
  try {
    return await askAll(links, ports, { ...asking, signal, onAnswer });
  } finally {
    stop.abort();
  }
}

async function askAll(
  links: readonly PageLink[],
  ports: AskingPorts,
  { pace, signal, onAnswer }: Asking,
): Promise<LinkAnswer[]> {
  const answers: LinkAnswer[] = [];
  const finish = ({ link, word, tries }: Tried): void => {
    const answer: LinkAnswer = {
      url: link.url,
      ...word,
      finalUrl: word.finalUrl.slice(0, 4000),
      tries: [...tries],
    };
    answers.push(answer);
    onAnswer?.(answer);
  };
  const again: Tried[] = [];
  await hostByHost(
    links,
    ({ host }) => host,
    async (link) => {
      const tried = await tryLink(link, ports, pace, signal);
      if (!tried) return;
      if (isWorthAsking(tried.word)) again.push(tried);
      else finish(tried);
    },
  );
  if (again.some(({ word }) => word.status === null) && !signal?.aborted) {
    if (!(await ports.isNetworkThere(signal)) && !signal?.aborted) throw new OwnNetworkError();
  }
  await hostByHost(
    again,
    ({ link }) => link.host,
    async (first) => {
      await ports.wait(Math.max(0, first.at + PAUSE_MS - ports.now()), signal);
      const second = await tryLink(first.link, ports, pace, signal, 'GET');
      if (!second) return finish({ ...first, word: { ...first.word, state: 'unsure' } });
      finish({
        ...second,
        word: together(first.word, second.word),
        tries: [...first.tries, ...second.tries],
      });
    },
  );
  return answers;
}

/** One try: HEAD, and GET where that is refused; of an own page GET at once, for only its text tells what it is. */
async function tryLink(
  link: PageLink,
  ports: AskingPorts,
  pace: HostPace,
  signal: AbortSignal | undefined,
  begin?: 'GET',
): Promise<Tried | null> {
  const readsPage = link.isOwn && link.kind === 'page';
  const tries: string[] = [];
  let last: Word | null = null;
  for (const method of begin === 'GET' || readsPage ? (['GET'] as const) : (['HEAD', 'GET'] as const)) {
    if (!(await pace.turn(link.host, signal))) break;
    const time = new Date(ports.now()).toISOString();
    const request = { url: link.url, method, readsPage, withCookies: link.isOwn, timeoutMs: TIMEOUT_MS };
    const reply = await ports.ask(request, signal);
    if (signal?.aborted) break;
    if (reply.kind === 'failed' && reply.trouble === 'offline') throw new OwnNetworkError();
    if (reply.kind === 'answer' && hostOf(reply.finalUrl) !== link.host) pace.touched(hostOf(reply.finalUrl));
    tries.push(time);
    last = wordOn(reply, link.url);
    if (last.state === 'works' || last.cause === 'dns') break;
  }
  return last && { link, word: last, tries, at: ports.now() };
}

/** Does some work on each item: of one host one after another, some hosts at a time. */
async function hostByHost<Item>(
  items: readonly Item[],
  hostOfItem: (item: Item) => string,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const queues = [...grouped(items, hostOfItem).values()];
  const worker = async (): Promise<void> => {
    for (let queue = queues.shift(); queue; queue = queues.shift())
      for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, worker));
}

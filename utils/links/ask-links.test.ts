import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AskingPorts, askLinks, OwnNetworkError, PAUSE_MS, type Request } from './ask-links';
import type { Reply } from './classify';
import { HostPace, PER_HOST_MS } from './host-pace';
import type { PageLink } from './page-links';

const link = (url: string, changes: Partial<PageLink> = {}): PageLink => ({
  url,
  host: new URL(url).host,
  kind: 'page',
  isOwn: true,
  nodes: [1],
  ...changes,
});
const answer = (status: number, finalUrl = '', html = ''): Reply => ({
  kind: 'answer',
  status,
  finalUrl,
  html,
});
const failed = (trouble: (Reply & { kind: 'failed' })['trouble']): Reply => ({ kind: 'failed', trouble });

/** A world with a clock of its own: time passes only where the machine waits, or a request takes it. */
class World implements AskingPorts {
  time = Date.parse('2026-03-15T02:00:00.000Z');
  readonly asked: (Request & { readonly at: number })[] = [];
  networkChecks = 0;
  private readonly timers: { at: number; wake: () => void }[] = [];

  constructor(
    private readonly replies: (url: string, n: number, method: Request['method']) => Reply | Promise<Reply>,
    private readonly hasNetwork = true,
  ) {}

  now = (): number => this.time;

  wait = (ms: number, signal?: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve();
      const wake = (): void => {
        signal?.removeEventListener('abort', wake);
        resolve();
      };
      signal?.addEventListener('abort', wake);
      this.timers.push({ at: this.time + ms, wake });
    });

  ask = async (request: Request): Promise<Reply> => {
    const n = this.asked.filter(({ url }) => url === request.url).length;
    this.asked.push({ ...request, at: this.time });
    await this.wait(7 + (request.url.length % 5) * 400);
    const reply = await this.replies(request.url, n, request.method);
    return reply.kind === 'answer' && reply.finalUrl === '' ? { ...reply, finalUrl: request.url } : reply;
  };

  isNetworkThere = async (): Promise<boolean> => {
    this.networkChecks += 1;
    return this.hasNetwork;
  };

  /** Lets time pass until the work is done. */
  async run<Value>(work: Promise<Value>): Promise<Value> {
    let isOver = false;
    work.then(
      () => (isOver = true),
      () => (isOver = true),
    );
    while (!isOver) {
      for (let i = 0; i < 30; i++) await Promise.resolve();
      const [next] = this.timers.sort((a, b) => a.at - b.at).splice(0, 1);
      if (!next) continue;
      this.time = Math.max(this.time, next.at);
      next.wake();
    }
    return work;
  }

  check(links: readonly PageLink[], signal?: AbortSignal) {
    return this.run(askLinks(links, this, { pace: new HostPace(this), signal }));
  }
}

const A = 'https://www.example.gov.cn/a.html';
const states = async (world: World, links: readonly PageLink[]) =>
  (await world.check(links)).map(({ state, cause }) => `${state}: ${cause}`);

describe('asking', () => {
  it('asks an own page once by GET, for its text', async () => {
    const world = new World(() => answer(200));
    expect(await states(world, [link(A)])).toEqual(['works: answered']);
    expect(world.asked.map(({ method, readsPage, withCookies }) => [method, readsPage, withCookies])).toEqual(
      [['GET', true, true]],
    );
  });

  it('asks a file by HEAD, and by GET only where that is refused', async () => {
    const file = link('https://www.example.gov.cn/a.pdf', { kind: 'attachment' });
    const kind = new World(() => answer(200));
    expect(await states(kind, [file])).toEqual(['works: answered']);
    expect(kind.asked.map(({ method }) => method)).toEqual(['HEAD']);
    const strict = new World((_, __, method) => answer(method === 'HEAD' ? 405 : 200));
    expect(await states(strict, [file])).toEqual(['works: answered']);
    expect(strict.asked.map(({ method, readsPage }) => [method, readsPage])).toEqual([
      ['HEAD', false],
      ['GET', false],
    ]);
  });

  it('calls dead what says so twice with a pause, and not what comes back', async () => {
    const gone = new World(() => answer(404));
    expect(await states(gone, [link(A)])).toEqual(['dead: gone']);
    const [first, second] = gone.asked.map(({ at }) => at);
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(PAUSE_MS);
    expect(await states(new World((_, n) => answer(n === 0 ? 503 : 200)), [link(A)])).toEqual([
      'works: answered',
    ]);
    expect(await states(new World(() => failed('dns')), [link(A)])).toEqual(['dead: dns']);
  });

  it('is unsure of two tries that say different things', async () => {
    expect(await states(new World((_, n) => answer(n === 0 ? 404 : 500)), [link(A)])).toEqual([
      'unsure: server-error',
    ]);
    expect(await states(new World((_, n) => (n === 0 ? failed('timeout') : answer(404))), [link(A)])).toEqual(
      ['unsure: gone'],
    );
  });

  it('does not ask a guard twice', async () => {
    const world = new World(() => answer(412));
    expect(await states(world, [link(A)])).toEqual(['unsure: firewall']);
    expect(world.asked).toHaveLength(1);
  });

  it('counts a host that a redirect led to as asked', async () => {
    const world = new World((url) => answer(200, url === A ? 'https://b.gov.cn/' : ''));
    await world.check([link(A), link('https://www.example.gov.cn/a2.html')]);
    const pace = new HostPace(world);
    pace.touched('b.gov.cn');
    const before = world.now();
    await world.run(pace.turn('b.gov.cn'));
    expect(world.now() - before).toBe(PER_HOST_MS);
  });

  it('throws everything away where our own network is gone', async () => {
    const silent = new World(() => failed('unnamed'), false);
    await expect(silent.check([link(A)])).rejects.toThrow(OwnNetworkError);
    expect(silent.networkChecks).toBe(1);
    const offline = new World(() => failed('offline'));
    const many = Array.from({ length: 9 }, (_, i) => link(`https://h${i}.gov.cn/`));
    await expect(offline.check(many)).rejects.toThrow(OwnNetworkError);
    expect(offline.asked.length).toBeLessThanOrEqual(6);
  });

  it('does not look for the network where sites answered, however badly', async () => {
    const world = new World(() => answer(404), false);
    expect(await states(world, [link(A)])).toEqual(['dead: gone']);
    expect(world.networkChecks).toBe(0);
  });

  it('stops at once, keeps what is answered, and calls nothing dead that was asked once', async () => {
    const stop = new AbortController();
    const world = new World((url) => {
      if (url.endsWith('2')) stop.abort();
      return answer(url.endsWith('0') ? 404 : 200);
    });
    const links = Array.from({ length: 6 }, (_, i) => link(`https://www.example.gov.cn/${i}`));
    const answers = await world.check(links, stop.signal);
    expect(answers.map(({ url, state }) => `${url.at(-1)} ${state}`).sort()).toEqual(['0 unsure', '1 works']);
    expect(world.asked).toHaveLength(3);
  });
});

describe('for all links and replies', () => {
  const replies = fc.constantFrom<Reply>(
    answer(200),
    answer(403),
    answer(404),
    answer(412),
    answer(500),
    answer(200, 'https://h1.gov.cn/elsewhere'),
    failed('dns'),
    failed('timeout'),
    failed('refused'),
    failed('unnamed'),
  );
  const links = fc
    .uniqueArray(fc.tuple(fc.nat(3), fc.nat(30)), { selector: String, maxLength: 25 })
    .map((all) =>
      all.map(([host, n]) =>
        link(`https://h${host}.gov.cn/${n}`, {
          kind: n % 3 === 0 ? 'image' : 'page',
          isOwn: host < 2,
        }),
      ),
    );

  it('asks no host twice within a second, and answers every address once', async () => {
    await fc.assert(
      fc.asyncProperty(links, fc.array(replies, { minLength: 1 }), async (all, script) => {
        let n = 0;
        const world = new World(() => script[n++ % script.length] ?? answer(200));
        const answers = await world.check(all);
        expect(answers.map(({ url }) => url).sort()).toEqual(all.map(({ url }) => url).sort());
        const last = new Map<string, number>();
        for (const { url, at } of world.asked) {
          const { host } = new URL(url);
          expect(at - (last.get(host) ?? Number.NEGATIVE_INFINITY)).toBeGreaterThanOrEqual(PER_HOST_MS);
          last.set(host, at);
        }
        for (const { state, tries, cause } of answers) {
          if (state === 'dead') expect(tries.length, cause).toBeGreaterThan(1);
        }
      }),
      { numRuns: 60 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import type { Monitor } from '../model/monitor';
import type { Reply } from './classify';
import { addressesToVisit, dueMonitors, visitSite } from './monitoring';

const URL_HOME = 'https://www.example.gov.cn/';
const START = Date.parse('2026-03-15T02:00:00.000Z');
const visit = async (reply: Reply, { hasNetwork = true, takes = 800 } = {}) => {
  let time = START;
  let networkChecks = 0;
  const seen = await visitSite(URL_HOME, {
    now: () => time,
    ask: async () => {
      time += takes;
      return reply;
    },
    isNetworkThere: async () => {
      networkChecks += 1;
      return hasNetwork;
    },
  });
  return { ...seen, networkChecks };
};
const answered = (status: number, html = '<p>首页</p>'): Reply => ({
  kind: 'answer',
  status,
  finalUrl: URL_HOME,
  html,
});

describe('a visit', () => {
  it('is good where the page opened, and asks nobody else', async () => {
    expect(await visit(answered(200))).toEqual({
      at: '2026-03-15T02:00:00.000Z',
      ok: true,
      ms: 800,
      cause: '',
      isCounted: true,
      networkChecks: 0,
    });
  });

  it('is good where the server answered, if only that it has no such page', async () => {
    expect(await visit(answered(404))).toMatchObject({ ok: true, isCounted: true });
    expect(await visit(answered(403))).toMatchObject({ ok: true, isCounted: true });
  });

  it('fails by a network error or a 5xx, once a known-good site has answered', async () => {
    expect(await visit(answered(503))).toMatchObject({
      ok: false,
      ms: null,
      cause: 'server-error',
      isCounted: true,
    });
    for (const trouble of ['dns', 'refused', 'timeout'] as const) {
      expect(await visit({ kind: 'failed', trouble })).toMatchObject({
        ok: false,
        cause: trouble,
        isCounted: true,
        networkChecks: 1,
      });
    }
  });

  it.each(['certificate', 'unnamed'] as const)(
    'is kept but no outage where it failed of %s',
    async (trouble) => {
      const kept = { ok: false, ms: null, cause: trouble, isCounted: false };
      expect(await visit({ kind: 'failed', trouble })).toMatchObject(kept);
    },
  );

  it('counts for nothing where our own network is down', async () => {
    const offline = { ok: false, cause: 'offline', isCounted: false };
    expect(await visit({ kind: 'failed', trouble: 'timeout' }, { hasNetwork: false })).toMatchObject(offline);
    expect(await visit({ kind: 'failed', trouble: 'offline' })).toMatchObject(offline);
  });

  it('counts for nothing where the machine slept over it', async () => {
    const slept = { ok: false, ms: null, cause: 'offline', isCounted: false, networkChecks: 0 };
    expect(await visit(answered(200), { takes: 600_000 })).toMatchObject(slept);
    expect(await visit({ kind: 'failed', trouble: 'timeout' }, { takes: 600_000 })).toMatchObject(slept);
  });

  it('counts for nothing where a guard answered', async () => {
    expect(await visit(answered(412))).toMatchObject({ cause: 'firewall', isCounted: false });
    expect(await visit(answered(521))).toMatchObject({ cause: 'firewall', isCounted: false });
  });
});

describe('the addresses to visit', () => {
  it('are those a register writes, with a scheme or without; what leads nowhere is named', () => {
    const site = (name: string, homeUrl: string) => ({ inspectionId: `task-1/${name}`, name, homeUrl });
    expect(
      addressesToVisit([
        site('甲', 'www.a.gov.cn'),
        site('乙', 'https://b.gov.cn/index.html'),
        site('丙', '建设中'),
        site('丁', ''),
      ]),
    ).toEqual({
      sites: [
        { inspectionId: 'task-1/甲', url: 'http://www.a.gov.cn/' },
        { inspectionId: 'task-1/乙', url: 'https://b.gov.cn/index.html' },
      ],
      nowhere: ['丙', '丁'],
    });
  });
});

describe('the monitors that are due', () => {
  const monitor = (id: string, changes: Partial<Monitor> = {}): Monitor => ({
    id,
    inspectionId: id,
    url: URL_HOME,
    from: '2026-03-15',
    to: '2026-03-21',
    everyMinutes: 30,
    isOn: true,
    author: '',
    at: '2026-03-15T01:00:00.000Z',
    ...changes,
  });
  const minutesAgo = (n: number): string => new Date(START - n * 60_000).toISOString();
  const due = (monitors: Monitor[], last: (string | null)[] = []) =>
    dueMonitors(
      monitors,
      monitors.map((_, i) => last[i] ?? null),
      START,
    ).map(({ id }) => id);

  it('are those not visited yet, and those whose time has come, or comes in a moment', () => {
    const all = ['new', 'over', 'nearly', 'fresh'].map((id) => monitor(id));
    expect(due(all, [null, minutesAgo(45), minutesAgo(29.8), minutesAgo(10)])).toEqual([
      'new',
      'over',
      'nearly',
    ]);
  });

  it('are none that were stopped, or whose days are over or to come', () => {
    expect(
      due([
        monitor('off', { isOn: false }),
        monitor('past', { from: '2026-03-01', to: '2026-03-14' }),
        monitor('future', { from: '2026-03-16' }),
      ]),
    ).toEqual([]);
  });

  it('counts days in China', () => {
    const midnight = Date.parse('2026-03-14T16:00:00.000Z');
    expect(dueMonitors([monitor('a')], [null], midnight)).toHaveLength(1);
    expect(dueMonitors([monitor('a')], [null], midnight - 60_000)).toHaveLength(0);
    const end = Date.parse('2026-03-21T16:00:00.000Z');
    expect(dueMonitors([monitor('a')], [null], end - 1)).toHaveLength(1);
    expect(dueMonitors([monitor('a')], [null], end)).toHaveLength(0);
  });
});

import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { beginTask, freshRecords, saveAudit } from '../../tests/helpers/open-records';
import { INSPECTION, registerSite, siteVerdict } from '../../tests/helpers/records';
import type { LinkAnswer } from '../model/link-check';
import { isOfMonitor, type MonitorVisit } from '../model/monitor';
import { ClosedError, NotFoundError } from './errors';
import {
  knownGoodSites,
  lastVisit,
  linkAnswersOf,
  listLinkChecks,
  listMonitors,
  listVisits,
  readInspection,
  readMonitor,
  readSiteRecord,
} from './reader';
import * as writer from './writer';

const records = freshRecords();
const AT = '2026-03-16T02:00:00.000Z';
const signature = { author: '张三', at: AT };
const OTHER = 'task-1/register-1/other';
const sites = [
  registerSite(),
  registerSite({
    id: 'register-1/other',
    code: '',
    name: '某局',
    homeUrl: 'http://ju.gov.cn/',
    hosts: ['ju.gov.cn'],
  }),
];
beforeEach(() => beginTask(records.db, sites));

const answer: LinkAnswer = {
  url: 'https://www.example.gov.cn/a.html',
  finalUrl: 'https://www.example.gov.cn/a.html',
  state: 'dead',
  cause: 'gone',
  status: 404,
  tries: [AT, AT],
};
const check = (id: string) => ({
  id,
  network: { url: 'http://ju.gov.cn/', ok: true as const },
  answers: [answer],
  unasked: 0,
  notAllowed: 2,
  ...signature,
});

describe('a check of links', () => {
  it('is kept with its audit, and its answers are found by address', async () => {
    await saveAudit(records.db, { id: 'a1', inspectionId: INSPECTION });
    expect(await linkAnswersOf('a1', records.db)).toBeUndefined();
    await writer.saveLinkCheck(check('a1'), records.db);
    expect((await linkAnswersOf('a1', records.db))?.get(answer.url)).toEqual(answer);
    expect((await listLinkChecks(INSPECTION, records.db)).map(({ id }) => id)).toEqual(['a1']);
  });

  it('replaces the one before, and belongs to no inspection where its page does not', async () => {
    await saveAudit(records.db, { id: 'a1', inspectionId: '' });
    await writer.saveLinkCheck({ ...check('a1'), unasked: 5 }, records.db);
    expect(await writer.saveLinkCheck(check('a1'), records.db)).toMatchObject({
      inspectionId: '',
      unasked: 0,
    });
    expect(await records.db.linkChecks.count()).toBe(1);
  });

  it('is refused for a page that is not recorded, or whose inspection is closed', async () => {
    await expect(writer.saveLinkCheck(check('a1'), records.db)).rejects.toThrow(NotFoundError);
    await saveAudit(records.db, { id: 'a1', inspectionId: INSPECTION });
    await writer.closeInspection(INSPECTION, () => siteVerdict(), signature, records.db);
    await expect(writer.saveLinkCheck(check('a1'), records.db)).rejects.toThrow(ClosedError);
  });
});

const start = (inspectionId = INSPECTION) =>
  writer.startMonitors(
    [
      {
        inspectionId,
        url: 'https://www.example.gov.cn/',
        from: '2026-03-16',
        to: '2026-03-22',
        everyMinutes: 20,
        ...signature,
      },
    ],
    records.db,
  );
const visit = (minute: number, changes: Partial<MonitorVisit> = {}) => ({
  inspectionId: INSPECTION,
  at: `2026-03-16T02:${String(minute).padStart(2, '0')}:00.000Z`,
  ok: true,
  ms: 500,
  cause: '' as const,
  isCounted: true,
  ...changes,
});

describe('a monitor', () => {
  it('is started, stopped and started again; what it saw stays', async () => {
    await start();
    await writer.addVisits([visit(0)], records.db);
    await writer.stopMonitors([INSPECTION], records.db);
    expect((await readMonitor(INSPECTION, records.db))?.isOn).toBe(false);
    await start();
    expect((await listMonitors('task-1', records.db)).map(({ isOn }) => isOn)).toEqual([true]);
    expect(await listVisits(INSPECTION, records.db)).toHaveLength(1);
  });

  it('does not begin the inspection of its site', async () => {
    await start();
    await writer.addVisits([visit(0)], records.db);
    expect((await readInspection(INSPECTION, records.db))?.state).toBe('untouched');
  });

  it('knows its own last visit, not that of a site whose name begins the same', async () => {
    await start();
    await writer.addVisits([visit(5), visit(3), visit(9, { inspectionId: OTHER })], records.db);
    expect((await lastVisit(INSPECTION, records.db))?.at).toBe('2026-03-16T02:05:00.000Z');
    expect(await lastVisit('task-1/register-1', records.db)).toBeNull();
  });

  it('gives its site a series of the visits that count', async () => {
    await start();
    await writer.addVisits(
      [visit(0), visit(1, { ok: false, ms: null, cause: 'offline', isCounted: false }), visit(2)],
      records.db,
    );
    const series = (await readSiteRecord(INSPECTION, records.db))?.series ?? [];
    expect(series.map(isOfMonitor)).toEqual([true]);
    expect(series[0]?.visits.map(({ at }) => at.slice(14, 16))).toEqual(['00', '02']);
    expect((await readSiteRecord(OTHER, records.db))?.series).toEqual([]);
  });

  it('adds nothing to a closed inspection', async () => {
    await start();
    await saveAudit(records.db, { id: 'a1', inspectionId: INSPECTION });
    await writer.closeInspection(INSPECTION, () => siteVerdict(), signature, records.db);
    await writer.addVisits([visit(0), visit(0, { inspectionId: OTHER })], records.db);
    expect((await records.db.monitorVisits.toArray()).map(({ inspectionId }) => inspectionId)).toEqual([
      OTHER,
    ]);
    await expect(start()).rejects.toThrow(ClosedError);
  });
});

describe('an imported series', () => {
  it('can be taken away, but not from a closed inspection', async () => {
    const series = {
      inspectionId: INSPECTION,
      source: '监测.csv',
      visits: [{ at: AT, ok: true, ms: 1 }],
      ...signature,
    };
    const { id } = await writer.addVisitSeries(series, records.db);
    await writer.removeVisitSeries(id, AT, records.db);
    expect((await readSiteRecord(INSPECTION, records.db))?.series).toEqual([]);
    await expect(writer.removeVisitSeries(id, AT, records.db)).rejects.toThrow(NotFoundError);
    const { id: kept } = await writer.addVisitSeries(series, records.db);
    await writer.closeInspection(INSPECTION, () => siteVerdict(), signature, records.db);
    await expect(writer.removeVisitSeries(kept, AT, records.db)).rejects.toThrow(ClosedError);
  });
});

describe('sites that show whether our own network is there', () => {
  it('are others of the register, never the site itself', async () => {
    expect(await knownGoodSites(INSPECTION, ['www.example.gov.cn'], records.db)).toEqual([
      'http://ju.gov.cn/',
    ]);
  });

  it('are those the register names without a scheme, too, and none whose address leads nowhere', async () => {
    const known = () => knownGoodSites(INSPECTION, ['www.example.gov.cn'], records.db);
    await records.db.registerSites.update('register-1/other', { homeUrl: 'ju.gov.cn' });
    expect(await known()).toEqual(['http://ju.gov.cn/']);
    await records.db.registerSites.update('register-1/other', { homeUrl: '建设中' });
    expect(await known()).toEqual([]);
  });

  it('are those that were opened before, where there is no task', async () => {
    const elsewhere = {
      url: 'https://b.gov.cn/tzgg/1.html',
      addressKey: 'https://b.gov.cn/tzgg/1.html',
      host: 'b.gov.cn',
    };
    await saveAudit(records.db, { id: 'b1', inspectionId: '', ...elsewhere });
    await saveAudit(records.db, { id: 'a1', inspectionId: '' });
    expect(await knownGoodSites(null, ['example.gov.cn'], records.db)).toEqual(['https://b.gov.cn/']);
  });
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { COLUMN_WINDOWS } from '../../rules/core/column-windows';
import { TROUBLES } from '../../utils/model/sweep';
import { readRegister } from '../../utils/register/read-register';
import { AGRICULTURE, EDUCATION, HEALTH, TOPIC } from './departments';
import { dayFrom, entriesOf } from './entries';
import { PORTAL } from './portal';
import { answerTo, DEAD_HOST, SITES, UNKNOWN_HOST } from './site';
import { ledgerTruth, vetoTruth, visitTruth } from './truth';

const TODAY = '2026-03-15';

const portal = (path: string) => answerTo({ host: PORTAL.host, path, cookie: '' }, TODAY);

const own = [...SITES, TOPIC].flatMap((site) => site.columns.map((column) => ({ site, column })));
const named = own
  .filter(({ column }) => column.path.startsWith('/'))
  .map((one) => [`${one.site.host}${one.column.path}`, one] as const);

describe('the columns of the demo', () => {
  it('are more than forty on the portal, each address once', () => {
    const paths = PORTAL.columns.map(({ path }) => path);
    expect(paths.length).toBeGreaterThan(40);
    expect(new Set(paths).size).toBe(paths.length);
  });

  it.each(named)('%s answers as it is described', (_, { site, column }) => {
    const { path, name, answers } = column;
    const answer = answerTo({ host: site.host, path, cookie: 'passed=1' }, TODAY);
    if (answers?.by === 'status') expect(answer?.status).toBe(answers.status);
    else if (answers?.by === 'move') expect(answer?.headers.location).toBe(answers.to);
    else if (answers?.by === 'login') expect(answer?.headers.location).toBe('/login.html');
    else if (answers?.by === 'file') expect(answer?.headers['content-disposition']).toMatch(/^attachment/);
    else if (answers?.by === 'guard' && !answers.lets) expect(answer?.status).toBe(412);
    else {
      expect(answer?.status).toBe(200);
      expect(answer?.body).toContain(`<h2>${name}</h2>`);
    }
  });

  it.each(named)('%s has an article behind each of its entries', (_, { site, column }) => {
    const entries = entriesOf(column, TODAY);
    expect(new Set(entries.map(({ title }) => title)).size).toBe(entries.length);
    for (const { title, path, day } of entries) {
      const article = answerTo({ host: site.host, path, cookie: '' }, TODAY);
      expect(article?.status, path).toBe(200);
      expect(article?.body).toContain(`<h1>${title}</h1>`);
      if (path !== '/tzgg/gongshi.html') expect(article?.body).toContain(`发布时间：${day} 09:30`);
    }
  });

  it('stand where they say: in the menu, beside 更多, in 网站地图, or behind a breadcrumb only', () => {
    const linksOf = (html = ''): string[] =>
      [...html.matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, to]) => to ?? '');
    const home = portal('/')?.body ?? '';
    const nav = linksOf(/<nav>[\s\S]*<\/nav>/.exec(home)?.[0]);
    const front = linksOf(/<main>[\s\S]*<\/main>/.exec(home)?.[0]);
    const map = linksOf(/<main>[\s\S]*<\/main>/.exec(portal('/wzdt.html')?.body ?? '')?.[0]);
    for (const { path, from } of PORTAL.columns) {
      expect([path, nav.includes(path)]).toEqual([path, from === 'menu']);
      if (from === 'more') expect(front).toContain(path);
      if (from === 'map') expect(map).toContain(path);
      if (from === 'path') expect([...nav, ...front, ...map]).not.toContain(path);
    }
    expect(linksOf(portal('/zwgk/zbgg/')?.body)).toContain('/zwgk/');
    expect(map, 'one column under two addresses').toContain('/xwzx/index.html');
  });

  it('are as old tomorrow as they are today', () => {
    for (const { column } of own) {
      const newest = (day: string): string | undefined => entriesOf(column, day)[0]?.day;
      if (column.newest === undefined || column.written === 'letters') continue;
      expect(newest(TODAY)).toBe(dayFrom(TODAY, -column.newest));
      expect(newest(dayFrom(TODAY, 1))).toBe(dayFrom(TODAY, 1 - column.newest));
    }
    expect(portal('/gsgg/')).toEqual(portal('/gsgg/'));
  });
});

describe('the truth about the demo', () => {
  it('says of every column how the visit ends and what the ledger holds', () => {
    for (const { column } of own) {
      const [visit, ledger] = [visitTruth(column), ledgerTruth(column)];
      expect([column.path, ledger !== null]).toEqual([
        column.path,
        visit === 'done' && column.truth !== 'no-column',
      ]);
      expect(column.because).not.toBe('');
    }
  });

  it('agrees with the windows of 2019', () => {
    for (const { column } of own) {
      const window = COLUMN_WINDOWS.Z19[column.class];
      const { truth, newest } = column;
      if (newest === undefined || !['fresh', 'stale', 'lower'].includes(truth)) continue;
      const isCounted = window && (!window.firstLevelOnly || column.above === undefined);
      const limit = window?.days ?? 14;
      expect([column.path, newest <= limit]).toEqual([column.path, truth === 'fresh']);
      if (truth === 'stale') expect(isCounted).toBe(true);
      if (truth === 'lower') expect(isCounted).toBe(false);
      // Far from the edge, whatever the length of the months.
      if (window?.unit === 'months') expect(Math.abs(newest - limit)).toBeGreaterThan(5);
    }
  });

  it('shows each trouble that a page of one site can have', () => {
    const shown = new Set<string>(PORTAL.columns.map(visitTruth));
    // The rest belong to whole hosts, to our own network, or to HTTPS.
    const ofHosts = ['dns', 'refused', 'timeout', 'certificate', 'offline', 'unreadable', 'unnamed'];
    expect(TROUBLES.filter((trouble) => !shown.has(trouble))).toEqual(ofHosts);
  });

  it('counts for the vetoes on columns', () => {
    expect(vetoTruth(PORTAL)).toEqual({
      'V4.1': { confirmed: 5, asked: 1 },
      'V4.2': { confirmed: 5, asked: 7 },
      'V4.3': { confirmed: 4, asked: 2 },
    });
    expect([AGRICULTURE, HEALTH, EDUCATION].map(vetoTruth)).toMatchObject([
      { 'V4.1': { confirmed: 1 }, 'V4.3': { confirmed: 0 } },
      { 'V4.1': { confirmed: 1 }, 'V4.3': { confirmed: 1 } },
      { 'V4.1': { confirmed: 0 }, 'V4.3': { confirmed: 0 } },
    ]);
  });
});

describe('the register of the demo', () => {
  it('is read without a problem and names every site', async () => {
    const bytes = new Uint8Array(readFileSync(path.join(import.meta.dirname, 'register.csv')));
    const { sites: rows, problems, refused } = await readRegister(bytes, 'register.csv');
    const sites = rows.map(({ site }) => site);
    expect({ problems, refused }).toEqual({ problems: [], refused: 0 });
    expect(sites.map(({ hosts }) => hosts[0])).toEqual([
      ...SITES.map(({ host }) => host),
      DEAD_HOST,
      UNKNOWN_HOST,
    ]);
    for (const { host, name, code, kind } of SITES) {
      const row = sites.find(({ hosts }) => hosts[0] === host);
      expect(row).toMatchObject({ name, code, type: kind });
    }
  });
});

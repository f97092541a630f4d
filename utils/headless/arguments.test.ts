import { describe, expect, it } from 'vitest';
import { parseAuditArguments, USAGE } from './arguments';
import { parseTime } from './arguments-values';
import { UsageError } from './project';

const SITE = 'https://www.x.gov.cn/';
const parse = (...argv: string[]) => parseAuditArguments(argv, '/home/li');

describe('the command line of npm run audit', () => {
  it('asks for one address, JSON to the terminal, scripts running', () => {
    expect(parse(SITE)).toEqual({
      work: 'pages',
      format: 'json',
      csv: 'excel',
      pageScripts: true,
      targets: [{ name: SITE, url: SITE }],
    });
  });

  it('takes every option', () => {
    const options =
      '--at 2018-07-31 --edition Z15 --format csv --csv raw --out a/b.txt --no-page-scripts --site-kind portal --level city';
    expect(parse(...options.split(' '), SITE)).toMatchObject({
      asOf: '2018-07-31T23:59:59+08:00',
      edition: 'Z15',
      format: 'csv',
      csv: 'raw',
      out: '/home/li/a/b.txt',
      pageScripts: false,
      site: { kind: 'portal', level: 'city' },
    });
  });

  it.each([
    ['out.jsonl', 'jsonl'],
    ['结果.CSV', 'csv'],
    ['out.txt', 'json'],
  ])('takes the format from the name %s', (name, format) => {
    expect(parse('--out', name, SITE)).toMatchObject({ format });
  });

  it('leaves the half of a site that nobody named unknown', () => {
    expect(parse('--level', 'county', SITE)).toMatchObject({ site: { kind: 'unknown', level: 'county' } });
    expect(parse('--site-kind', 'ministry', SITE)).toMatchObject({
      site: { kind: 'ministry', level: 'unknown' },
    });
  });

  it.each([
    ['no target', []],
    ['an unknown option', ['--frobnicate', SITE]],
    ['an option without its value', [SITE, '--out']],
    ['an edition nobody knows', ['--edition', 'Z99', SITE]],
    ['a format nobody knows', ['--format', 'xml', SITE]],
    ['a CSV for nobody', ['--csv', 'wps', SITE]],
    ['a kind in other words', ['--site-kind', '门户', SITE]],
    ['a level nobody knows', ['--level', 'town', SITE]],
    ['a time that is none', ['--at', 'yesterday', SITE]],
    ['a manifest that is not there', ['--manifest', 'no/such.json']],
  ])('refuses %s', (_, argv) => {
    expect(() => parse(...argv)).toThrow(UsageError);
  });

  it('needs no target to explain itself', () => {
    expect(parse('--help')).toEqual({ work: 'help' });
    expect(parse('--schema')).toEqual({ work: 'schema' });
  });

  it('explains every option it takes', () => {
    const named = new Set(USAGE.match(/--[a-z-]+/g));
    for (const option of 'register task period shard bundle force every articles seed at edition merge'.split(
      ' ',
    )) {
      expect(named).toContain(`--${option}`);
    }
  });
});

describe('a batch', () => {
  const LEAST = ['--register', 'a/sites.csv', '--task', '第四季度抽查', '--bundle', 'out.zip'];

  it('needs a register, a task and a place for its bundle', () => {
    expect(parse(...LEAST, '--at', '2026-11-20')).toEqual({
      work: 'batch',
      register: '/home/li/a/sites.csv',
      task: '第四季度抽查',
      period: { label: '2026年第四季度', from: '2026-10-01', to: '2026-12-31' },
      shard: { number: 1, of: 1 },
      bundle: '/home/li/out.zip',
      force: false,
      asOf: '2026-11-20T23:59:59+08:00',
      edition: 'Z19',
      settings: {},
    });
  });

  it('takes every option', () => {
    const options = '--period 2026H2 --shard 2/8 --force --every 3 --articles 0 --seed 7 --edition Z15';
    expect(parse(...LEAST, ...options.split(' '))).toMatchObject({
      period: { label: '2026年下半年' },
      shard: { number: 2, of: 8 },
      force: true,
      edition: 'Z15',
      settings: { everyMs: 3000, articles: 0, seed: 7 },
    });
  });

  it('is of the quarter of its own time, by the clock of Beijing', () => {
    expect(parse(...LEAST, '--at', '2026-09-30T20:00Z')).toMatchObject({
      period: { label: '2026年第四季度' },
    });
  });

  it.each([
    ['no task', ['--register', 'a.csv', '--bundle', 'out.zip'], '任务名称'],
    ['a task without a name', [...LEAST, '--task', ' '], '任务名称'],
    ['no place for the bundle', ['--register', 'a.csv', '--task', '抽查'], '--bundle'],
    ['a ninth of eight', [...LEAST, '--shard', '9/8'], '--shard'],
    ['a period that is none', [...LEAST, '--period', '2026Q5'], '--period'],
    ['a time that is none', [...LEAST, '--at', '2026-02-30'], '--at'],
    ['no pause at all', [...LEAST, '--every', '0'], '--every'],
    ['a pause in words', [...LEAST, '--every', '三'], '--every'],
    ['more articles than there is time', [...LEAST, '--articles', '21'], '--articles'],
    ['half a seed', [...LEAST, '--seed', '1.5'], '--seed'],
    ['addresses beside the register', [...LEAST, SITE], SITE],
    ['a manifest beside the register', [...LEAST, '--manifest', 'm.json'], '--manifest'],
    ['what only pages have', [...LEAST, '--format', 'csv'], '--format'],
    ['a shard of single pages', ['--shard', '1/2', SITE], '--shard'],
    ['a bundle of single pages', ['--bundle', 'out.zip', SITE], '--bundle'],
  ])('refuses %s', (_, argv, named) => {
    expect(() => parse(...argv)).toThrow(UsageError);
    expect(() => parse(...argv)).toThrow(named);
  });
});

describe('a merge', () => {
  it('takes bundles and the place for what comes of them', () => {
    expect(parse('--merge', 'a.zip', '/b.zip', '--bundle', 'all.zip')).toEqual({
      work: 'merge',
      bundles: ['/home/li/a.zip', '/b.zip'],
      bundle: '/home/li/all.zip',
      force: false,
    });
  });

  it.each([
    ['nothing to merge', ['--merge', '--bundle', 'all.zip']],
    ['no place for it', ['--merge', 'a.zip', 'b.zip']],
    ['a batch at the same time', ['--merge', 'a.zip', '--register', 'a.csv', '--bundle', 'all.zip']],
  ])('refuses %s', (_, argv) => {
    expect(() => parse(...argv)).toThrow(UsageError);
  });
});

describe('监测时间点', () => {
  it.each([
    ['2018-07-31', '2018-07-31T23:59:59+08:00'],
    ['2018-07-31 18:00', '2018-07-31T18:00:00+08:00'],
    ['2018-07-31T18:00:05', '2018-07-31T18:00:05+08:00'],
    ['2018-07-31T10:00Z', '2018-07-31T10:00:00Z'],
    ['2020-02-29T00:00:00+08:00', '2020-02-29T00:00:00+08:00'],
  ])('%s is %s', (text, iso) => {
    expect(parseTime(text)).toBe(iso);
  });

  it.each(['2018-02-30', '2018-7-1', '2019-02-29T00:00', '2018-07-31T25:00', '20180731', ''])(
    '%s is no time',
    (text) => {
      expect(() => parseTime(text)).toThrow(UsageError);
    },
  );
});

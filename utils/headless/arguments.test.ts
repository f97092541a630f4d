import { describe, expect, it } from 'vitest';
import { parseAuditArguments, parseTime } from './arguments';
import { UsageError } from './project';

const SITE = 'https://www.x.gov.cn/';
const parse = (...argv: string[]) => parseAuditArguments(argv, '/home/li');

describe('the command line of npm run audit', () => {
  it('asks for one address, JSON to the terminal, scripts running', () => {
    expect(parse(SITE)).toEqual({
      help: false,
      schema: false,
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
    expect(parse('--out', name, SITE).format).toBe(format);
  });

  it('leaves the half of a site that nobody named unknown', () => {
    expect(parse('--level', 'county', SITE).site).toEqual({ kind: 'unknown', level: 'county' });
    expect(parse('--site-kind', 'ministry', SITE).site).toEqual({ kind: 'ministry', level: 'unknown' });
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
    expect(parse('--help').help).toBe(true);
    expect(parse('--schema').schema).toBe(true);
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

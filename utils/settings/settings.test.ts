import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scheme } from '../../tests/helpers/scheme';
import { managedSchema, type PolicySchema } from './managed-schema';
import { OfficeSettings, readSettings, type Settings, writeSettings } from './settings';

const AT = '2026-03-15T02:00:00.000Z';
const settings: Settings = {
  schemes: [
    scheme({
      off: ['footer-contact'],
      windows: [{ of: 'news', unit: 'months', count: 1 }],
      points: [{ indicator: 'D4.2', capTenths: 25 }],
    }),
  ],
  lexicons: [
    {
      id: 'lexicon-1',
      name: '常见错词',
      entries: [{ word: '登陆', suggestion: '登录', category: '错别字' }],
      exceptions: ['台风登陆'],
      importedAt: AT,
      isOn: true,
    },
  ],
  dayTables: [{ year: 2027, off: ['2027-01-01'], work: [] }],
};
const broken = (change: (file: Record<string, unknown>) => void): string => {
  const file = JSON.parse(writeSettings(settings, AT));
  change(file);
  return JSON.stringify(file);
};

describe('the settings file', () => {
  it('gives back what was written', () => {
    expect(readSettings(writeSettings(settings, AT))).toEqual({ settings });
    expect(readSettings(`\ufeff${writeSettings(settings, AT)}`)).toEqual({ settings });
  });

  it.each([
    ['no JSON', 'not-json', '{"format":'],
    ['another file', 'other-file', '{"format":"zhengwang-bundle","version":1}'],
    ['a list', 'other-file', '[]'],
    ['a later version', 'newer', broken((file) => Object.assign(file, { version: 2 }))],
    ['a missing part', 'invalid', broken((file) => delete file.lexicons)],
  ])('refuses %s as a whole', (_, refusal, text) => {
    expect(readSettings(text)).toMatchObject({ refusal });
  });

  it('names the first thing wrong, and where', () => {
    const [first] = settings.schemes;
    const twice = broken((file) => Object.assign(file, { schemes: [first, first] }));
    expect(readSettings(twice)).toMatchObject({ refusal: 'invalid', detail: 'schemes：两个方案的编号相同' });
    const negative = broken((file) =>
      Object.assign(file, { schemes: [{ ...first, points: [{ indicator: 'D4.2', capTenths: -1 }] }] }),
    );
    expect(readSettings(negative)).toMatchObject({
      detail: expect.stringMatching(/^schemes\.0\.points\.0\.capTenths：/),
    });
  });
});

describe('what an office pushes', () => {
  it('may be nothing, or any part', () => {
    expect(OfficeSettings.parse({})).toEqual({});
    expect(OfficeSettings.parse({ schemes: settings.schemes })).toEqual({ schemes: settings.schemes });
  });

  it('is of the shape that the packed schema tells the browser', () => {
    const packed = JSON.parse(readFileSync('public/managed_schema.json', 'utf8'));
    expect(packed, 'write what managedSchema() gives into public/managed_schema.json').toEqual(
      managedSchema(),
    );
  });

  it('is written in what Chrome knows of JSON Schema: one type each, every object’s keys named', () => {
    const look = (schema: PolicySchema): void => {
      expect(Object.keys(schema).every((key) => KNOWN.includes(key))).toBe(true);
      if (schema.type === 'object') expect(schema.properties).toBeDefined();
      if (schema.type === 'array') expect(schema.items).toBeDefined();
      for (const inner of Object.values(schema.properties ?? {})) look(inner);
      if (schema.items) look(schema.items);
    };
    look(managedSchema());
  });
});

const KNOWN = ['type', 'description', 'enum', 'properties', 'items'];

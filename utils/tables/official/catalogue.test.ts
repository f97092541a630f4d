import { describe, expect, it } from 'vitest';
import { batchOf, inputOf, lineOf, notDrawn } from '../../../tests/helpers/site-lines';
import { TableTemplate } from '../../model/table-template';
import { buildTable, TABLE_KINDS, tableKind, templateOf } from './catalogue';
import { layout } from './layout';
import { fields, placed } from './table';
import { settingsOf } from './template';

const failed = lineOf({ id: 'f', name: '=甲网', code: '0415000001' }, { problems: ['home-stale'] });
const batch = batchOf([failed, lineOf({ id: 'g' }), notDrawn({ id: 'h', bucket: 'province-department' })], {
  ledger: [
    {
      id: 'l',
      group: 'cities',
      unit: '六安市',
      period: '',
      reason: 'no-self-report',
      count: null,
      words: '',
      points: -5,
      author: '张三',
      at: '2018-03-01T00:00:00.000Z',
    },
  ],
});
const built = TABLE_KINDS.map(
  (kind) => [kind.id, kind, buildTable(kind, { ...inputOf(batch), siteId: 'f' })] as const,
);

describe('the template of a table', () => {
  const [kind] = TABLE_KINDS;
  if (!kind) throw new Error('no tables');
  const own = { ...kind.template, title: '本市网站检查情况', areas: ['运城'], notes: [] };
  const edited = { ...batch, templates: { [kind.id]: own } };

  it('is the one of its source until an office sets its own, which then makes the table', () => {
    const plain = buildTable(kind, inputOf(batch));
    const table = buildTable(kind, inputOf(edited));
    expect([templateOf(kind, batch), templateOf(kind, edited)]).toEqual([kind.template, own]);
    expect([plain.title, table.title]).toEqual(['各市政府网站运行和检查情况', own.title]);
    expect(table.blocks[0]?.rows[0]?.key).toBe('运城');
    expect(table.notes).toHaveLength(plain.notes.length - kind.template.notes.length);
  });

  it('offers the settings that change the table, and no others', () => {
    const settings = built.map(([id, , table]) => [id, settingsOf(table)]);
    expect(Object.fromEntries(settings)).toMatchObject({
      'shanxi-cities': ['rounding', 'areas'],
      'shanxi-departments': ['areas'],
      'shanxi-failed': ['wording', 'areas', 'siteName'],
      'shanxi-work': [],
      'national-work': ['areas'],
      'luan-failed': ['wording', 'siteName'],
      'annual-supervision': ['rounding'],
    });
  });
});

describe.each(built)('%s', (id, kind, table) => {
  it('is found by its id, with a template that can be stored', () => {
    expect(table.id).toBe(id);
    expect(tableKind(id)).toBe(kind);
    expect(TableTemplate.parse(kind.template)).toEqual(kind.template);
    expect(table.title).not.toMatch(/[{}]/);
  });

  it('has a name of its own for every cell, by which it is found again', () => {
    const keys = placed(table).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(new RegExp(`^${id}/[^/]+(?:/[^/]+)*$`));
  });

  it('keeps every typed cell at one address, short enough for its store', () => {
    const typed = [...placed(table), ...fields(table)].flatMap(({ cell }) => cell.address ?? []);
    const addresses = typed.map(({ siteId, key }) => `${siteId} ${key}`);
    expect(new Set(addresses).size).toBe(addresses.length);
    for (const { key, siteId } of typed) expect(key.length).toBeLessThanOrEqual(siteId === null ? 120 : 60);
  });

  it('ties only cells that are there', () => {
    const places = new Set(placed(table).map(({ at }) => at));
    for (const { whole, parts } of table.ties)
      for (const at of [whole, ...parts]) expect(places).toContain(at);
  });

  it('fills its sheet without gap or overlap', () => {
    const { widths, height, cells } = layout(table);
    const covered = new Map<string, number>();
    for (const { row, column, rows, columns } of cells)
      for (let r = row; r < row + rows; r += 1)
        for (let c = column; c < column + columns; c += 1)
          covered.set(`${r},${c}`, (covered.get(`${r},${c}`) ?? 0) + 1);
    expect([...covered.values()].every((times) => times === 1)).toBe(true);
    expect(covered.size).toBe(widths.length * height);
    expect(cells.every(({ rows, columns }) => rows > 0 && columns > 0)).toBe(true);
    // No block was stretched to fit the others, and none is cut into slivers that no text fits.
    expect(Math.min(...widths)).toBeGreaterThanOrEqual(1);
  });
});

describe('the catalogue', () => {
  it('names each table once', () => {
    expect(new Set(TABLE_KINDS.map(({ id }) => id)).size).toBe(TABLE_KINDS.length);
  });
});

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import readXlsx from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import { batchOf, inputOf, lineOf } from '../../../tests/helpers/site-lines';
import { DISGUISED, FORMULAS } from '../../../tests/referees/formulas';
import type { Cell, OfficialTable } from '../../model/table';
import { TABLE_KINDS } from '../official/catalogue';
import { derived, withOffice } from '../official/cells';
import { NATIONAL_AREAS_TEMPLATE, nationalAreas } from '../official/national-areas';
import { writeXlsx } from './xlsx';

const EMPTY: OfficialTable = {
  id: 'list',
  annex: '',
  title: '名单',
  subtitle: '',
  role: 'sites',
  orientation: 'portrait',
  head: [],
  blocks: [],
  foot: [],
  notes: [],
  ties: [],
  unplaced: [],
};

/** A table of texts below one row of headings. */
const listOf = (rows: readonly (readonly (string | Cell)[])[]): OfficialTable => ({
  ...EMPTY,
  blocks: [
    {
      labelWidths: [],
      columns: (rows[0] ?? []).map((_, n) => ({ key: `${n}`, heading: [`第${n + 1}列`], width: 20 })),
      rows: rows.map((cells, n) => ({
        key: `${n}`,
        labels: [],
        cells: cells.map((cell) => (typeof cell === 'string' ? derived(cell) : cell)),
      })),
    },
  ],
});

const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, new TextDecoder().decode(part)]),
  );
const written = async (...tables: OfficialTable[]) => partsOf(await writeXlsx(tables));
const sheetXml = async (table: OfficialTable): Promise<string> =>
  (await written(table))['xl/worksheets/sheet1.xml'] ?? '';
const readBack = async (...tables: OfficialTable[]) =>
  readXlsx(new Blob([await writeXlsx(tables)]), { trim: false });

/** The texts of a list as they are read back, without its title and headings. */
const textsOf = async (rows: readonly (readonly string[])[]) =>
  (await readBack(listOf(rows)))[0]?.data.slice(2);

const batch = batchOf([
  lineOf({ id: 'a', code: '1400000048', province: '北京市', city: '太原市' }),
  lineOf({ id: 'b', code: '0100000048', province: '北京市', city: '太原市' }, { problems: ['home-stale'] }),
]);
const national = nationalAreas(inputOf(batch, NATIONAL_AREAS_TEMPLATE));

describe('the page', () => {
  it('is A4, turned as the form is, and as wide as the table', async () => {
    const xml = await sheetXml(national);
    expect(xml).toMatch(/<pageSetup [^>]*paperSize="9"/);
    expect(xml).toContain(`orientation="${national.orientation}"`);
    expect(xml).toMatch(/fitToWidth="1" fitToHeight="0"/);
    expect(await sheetXml({ ...national, orientation: 'portrait' })).toContain('orientation="portrait"');
  });

  it('repeats the headings on every page, and only them', async () => {
    const book = (await written(national))['xl/workbook.xml'];
    // 附件, title, then two rows of headings.
    expect(book).toContain(`'附件2 各地区政府网站运行和抽查情况'!$3:$4</definedName>`);
    expect(book).toContain('name="_xlnm.Print_Titles" localSheetId="0"');
    expect((await written(EMPTY))['xl/workbook.xml']).not.toContain('Print_Titles');
  });

  it('merges title and headings like the form, and keeps its widths', async () => {
    const xml = await sheetXml(national);
    const last = String.fromCharCode(64 + (national.blocks[0]?.columns.length ?? 0));
    expect(xml).toContain(`<mergeCell ref="A2:${last}2"/>`);
    expect(xml).toContain('<mergeCell ref="D3:E3"/>');
    expect(xml).toContain('<mergeCell ref="A3:A4"/>');
    const widths = [...xml.matchAll(/<col [^>]*width="(\d+)"/g)].map(([, width]) => Number(width));
    expect(widths).toEqual(national.blocks[0]?.columns.map(({ width }) => width));
  });

  it('gives a row the height that its longest text needs, as no merged cell would', async () => {
    const xml = await sheetXml(listOf([['短'], ['长'.repeat(40)]]));
    const heights = [...xml.matchAll(/<row r="\d+" ht="(\d+)"/g)].map(([, height]) => Number(height));
    expect(heights.slice(2)).toEqual([21, 66]);
  });
});

describe('the workbook', () => {
  it('has a sheet for each table, under its own name', async () => {
    const sheets = await readBack(
      ...TABLE_KINDS.map(({ build, template }) =>
        build(inputOf(batch, template, { area: '太原', siteId: 'a' })),
      ),
    );
    expect(sheets.map(({ sheet }) => sheet).slice(0, 2)).toEqual([
      '附件1 各市政府网站运行和检查情况',
      '附件2 省直部门及其内设管理机构政府网站运行和检查情况',
    ]);
    expect(new Set(sheets.map(({ sheet }) => sheet)).size).toBe(TABLE_KINDS.length);
  });

  it('gives back what was printed, counts as numbers and shares as text', async () => {
    const [sheet] = await readBack(national);
    expect(sheet?.data[1]?.[0]).toBe('各地区政府网站运行和抽查情况');
    const row = sheet?.data.find(([, name]) => name === '北京');
    expect(row?.slice(0, 3)).toEqual([1, '北京', 2]);
  });

  it('prints the office figure, as a number where it is one', async () => {
    const figure = {
      value: '12',
      reason: '以通报为准',
      computed: '11',
      author: '甲',
      at: '2018-03-01T00:00:00.000Z',
    };
    const cells = [
      derived(11),
      withOffice(derived(11), figure),
      withOffice(derived(11), { ...figure, value: '约12' }),
      withOffice(derived(11), { ...figure, value: '12%' }),
    ];
    expect((await readBack(listOf([cells])))[0]?.data.at(-1)).toEqual([11, 12, '约12', '12%']);
  });

  it('keeps every digit of codes, and of numbers as they are printed', async () => {
    const codes = ['0100000048', '1400000048', '12345678901234567', '3E5', '1/4', 'TRUE'];
    expect(await textsOf([codes])).toEqual([codes]);
    const xml = await sheetXml(listOf([[...codes]]));
    expect(xml).not.toMatch(/<c r="[A-F]3"(?![^>]*t="s")/);
    const styles = (await written(listOf([[{ ...derived(2.5), text: '2.50' }]])))['xl/styles.xml'];
    expect(styles).toContain('formatCode="0.00"');
  });
});

describe('text of a page', () => {
  it.each([...FORMULAS, ...DISGUISED])('stays text: %j', async (text) => {
    const table = { ...listOf([[text, '']]), title: text, notes: [text], subtitle: text };
    const parts = await written(table);
    expect(Object.values(parts).filter((part) => /<f[ >/]/.test(part))).toEqual([]);
    const xml = parts['xl/worksheets/sheet1.xml'] ?? '';
    const bare = [...xml.matchAll(/<c [^>]*>(?=<v>)/g)]
      .map(([tag]) => tag)
      .filter((tag) => !tag.includes('t="s"'));
    expect(bare).toEqual([]);
  });

  it('stays text when it is typed over', async () => {
    const xml = await sheetXml(listOf([['=1+1']]));
    const style = Number(/<c r="A3" s="(\d+)"|<c r="A3" t="s" s="(\d+)"/.exec(xml)?.slice(1).find(Boolean));
    const styles = (await written(listOf([['=1+1']])))['xl/styles.xml'] ?? '';
    const formats = [
      ...(/<cellXfs.*<\/cellXfs>/.exec(styles)?.[0] ?? '').matchAll(/<xf [^>]*numFmtId="(\d+)"/g),
    ];
    const format = formats[style]?.[1];
    // 49 is Excel's own `@`.
    expect(format === '49' || styles.includes(`numFmtId="${format}" formatCode="@"`)).toBe(true);
  });

  it.each([
    '#REF!',
    '#N/A',
    'constructor',
    '__proto__',
    '_x003D_1+1',
    '<b>&amp;"\'</b>',
    ']]>',
    '甲\n乙',
    '  前后空格  ',
    '𠮷',
  ])('comes back as it was: %j', async (text) => {
    expect(await textsOf([[text]])).toEqual([[text]]);
  });

  it.each([
    ['\u0000\u0007', '��'],
    ['\ud800半', '�半'],
    ['甲\t乙\r\n丙', '甲 乙\n丙'],
    ['\ufffe\uffff', '��'],
  ])('loses what no file can hold: %j', async (text, kept) => {
    expect(await textsOf([[text]])).toEqual([[kept]]);
  });

  it('is cut where Excel would refuse the file', async () => {
    const [[text] = []] = (await textsOf([['长'.repeat(40000)]])) ?? [];
    expect(String(text).length).toBe(32767);
  });

  const folder = dirname(fileURLToPath(import.meta.resolve('csv-spectrum')));
  it.each(['comma_in_quotes', 'escaped_quotes', 'json', 'newlines', 'quotes_and_newlines', 'utf8'])(
    'csv-spectrum comes back: %s',
    async (name) => {
      const records: Record<string, string>[] = JSON.parse(
        readFileSync(join(folder, 'json', `${name}.json`), 'utf8').replaceAll('\\r\\n', '\\n'),
      );
      const rows = records.map((record) => Object.values(record));
      expect(await textsOf(rows)).toEqual(rows.map((row) => row.map((text) => text || null)));
    },
  );
});

import { describe, expect, it } from 'vitest';
import { type Cell, workbook, zip } from '../../tests/helpers/workbook';
import { decodeTable } from './decode';
import { TableError } from './table-error';

const utf8 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(new TextEncoder().encode(text));
const bytes = (...parts: readonly (readonly number[] | string)[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)),
  );
const utf16 = (text: string, order: 'le' | 'be'): Uint8Array<ArrayBuffer> => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), order === 'le');
  return new Uint8Array(view.buffer);
};
const rowsOf = async (file: Uint8Array<ArrayBuffer>): Promise<(readonly string[])[]> =>
  (await decodeTable(file, '名录')).rows.map(({ cells }) => cells);
const causeOf = async (file: Uint8Array<ArrayBuffer>): Promise<string> =>
  decodeTable(file, '名录').then(
    () => 'none',
    (error: unknown) => (error instanceof TableError ? error.cause : String(error)),
  );

// 网站名称 网站标识码 六安市教育局 in GB18030, and 㐂, which only its four bytes can write.
const GB_NAME = [0xcd, 0xf8, 0xd5, 0xbe, 0xc3, 0xfb, 0xb3, 0xc6];
const GB_CODE = [0xcd, 0xf8, 0xd5, 0xbe, 0xb1, 0xea, 0xca, 0xb6, 0xc2, 0xeb];
const GB_SITE = [0xc1, 0xf9, 0xb0, 0xb2, 0xca, 0xd0, 0xbd, 0xcc, 0xd3, 0xfd, 0xbe, 0xd6];
const GB_RARE = [0x81, 0x39, 0xef, 0x31];

describe('a text file', () => {
  const LINES = '网站名称,网站标识码\r\n六安市教育局,3415000048\r\n';

  it.each([
    ['UTF-8', utf8(LINES), 'utf-8'],
    ['UTF-8 with its mark', utf8(`\ufeff${LINES}`), 'utf-8'],
    ['UTF-16 of Excel', utf16(`\ufeff${LINES.replaceAll(',', '\t')}`, 'le'), 'utf-16le'],
    ['UTF-16, high byte first', utf16(`\ufeff${LINES}`, 'be'), 'utf-16be'],
    ['GB18030', bytes(GB_NAME, ',', GB_CODE, '\r\n', GB_SITE, ',3415000048\r\n'), 'gb18030'],
  ])('in %s is read as that', async (_, file, encoding) => {
    const table = await decodeTable(file, '名录.csv');
    expect(table).toMatchObject({ encoding, headings: ['网站名称', '网站标识码'], sheet: '' });
    expect(table.rows).toEqual([{ number: 2, cells: ['六安市教育局', '3415000048'] }]);
  });

  it('reads the four-byte characters of GB18030', async () => {
    const file = bytes(GB_NAME, ',', GB_CODE, '\n', GB_RARE, GB_SITE, ',3415000048\n');
    expect(await rowsOf(file)).toEqual([['㐂六安市教育局', '3415000048']]);
  });

  it('keeps to UTF-8 where one byte of it is broken, and shows the place', async () => {
    const file = bytes('网站名称,网站标识码\n六安市', [0xe6], '教育局,3415000048\n合肥市教育局,3401000001\n');
    expect(await rowsOf(file)).toEqual([
      ['六安市�教育局', '3415000048'],
      ['合肥市教育局', '3401000001'],
    ]);
  });

  it.each([',', ';', '\t'])('may be separated by %j, under titles full of other signs', async (separator) => {
    const cells = [
      ['网站名称', '首页网址', '主办单位'],
      ['甲县人民政府', 'http://www.jia.gov.cn/a,b;c', '甲县政府，办公室'],
    ].map((row) => row.map((cell) => `"${cell}"`).join(separator));
    const file = utf8(['附件1,2,3;4;5', '', ...cells].join('\n'));
    expect(await rowsOf(file)).toEqual([['甲县人民政府', 'http://www.jia.gov.cn/a,b;c', '甲县政府，办公室']]);
  });

  it('keeps quoted line breaks in their cell and counts rows as Excel does', async () => {
    const file = utf8('网站名称,首页网址\n"甲县\n人民政府",a.gov.cn\n\n"乙""县""",b.gov.cn\n');
    expect((await decodeTable(file, '名录.csv')).rows).toEqual([
      { number: 2, cells: ['甲县\n人民政府', 'a.gov.cn'] },
      { number: 4, cells: ['乙"县"', 'b.gov.cn'] },
    ]);
  });

  it('takes off what guards a cell from Excel, and leaves text that looks like a formula', async () => {
    const file = utf8(
      `名称,标识码,主办单位\n'=1+1,"=""0415000048""",'3415000048\n=HYPERLINK(1),3415000048\t,'甲'\n`,
    );
    expect(await rowsOf(file)).toEqual([
      ['=1+1', '0415000048', '3415000048'],
      ['=HYPERLINK(1)', '3415000048', "'甲'"],
    ]);
  });
});

describe('the rows of a table', () => {
  it('begin below the row that names most fields; titles, group titles, sums and repeated headings are passed over', async () => {
    const file = utf8(
      [
        '某省政府网站名录,,',
        '填报单位：某省政府办公厅,,截至2018年3月1日',
        '序号,网站名称,首页网址',
        '一、太原市,,',
        '1,甲县人民政府,a.gov.cn',
        ',,',
        '序号,网站名称,首页网址',
        '2,乙县人民政府,b.gov.cn',
        '合 计,2,',
        '注：不含已关停网站,,',
      ].join('\n'),
    );
    const table = await decodeTable(file, '名录.csv');
    expect(table.headings).toEqual(['序号', '网站名称', '首页网址']);
    expect(table.rows.map(({ number }) => number)).toEqual([5, 8]);
    expect(table.passedOver).toEqual([
      { number: 1, text: '某省政府网站名录' },
      { number: 2, text: '填报单位：某省政府办公厅 截至2018年3月1日' },
      { number: 4, text: '一、太原市' },
      { number: 9, text: '合 计 2' },
      { number: 10, text: '注：不含已关停网站' },
    ]);
  });

  it('may have headings of two rows', async () => {
    const file = utf8(
      '网站标识码,网站名称,微博,,微信,\n,,名称,地址,名称,二维码\n3415000048,甲局,甲发布,weibo.com/a,甲局,\n',
    );
    const table = await decodeTable(file, '名录.csv');
    expect(table.headings).toEqual([
      '网站标识码',
      '网站名称',
      '微博名称',
      '微博地址',
      '微信名称',
      '微信二维码',
    ]);
    expect(table.rows).toHaveLength(1);
  });

  it('are not taken for a second row of headings', async () => {
    const file = utf8('网站名称,主办单位,省,市\n甲网,甲局,某省,\n乙网,乙局,某省,甲市\n');
    expect(await rowsOf(file)).toHaveLength(2);
  });

  it('begin below the first row with two cells where no heading is known', async () => {
    const table = await decodeTable(utf8('标题\n甲,乙\n丙,丁\n'), '名录.csv');
    expect(table).toMatchObject({ headings: ['甲', '乙'], rows: [{ number: 3, cells: ['丙', '丁'] }] });
  });
});

describe('a workbook', { timeout: 60_000 }, () => {
  const HEADINGS = ['网站名称', '网站标识码', '公安备案号', '开设时间', '是否事业单位'] as const;
  const sheet = (...rows: readonly (readonly Cell[])[]) => ({ name: '名录', rows: [HEADINGS, ...rows] });

  it('gives text: digits of numbers, days, results of formulas', async () => {
    const file = workbook(
      sheet(
        ['甲 & 乙', { number: '1400000048' }, { number: '3.4150002000123E13' }, { day: 43160 }, '=1+1'],
        [{ formula: 'A2&"网"', result: '丙网' }, { number: '1.400000048E9' }, null, '2018-03-01', '是'],
      ),
    );
    expect(await rowsOf(file)).toEqual([
      ['甲 & 乙', '1400000048', '34150002000123', '2018-03-01', '=1+1'],
      ['丙网', '1400000048', '', '2018-03-01', '是'],
    ]);
  });

  it('is read from the sheet with the most known headings, wherever it stands', async () => {
    const file = workbook(
      {
        name: '说明',
        rows: [
          ['填写说明', '名称'],
          ['甲', '乙'],
          ['丙', '丁'],
          ['戊', '己'],
        ],
      },
      sheet(['甲网', '3415000048', '', '', '']),
      { name: 'Sheet3', rows: [] },
    );
    expect(await decodeTable(file, '名录.xlsx')).toMatchObject({
      sheet: '名录',
      encoding: null,
      rows: [{ number: 2 }],
    });
  });

  it('has the value of merged cells in each of their rows; merged titles stay titles', async () => {
    const file = workbook({
      name: '名录',
      merged: ['A1:C1', 'A3:A4'],
      rows: [
        ['某省网站名录', null, null],
        ['市', '网站名称', '首页网址'],
        ['太原市', '甲', 'a.gov.cn'],
        [null, '乙', 'b.gov.cn'],
        ['大同市', '丙', 'c.gov.cn'],
      ],
    });
    expect((await rowsOf(file)).map(([city]) => city)).toEqual(['太原市', '太原市', '大同市']);
  });

  it('may be larger than what the library would hand to a worker', async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => [
      `第${i}个县人民政府门户网站`,
      String(3400000000 + i),
      '',
      '',
      '否',
    ]);
    const read = await rowsOf(workbook(sheet(...rows)));
    expect(read).toHaveLength(3000);
    expect(read.at(-1)).toEqual(['第2999个县人民政府门户网站', '3400002999', '', '', '否']);
  });
});

describe('a file that cannot be imported', { timeout: 60_000 }, () => {
  const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const inUtf16 = (text: string): number[] => [...utf16(text, 'le')];

  it.each([
    ['no bytes', bytes(), 'empty'],
    ['blank lines', utf8('\n\n , \n'), 'empty'],
    ['headings alone', utf8('网站名称,首页网址\n'), 'empty'],
    ['an .xls', bytes(OLE, inUtf16('Workbook')), 'old-workbook'],
    ['a workbook with a password', bytes(OLE, inUtf16('EncryptedPackage')), 'encrypted'],
    ['an archive with a password', zip({ 'xl/workbook.xml': '<a/>' }, 1), 'encrypted'],
    ['a web page called .xls', utf8('<html><table><tr><td>网站名称</td></tr></table></html>'), 'web-page'],
    ['another archive', zip({ 'word/document.xml': '<a/>' }), 'not-a-table'],
    ['a picture', bytes([0x89], 'PNG\r\n', [0x1a], '\n', [0, 0, 0, 13]), 'not-a-table'],
    ['half a workbook', workbook({ name: '名录', rows: [['网站名称']] }).slice(0, 300), 'damaged'],
    ['a workbook with broken XML', zip({ 'xl/workbook.xml': '<workbook><sheets>' }), 'damaged'],
    [
      'a quote that does not end',
      utf8('网站名称,首页网址\n甲,a.gov.cn\n"乙,b.gov.cn\n丙,c.gov.cn\n'),
      'broken-quotes',
    ],
    ['more than 200 columns', utf8(`网站名称,网址${',甲'.repeat(300)}\n甲,a.gov.cn\n`), 'too-large'],
    ['more than 50,000 rows', utf8(`网站名称,网址\n${'甲,a.gov.cn\n'.repeat(50_001)}`), 'too-large'],
    ['more than 30 MB', new Uint8Array(30 * 1024 * 1024 + 1).fill(0x20), 'too-large'],
  ])('is named: %s', async (_, file, cause) => {
    expect(await causeOf(file)).toBe(cause);
  });

  it('is a workbook with a cell at the far end of a sheet, but not one with an empty cell there', async () => {
    const at = (cell: string) =>
      zip({
        'xl/workbook.xml':
          '<workbook xmlns:r="r"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${['名称', '甲']
          .map(
            (text, i) =>
              `<row r="${i + 1}">${['A', 'B'].map((c) => `<c r="${c}${i + 1}" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`,
          )
          .join('')}<row r="1048576">${cell}</row></sheetData></worksheet>`,
      });
    expect(await causeOf(at('<c r="XFD1048576"><v>1</v></c>'))).toBe('too-large');
    expect(await rowsOf(at('<c r="XFD1048576"/>'))).toEqual([['甲', '甲']]);
  });

  it('says where quotes do not pair, and what to do', async () => {
    await expect(decodeTable(utf8('名称,网址\n甲,a.gov.cn\n"乙"丙,b.gov.cn\n'), '名录.csv')).rejects.toThrow(
      /第 3 行的引号不成对.+另存为 \.xlsx/,
    );
  });
});

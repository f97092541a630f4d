import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { writeCsv } from './csv';

const table = (...cells: string[]) => ({ columns: ['甲', '乙'], rows: [cells] });

describe('writeCsv', () => {
  it('writes RFC 4180: CRLF between records, quotes doubled, commas and line breaks within quotes', () => {
    expect(writeCsv(table('a,b', 'say "hi"\n再见'), 'raw')).toBe('"甲","乙"\r\n"a,b","say ""hi""\n再见"');
  });

  it('begins with a byte order mark for Excel only', () => {
    expect(writeCsv(table('', ''), 'excel')).toBe('\ufeff"甲","乙"\r\n"",""');
    expect(writeCsv(table('', ''), 'raw')).toBe('"甲","乙"\r\n"",""');
  });

  it.each([
    ['a site code', '3400000001'],
    ['a police number', '34150002000123'],
    ['an identity number’s length', '341500200001230017'],
    ['full-width digits', '３４０００００００１'],
    ['a leading zero', '007'],
    ['what looks like an exponent', '12E5'],
    ['a place on the page that looks like a date', '1/4'],
    ['a date', '2026-03-15'],
  ])('keeps %s whole in Excel, by a tab that is no formula', (_, digits) => {
    expect(writeCsv(table(digits, ''), 'excel')).toContain(`"${digits}\t"`);
    expect(writeCsv(table(digits, ''), 'raw')).toContain(`"${digits}"`);
  });

  it('writes a number as one, be it negative, and text that looks like one as text', () => {
    const rows = [[-29, '-29']];
    expect(writeCsv({ columns: ['扣分', '说明'], rows }, 'excel')).toContain('"-29","\'-29"');
  });

  it.each(['0', '2018', '123456789', '2026-03-15T10:00:00+08:00', 'bm01000001', '第3400000001号', ''])(
    'leaves %j alone',
    (text) => {
      expect(writeCsv(table(text, ''), 'excel')).toContain(`"${text}"`);
    },
  );

  it('writes one kind of line break in cells, a blank for a tab, and shows what cannot be shown', () => {
    expect(writeCsv(table('一\r\n二\r三\n四', '五\t六\0七\u001b\ud800'), 'raw')).toContain(
      '"一\n二\n三\n四","五 六�七��"',
    );
  });

  it('guards a cell, a line in it, and what follows a list separator', () => {
    expect(writeCsv(table('=1', 'a\n =1\nb;@c'), 'raw')).toContain(`"'=1","a\n' =1\nb;'@c"`);
  });

  it('leaves signs inside a text alone', () => {
    const text = '电话：0564-3379000，邮箱 a@b.gov.cn；1+1=2 — 见附件';
    expect(writeCsv(table(text, 'https://x.gov.cn/?a=1&b=-2'), 'raw')).toContain(
      `"${text}","https://x.gov.cn/?a=1&b=-2"`,
    );
  });

  it('keeps a cell that pretends to end in one piece', () => {
    expect(Papa.parse(writeCsv(table('",=1+1,"', '"\r\nx"'), 'raw')).data).toEqual([
      ['甲', '乙'],
      ['",=1+1,"', '"\nx"'],
    ]);
  });

  it('writes a table of 100,000 rows', () => {
    const rows = Array.from({ length: 100_000 }, (_, i) => [
      '关于印发工作方案的通知',
      String(3400000000 + i),
    ]);
    const csv = writeCsv({ columns: ['标题', '网站标识码'], rows }, 'excel');
    expect(csv.split('\r\n')).toHaveLength(100_001);
    expect(csv.endsWith('"3400099999\t"')).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { readSeriesFile } from './series-file';

const read = (text: string) => readSeriesFile(new TextEncoder().encode(text));

describe('a monitor’s file', () => {
  it('is read in China’s time where no zone is written, with the columns found by their headings', () => {
    expect(
      read('响应时间(毫秒),访问时间,访问结果\n320,2026/3/1 8:05,成功\n,2026-03-01 08:10:30,失败'),
    ).toEqual({
      visits: [
        { at: '2026-03-01T00:05:00.000Z', ok: true, ms: 320 },
        { at: '2026-03-01T00:10:30.000Z', ok: false, ms: null },
      ],
      problems: [],
    });
  });

  it('needs no headings: time, opened, duration', () => {
    expect(read('2026-03-01T08:00:00+08:00,200,15s\n2026-03-01T00:30:00Z,503,').visits).toEqual([
      { at: '2026-03-01T00:00:00.000Z', ok: true, ms: 15_000 },
      { at: '2026-03-01T00:30:00.000Z', ok: false, ms: null },
    ]);
  });

  it.each([
    ['耗时（秒）', 1500],
    ['耗时（毫秒）', 2],
    ['耗时', 2],
  ])('takes the unit of %s from its heading', (heading, ms) => {
    expect(read(`时间,是否打开,${heading}\n2026-03-01 08:00,是,1.5`).visits[0]?.ms).toBe(ms);
  });

  it('reads what Excel in China writes', () => {
    // 时间,结果 / 2026-03-01 08:00,是 in GB18030.
    const bytes = [0xca, 0xb1, 0xbc, 0xe4, 0x2c, 0xbd, 0xe1, 0xb9, 0xfb, 0x0d, 0x0a];
    const row = [...new TextEncoder().encode('2026-03-01 08:00,'), 0xca, 0xc7];
    expect(readSeriesFile(new Uint8Array([...bytes, ...row])).visits).toEqual([
      { at: '2026-03-01T00:00:00.000Z', ok: true, ms: null },
    ]);
  });

  it('names every row it cannot read, and guesses at none', () => {
    const { visits, problems } = read(
      '时间,结果,耗时\n2026-02-31 08:00,是,1\n\n2026-03-01 08:00,也许,1\n2026-03-01 25:00,是,很久\n2026-03-01 08:00,是,-5',
    );
    expect(visits).toEqual([]);
    expect(problems.map(({ row, problem, cell }) => `${row} ${problem} ${cell}`)).toEqual([
      '2 time 2026-02-31 08:00',
      '4 ok 也许',
      '5 time 2026-03-01 25:00',
      '5 ms 很久',
      '6 ms -5',
    ]);
  });

  it('says so where no column is the time, and has nothing to say of an empty file', () => {
    expect(read('网站,备注\n甲,乙').problems).toEqual([{ row: 1, problem: 'columns', cell: '网站 备注' }]);
    expect(read('\n\n')).toEqual({ visits: [], problems: [] });
  });
});

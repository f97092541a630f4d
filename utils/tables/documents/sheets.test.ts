import { readFileSync } from 'node:fs';
import { layoutDocument } from 'docx/layout';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { documentOf, writeDocx } from '../writers/docx/docx';
import { type FaultSheet, faultPart } from './fault-sheet';
import { type Part, short } from './part';
import { FAULTS_ON_A_PAGE, type RecordedFault, type RecordSheet, recordPart } from './record-sheet';

const filesOf = async (parts: readonly Part[]): Promise<Record<string, Uint8Array>> =>
  unzipSync(await writeDocx('文书', parts));
const textOf = async (parts: readonly Part[]): Promise<string> =>
  new TextDecoder().decode((await filesOf(parts))['word/document.xml']);

const FAULT: RecordedFault = {
  name: '未列明网站标识码',
  clause: '国办发〔2017〕47号',
  outcome: '不符合',
  url: 'http://www.example.gov.cn/',
  checkedAt: '2018-09-12 10:00',
};
const RECORD: RecordSheet = {
  siteName: '示例县人民政府',
  siteCode: '0100000048',
  homeUrl: 'http://www.example.gov.cn/',
  sponsor: '示例县人民政府办公室',
  task: '2018年第三季度检查',
  edition: '国办秘函〔2019〕19号',
  checked: '2018-09-12',
  extent: '首页、12个栏目',
  verdict: '不合格',
  problems: '首页不更新',
  faults: [FAULT],
  remark: '',
  inspector: '张三',
};
const NOTE: FaultSheet = {
  siteName: '示例县人民政府',
  siteCode: '0100000048',
  sponsor: '示例县人民政府办公室',
  name: '未列明网站标识码',
  clause: '国办发〔2017〕47号：页面底部功能区……列明网站标识码',
  sought: '页脚可见文字中的网站标识码',
  seen: '页脚可见文字中没有网站标识码',
  url: 'http://www.example.gov.cn/',
  checkedAt: '2018-09-12 10:00',
  verify: '滚动到页面底部，查找“网站标识码”。',
  fix: '在页脚以文字列明网站标识码。',
  picture: null,
  answerBy: '2018年9月30日前',
};

const LONG = [
  ['Chinese', '长'.repeat(500)],
  ['an address', `http://www.example.gov.cn/${'abcdefgh/'.repeat(60)}`],
] as const;

/** All texts of a sheet alike. */
const filled = <Sheet extends object>(sheet: Sheet, words: string): Sheet =>
  Object.fromEntries(
    Object.entries(sheet).map(([key, value]) => [key, typeof value === 'string' ? words : value]),
  ) as Sheet;

/** As Word would lay them out; the faces that its author's measures lack are taken for others. */
const pagesOf = (part: Part): number => layoutDocument(documentOf('', [part]), { guess: true }).pages.length;

const ICON = new Uint8Array(readFileSync(new URL('../../../public/icon/128.png', import.meta.url)));

describe('the record of a site', () => {
  it('has all that is known of it, each site on a page', async () => {
    const xml = await textOf([recordPart(RECORD), recordPart(RECORD)]);
    const { faults, remark, ...facts } = RECORD;
    for (const words of [...Object.values(facts), ...faults.flatMap(Object.values)])
      expect(xml).toContain(words);
    expect(xml.match(/<w:sectPr>/g)).toHaveLength(2);
  });

  it('says so where nothing was found', async () => {
    expect(await textOf([recordPart({ ...RECORD, faults: [] })])).toContain('未发现问题');
  });

  it('tells how many faults it leaves out', async () => {
    const faults = Array.from({ length: FAULTS_ON_A_PAGE + 3 }, () => FAULT);
    const xml = await textOf([recordPart({ ...RECORD, faults })]);
    expect(xml.match(/>不符合</g)).toHaveLength(FAULTS_ON_A_PAGE);
    expect(xml).toContain('另有3条');
  });

  it.each(LONG)(
    'stays on one page, however long its words: %s',
    (_, words) => {
      const long = { ...FAULT, name: words, clause: words, url: words };
      const faults = Array.from({ length: FAULTS_ON_A_PAGE + 3 }, () => long);
      const { checked, verdict } = RECORD;
      expect(pagesOf(recordPart({ ...filled(RECORD, words), faults, checked, verdict }))).toBe(1);
    },
    60_000,
  );
});

describe('the sheet on a fault', () => {
  it('says what was looked for and seen, by which clause, how to check and how to fix it', async () => {
    const xml = await textOf([faultPart(NOTE)]);
    const { picture, ...words } = NOTE;
    for (const one of Object.values(words)) expect(xml).toContain(one);
    expect(xml).toContain('□申辩');
    expect(xml).not.toContain('页面截图');
  });

  it('shows the picture in its proportions, within its room', async () => {
    const pictures = [ICON, stretched(ICON, 5000, 500)];
    const unpacked = await filesOf(pictures.map((picture) => faultPart({ ...NOTE, picture })));
    const text = new TextDecoder().decode(unpacked['word/document.xml']);
    const sizes = [...text.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"\/>/g)].map(([, x, y]) => [
      Number(x) / 9525,
      Number(y) / 9525,
    ]);
    expect(sizes).toEqual([
      [128, 128],
      [500, 50],
    ]);
    const files = Object.entries(unpacked).filter(([name]) => name.endsWith('.png'));
    expect(files.some(([, file]) => Buffer.from(file).equals(Buffer.from(ICON)))).toBe(true);
  });

  it.each(LONG)(
    'stays on one page, however long its words: %s',
    (_, words) => {
      const picture = stretched(ICON, 1280, 2000);
      const { checkedAt, answerBy } = NOTE;
      expect(pagesOf(faultPart({ ...filled(NOTE, words), picture, checkedAt, answerBy }))).toBe(1);
    },
    60_000,
  );

  it.each([
    ['no picture at all', new TextEncoder().encode('<svg onload="alert(1)"/>')],
    ['a PNG broken off', new Uint8Array([0x89, 0x50, 0x4e, 0x47])],
    ['nothing', new Uint8Array()],
  ])('leaves out %s', async (_, picture) => {
    expect(await textOf([faultPart({ ...NOTE, picture })])).not.toContain('页面截图');
  });
});

/** The same bytes, told to be of another size. */
function stretched(png: Uint8Array<ArrayBuffer>, width: number, height: number): Uint8Array<ArrayBuffer> {
  const copy = png.slice();
  new DataView(copy.buffer).setUint32(16, width);
  new DataView(copy.buffer).setUint32(20, height);
  return copy;
}

describe('short texts', () => {
  it('keeps what has room, and cuts between characters', () => {
    expect([short('网站', 4), short('𠮷𠮷𠮷', 5), short('abcdef', 5), short('', 2)]).toEqual([
      '网站',
      '𠮷…',
      'abc…',
      '',
    ]);
  });
});

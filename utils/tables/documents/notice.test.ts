import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { batchOf, inputOf, lineOf } from '../../../tests/helpers/site-lines';
import { NATIONAL_AREAS_TEMPLATE, nationalAreas } from '../official/national-areas';
import { writeDocx } from '../writers/docx/docx';
import { printDocument } from '../writers/print';
import { type NoticeDraft, noticeParts, ordinal } from './notice';

const annex = nationalAreas(
  inputOf(batchOf([lineOf({ id: 'a', province: '北京市' })]), NATIONAL_AREAS_TEMPLATE),
);

const DRAFT: NoticeDraft = {
  title: '关于2018年第一季度政府网站抽查情况的通报',
  number: '',
  addressee: '各市人民政府',
  opening: ['近期组织开展了抽查。现将有关情况通报如下：'],
  overview: ['抽查政府网站303个，总体合格率95%。'],
  problems: [
    { name: '网站管理不到位', words: '一些网站首页长期不更新。', examples: ['甲市“乙局”网首页30天未更新。'] },
    { name: '标识不规范', words: '', examples: ['丙县“丁局”网未列明网站标识码。'] },
  ],
  demands: ['限期整改。'],
  annexes: [annex],
  office: '省政府办公厅',
  date: '2018年4月28日',
};

const partsOf = async (draft: NoticeDraft): Promise<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(await writeDocx(draft.title, noticeParts(draft)))).map(([name, part]) => [
      name,
      new TextDecoder().decode(part),
    ]),
  );
const xmlOf = async (changes: Partial<NoticeDraft> = {}): Promise<string> =>
  (await partsOf({ ...DRAFT, ...changes }))['word/document.xml'] ?? '';

/** A paragraph a line, as a reader sees them. */
const linesOf = (xml: string): string[] =>
  [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([one]) =>
    [...one.matchAll(/<w:t[ >][^<]*|<w:br\/>/g)].map(([run]) => run.replace(/^<[^>]*>/, '')).join(''),
  );

describe('the draft of a notice', () => {
  it('tells what was found, by fault with examples, and what is asked, in this order', async () => {
    const lines = linesOf(await xmlOf()).filter(Boolean);
    expect(lines.slice(0, 14)).toEqual([
      DRAFT.title,
      '各市人民政府：',
      ...DRAFT.opening,
      '一、总体情况',
      ...DRAFT.overview,
      '二、主要问题',
      '（一）网站管理不到位',
      '一些网站首页长期不更新。',
      '甲市“乙局”网首页30天未更新。',
      '（二）标识不规范',
      '丙县“丁局”网未列明网站标识码。',
      '三、工作要求',
      '限期整改。',
      '附件：2. 各地区政府网站运行和抽查情况',
    ]);
    expect(lines.slice(14, 16)).toEqual(['省政府办公厅', '2018年4月28日']);
  });

  it('numbers what is there, without a gap for what is not', async () => {
    const lines = linesOf(await xmlOf({ problems: [], annexes: [], office: '', date: '' })).filter(Boolean);
    expect(lines).toContain('二、工作要求');
    expect(lines.at(-1)).toBe('限期整改。');
  });

  it('carries each annex as a table, cell for cell, headings repeated', async () => {
    const xml = await xmlOf();
    const table = /<w:tbl>.*<\/w:tbl>/s.exec(xml)?.[0] ?? '';
    const printed = printDocument(annex).rows.flatMap((cells) => cells.map(({ text }) => text));
    expect(linesOf(table).filter(Boolean)).toEqual(printed.filter(Boolean));
    expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(2);
    expect(table).toContain('<w:gridSpan w:val="2"/>');
    expect(table).toContain('<w:vMerge w:val="restart"/>');
  });

  it('is A4, upright, each annex on a page of its own turned as its form is', async () => {
    const sizes = [...(await xmlOf()).matchAll(/<w:pgSz ([^>]*)\/>/g)].map(([, size]) => size);
    expect(sizes).toHaveLength(2);
    expect(sizes[0]).toMatch(/w:w="11905" w:h="16837"/);
    expect(sizes[1]).toMatch(/w:w="16837" w:h="11905".*w:orient="landscape"/);
  });

  it('takes text of a page for text', async () => {
    const words = '<w:p>&lt;"\'\u0000\ud800{PAGE}';
    const xml = await xmlOf({ overview: [words], title: words });
    expect(xml).toContain('&lt;w:p&gt;&amp;lt;');
    expect(xml).not.toContain('\u0000');
    expect(linesOf(xml)[0]).toMatch(/��\{PAGE\}$/);
    expect(xml).not.toContain('instrText');
  });
});

describe('ordinals', () => {
  it('counts in Chinese', () => {
    expect([1, 9, 10, 12, 20, 23, 99, 100].map(ordinal)).toEqual([
      '一',
      '九',
      '十',
      '十二',
      '二十',
      '二十三',
      '九十九',
      '100',
    ]);
  });
});

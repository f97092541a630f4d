import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { batchOf, inputOf, lineOf } from '../../../tests/helpers/site-lines';
import { type FaultSheet, faultPart } from '../documents/fault-sheet';
import { noticeParts } from '../documents/notice';
import { type RecordSheet, recordPart } from '../documents/record-sheet';
import { TABLE_KINDS } from '../official/catalogue';
import { writeDocx } from './docx/docx';
import { writeXlsx } from './xlsx';

const program = (process.env.PATH ?? '')
  .split(delimiter)
  .flatMap((folder) => ['soffice', 'libreoffice'].map((name) => join(folder, name)))
  .find((path) => existsSync(path));
if (!program) console.warn('LibreOffice is not installed: nothing opens the files these tests write.');

const RECORD: RecordSheet = {
  siteName: '示例县人民政府',
  siteCode: '3499990001',
  homeUrl: 'http://www.example.gov.cn/',
  sponsor: '示例县人民政府办公室',
  task: '2018年第三季度检查',
  edition: '2019年检查指标',
  checked: '2018-09-12',
  extent: '首页（1页）',
  verdict: '合格',
  problems: '',
  faults: [],
  remark: '',
  inspector: '张三',
};
const FAULT: FaultSheet = {
  siteName: '示例县人民政府',
  siteCode: '3499990001',
  sponsor: '示例县人民政府办公室',
  name: '未列明网站标识码',
  clause: '',
  sought: '',
  seen: '',
  url: 'http://www.example.gov.cn/',
  checkedAt: '2018-09-12 10:00',
  verify: '',
  fix: '',
  picture: new Uint8Array(readFileSync(new URL('../../../public/icon/128.png', import.meta.url))),
  answerBy: '',
};

describe.skipIf(!program)('LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tables-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const batch = batchOf([lineOf({ id: 'a', code: '1400000048', province: '山西省', city: '太原市' })]);
  const tables = TABLE_KINDS.map(({ build, template }) =>
    build(inputOf(batch, template, { area: '太原', siteId: 'a' })),
  );
  const files: [string, () => Promise<Uint8Array>][] = [
    ['tables.xlsx', () => writeXlsx(tables)],
    [
      'notice.docx',
      () =>
        writeDocx(
          '通报',
          noticeParts({
            title: '通报',
            number: '',
            addressee: '',
            opening: ['情况如下。'],
            overview: [],
            problems: [],
            demands: [],
            annexes: tables,
            office: '',
            date: '',
          }),
        ),
    ],
    ['sheets.docx', () => writeDocx('文书', [recordPart(RECORD), faultPart(FAULT)])],
  ];

  it.each(files)(
    'opens %s and prints it',
    async (name, write) => {
      writeFileSync(join(folder, name), await write());
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      execFileSync(program ?? '', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, name], {
        cwd: folder,
        timeout: 110_000,
      });
      expect(statSync(join(folder, name.replace(/\w+$/, 'pdf'))).size).toBeGreaterThan(10_000);
    },
    120_000,
  );
});

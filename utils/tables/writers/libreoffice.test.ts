import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { batchOf, inputOf, lineOf } from '../../../tests/helpers/site-lines';
import { TABLE_KINDS } from '../official/catalogue';
import { noticeDocx } from './docx/notice';
import { writeXlsx } from './xlsx';

const program = (process.env.PATH ?? '')
  .split(delimiter)
  .flatMap((folder) => ['soffice', 'libreoffice'].map((name) => join(folder, name)))
  .find((path) => existsSync(path));
if (!program) console.warn('LibreOffice is not installed: nothing opens the files these tests write.');

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
        noticeDocx({
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
    ],
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

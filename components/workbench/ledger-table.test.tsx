import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { columnLedger } from '../../rules/verdict';
import { correction, freshColumn, recordOf, staleColumn } from '../../tests/helpers/site-records';
import { ordered } from './ledger-order';
import { LedgerTable } from './ledger-table';

const record = recordOf(
  [
    staleColumn('/a/', { name: '新闻', review: 'confirmed' }),
    freshColumn('/b/', { name: '公告', class: 'notices' }),
  ],
  { corrections: [correction('/b/', { class: 'policies' })] },
);
const ledger = columnLedger(record, 'Z19');

describe('the column ledger', () => {
  it('shows the machine’s reading beside a correction, and which columns count', () => {
    const html = render(
      <LedgerTable ledger={ledger} record={record} canChange onCorrect={() => undefined} />,
    );
    expect(html).toMatch(/政策文件<small> 机器判断 通知公告/);
    expect(html).toMatch(/新闻<\/button>.*2026-03-15.*未更新/s);
  });

  it.each([
    ['counts', ['新闻', '公告']],
    ['newest', ['新闻', '公告']],
    ['', ['新闻', '公告']],
  ])('is put in order by %j, and the other way round', (key, names) => {
    const namesBy = (descending: boolean) => ordered(ledger, { key, descending }).map(({ name }) => name);
    expect(namesBy(false)).toEqual(names);
    expect(namesBy(true)).toEqual(key === '' ? names : names.toReversed());
  });

  it('says what to do while it is empty', () => {
    const html = render(<LedgerTable ledger={[]} record={record} canChange onCorrect={() => undefined} />);
    expect(html).toContain('还没有检查过栏目页');
  });
});

import { expect, it } from 'vitest';
import { page } from '../../tests/helpers/page';
import { cellsOf, Tables } from './tables';
import { Tree } from './tree';

/** The first table's cells by row and column, as their texts. */
function textsOf(table: preact.JSX.Element): string[][] {
  const tree = new Tree(page(table));
  const place = tree.page.nodes.findIndex(({ tag }) => tag === 'table');
  const { rows } = new Tables(tree).grid(place);
  return rows.map((row) => Array.from(row, (cell) => (cell === undefined ? '-' : tree.text(cell))));
}

it('puts a cell that spans in each of its places', () => {
  const texts = textsOf(
    <table>
      <tr>
        <td rowSpan={2}>甲</td>
        <td colSpan={2}>乙</td>
      </tr>
      <tr>
        <td>丙</td>
        <td>丁</td>
      </tr>
    </table>,
  );
  expect(texts).toEqual([
    ['甲', '乙', '乙'],
    ['甲', '丙', '丁'],
  ]);
});

it('reads rows with and without a body, and not those of a table inside a cell', () => {
  const texts = textsOf(
    <table>
      <thead>
        <tr>
          <th>甲</th>
        </tr>
      </thead>
      <tr>
        <td>
          <table>
            <tr>
              <td>乙</td>
              <td>丙</td>
            </tr>
          </table>
        </td>
      </tr>
    </table>,
  );
  expect(texts).toEqual([['甲'], ['乙\n丙']]);
});

it.each(['0', '-1', '1.5', 'viel', '999999999'])('survives a span of %s', (span) => {
  const [row] = textsOf(
    <table>
      <tr>
        <td colSpan={span as unknown as number}>甲</td>
      </tr>
    </table>,
  );
  expect(row?.[0]).toBe('甲');
  expect(row?.length).toBeLessThanOrEqual(40);
});

it('finds the cell and the table around a text, and the different cells of a row', () => {
  const tree = new Tree(
    page(
      <div>
        <p>外</p>
        <table>
          <tr>
            <td colSpan={2}>甲</td>
            <td>乙</td>
          </tr>
        </table>
      </div>,
    ),
  );
  const tables = new Tables(tree);
  const nodeOf = (text: string): number => tree.page.nodes.findIndex((node) => node.text === text);
  const table = tables.tableOf(nodeOf('甲'));
  expect(tables.tableOf(nodeOf('外'))).toBe(-1);
  expect(tables.cellOf(nodeOf('外'))).toBe(-1);
  expect(cellsOf(tables.grid(table).rows[0])).toEqual([
    tables.cellOf(nodeOf('甲')),
    tables.cellOf(nodeOf('乙')),
  ]);
});

import type { ArchiveFile } from './archive';

/** Cells of one sheet, as text, from its first row on. */
export type Grid = string[][];

/** The files of the sheets in the order of the workbook; undefined for one whose file is not there. */
export function sheetFiles(files: readonly ArchiveFile[]): (string | undefined)[] {
  const texts = new Map(files.map(({ path, bytes }) => [path, () => new TextDecoder().decode(bytes)]));
  const read = (path: string): string => texts.get(path)?.() ?? '';
  const targets = new Map(
    tagsOf(read('xl/_rels/workbook.xml.rels'), 'Relationship').map((tag) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  );
  return tagsOf(read('xl/workbook.xml'), 'sheet').map((tag) => {
    const target = targets.get(attribute(tag, 'r:id')) ?? '';
    return texts.get(target.startsWith('/') ? target.slice(1) : `xl/${target}`)?.();
  });
}

/**
 * Writes the value of a merged cell into all rows it spans, in place: a city written once for its twenty sites is the
 * city of each. Only merges of one column: those over several are titles.
 *
 * @param sheet XML of the sheet
 */
export function fillMergedRows(grid: Grid, sheet: string): void {
  for (const tag of tagsOf(sheet, 'mergeCell')) {
    const [, column = '', top = '', otherColumn = '', bottom = ''] =
      /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(attribute(tag, 'ref')) ?? [];
    if (column === '' || column !== otherColumn) continue;
    const at = columnIndex(column);
    const value = grid[Number(top) - 1]?.[at] ?? '';
    if (value === '') continue;
    for (const row of grid.slice(Number(top), Number(bottom))) row[at] = value;
  }
}

/** How far the filled cells of a sheet reach: an empty one with a style may stand at row 1,048,576. */
export function extentOf(sheet: string): { rows: number; columns: number } {
  let rows = 0;
  let columns = 0;
  for (const [tag] of sheet.matchAll(/<(?:\w+:)?c\s[^<>]*>/g)) {
    const [, column = '', row = ''] = /\sr="([A-Z]{1,3})(\d{1,7})"/.exec(tag) ?? [];
    if (tag.endsWith('/>') || column === '') continue;
    rows = Math.max(rows, Number(row));
    columns = Math.max(columns, columnIndex(column) + 1);
  }
  return { rows, columns };
}

/** `A` is 0, `AA` is 26. */
const columnIndex = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const tagsOf = (xml: string, name: string): string[] =>
  xml.match(new RegExp(`<(?:\\w+:)?${name}\\s[^<>]*>`, 'g')) ?? [];

const attribute = (tag: string, name: string): string =>
  new RegExp(`\\s${name}=["']([^"']*)["']`).exec(tag)?.[1] ?? '';

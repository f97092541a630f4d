import { expect, it } from 'vitest';
import { textTable, widthOf } from './text-table';

it('counts a Chinese character and a full-width sign as two columns', () => {
  expect(widthOf('政府（a）')).toBe(9);
});

it('stands in columns whatever the script, without blanks at the end of a line', () => {
  expect(
    textTable(
      ['结果', 'n'],
      [
        ['符合', '1'],
        ['a', '22'],
      ],
    ),
  ).toBe(['结果  n', '────  ──', '符合  1', 'a     22'].join('\n'));
});

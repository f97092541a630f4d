import { describe, expect, it } from 'vitest';
import { lineOf } from '../../../tests/helpers/site-lines';
import { byArea, namesArea } from './areas';

describe('namesArea', () => {
  it.each([
    ['太原', '太原市'],
    ['内蒙古', '内蒙古自治区'],
    ['广西', '广西壮族自治区'],
    ['新疆', '新疆维吾尔自治区'],
    ['恩施', '恩施土家族苗族自治州'],
    ['恩施州', '恩施州'],
    ['新疆生产建设兵团', '新疆生产建设兵团'],
  ])('%s means %s', (printed, name) => {
    expect(namesArea(printed, name)).toBe(true);
  });

  it.each([
    ['新疆', '新疆生产建设兵团'],
    ['大同', '大同市云冈区'],
    ['吉', '吉林省'],
    ['', '太原市'],
    ['太原市', '太原'],
  ])('%j does not mean %s', (printed, name) => {
    expect(namesArea(printed, name)).toBe(false);
  });
});

describe('byArea', () => {
  const lines = ['临汾市', '太原市', '', '示范区', '临汾市'].map((city, n) => lineOf({ id: `s${n}`, city }));
  const rows = byArea(lines, ['太原', '大同', '临汾'], ({ site }) => site.city);

  it('keeps the order of the office, lists areas without a site, and adds what it does not list', () => {
    expect(rows.rows.map(({ name, lines: own }) => [name, own.map(({ site }) => site.id)])).toEqual([
      ['太原', ['s1']],
      ['大同', []],
      ['临汾', ['s0', 's4']],
      ['示范区', ['s3']],
    ]);
  });

  it('loses no site: what names no area is told', () => {
    expect(rows.unplaced.map(({ site }) => site.id)).toEqual(['s2']);
  });
});

import { describe, expect, it } from 'vitest';
import { lineOf } from '../../../tests/helpers/site-lines';
import type { OfficeFigure } from '../../model/table';
import { correctable, derived, passRate, printed, printedNumber, summed, typed, withOffice } from './cells';

const desk = (value: string) => ({ siteId: null, typed: { key: value } });
const figure = (value: string): OfficeFigure => ({
  value,
  reason: '按原通报',
  computed: '81.0%',
  author: '李四',
  at: '2018-02-12T00:00:00.000Z',
});

describe('typed cells', () => {
  it.each([
    ['12', 12],
    ['13,542', 13542],
    ['1,234,567', 1234567],
    ['-3', -3],
    ['4.5', 4.5],
    ['12家', '12家'],
    ['1,2', '1,2'],
    ['1e9', '1e9'],
    ['=1+1', '=1+1'],
    ['  ', null],
  ])('%j is %j where a number is asked for, and prints as it was typed', (written, value) => {
    const cell = typed(desk(written), 'key', { format: 'number' });
    expect([cell.value, cell.text, cell.format === 'number']).toEqual([
      value,
      written.trim(),
      typeof value === 'number',
    ]);
  });

  it('keep the digits of a code where text is asked for', () => {
    expect(typed(desk('0415000001'), 'key')).toMatchObject({ value: '0415000001', format: 'text' });
  });

  it('offer what was seen until somebody types', () => {
    const options = { proposals: [{ value: '是', from: '页面所见', findingIds: ['f'] }] };
    expect(typed(desk(''), 'key', options).proposals).toHaveLength(1);
    expect(typed(desk('否'), 'key', options).proposals).toBeUndefined();
  });
});

describe('correctable', () => {
  const line = (value: string) => lineOf({ id: 'a' }, { typed: { home: value } });

  it('is the register’s word, with an address at which a person can correct it', () => {
    expect(correctable('http://a.gov.cn', line(''), 'home')).toMatchObject({
      kind: 'imported',
      text: 'http://a.gov.cn',
      address: { siteId: 'a', key: 'home' },
    });
  });

  it('shows a correction as typed, and a gap of the register as blank', () => {
    expect(correctable('http://a.gov.cn', line('http://b.gov.cn'), 'home')).toMatchObject({
      kind: 'typed',
      text: 'http://b.gov.cn',
    });
    expect(correctable('', line(''), 'home')).toMatchObject({ kind: 'typed', value: null });
  });
});

describe('office figures', () => {
  const rate = passRate([lineOf({ id: 'a' })], [], 'half-up');

  it('stand beside what was computed, and are what is printed', () => {
    const cell = withOffice(rate, figure('80.9%'));
    expect([cell.text, printed(cell), printedNumber(cell)]).toEqual(['100%', '80.9%', 80.9]);
  });

  it('are none where they say the same, and never stand beside what was typed anyway', () => {
    expect(withOffice(rate, figure('100%')).office).toBeUndefined();
    expect(withOffice(typed(desk('1'), 'key'), figure('2')).office).toBeUndefined();
    expect(withOffice(rate, undefined)).toBe(rate);
  });

  it('that are words are no number', () => {
    expect(printedNumber(withOffice(derived(4), figure('约5')))).toBeNull();
  });

  it('are numbers with their thousands set apart, too', () => {
    expect(printedNumber(withOffice(derived(4), figure('13,542')))).toBe(13542);
  });
});

describe('summed', () => {
  it('leaves blanks out, and is blank where there is nothing', () => {
    expect(summed([derived(2), derived('—'), derived(-3)])).toMatchObject({ value: -1, basis: '2 + (-3)' });
    expect(summed([derived('')])).toMatchObject({ value: null, text: '' });
  });

  it('adds tenths up to tenths', () => {
    expect(summed([derived(-0.1), derived(-0.2)])).toMatchObject({ value: -0.3, text: '-0.3' });
  });
});

import { describe, expect, it } from 'vitest';
import { maskPersonalNumbers } from './mask';

const mask = (text: string) => {
  const counts = { identity: 0, bankCard: 0, mobile: 0 };
  return { text: maskPersonalNumbers(text, counts), counts };
};

describe('maskPersonalNumbers', () => {
  it('masks identity numbers with a valid check digit', () => {
    expect(mask('身份证11010519491231002X。')).toEqual({
      text: '身份证110*************2X。',
      counts: { identity: 1, bankCard: 0, mobile: 0 },
    });
  });
  it('masks mobile and bank card numbers', () => {
    expect(mask('电话13812345678，卡号4111111111111111').counts).toEqual({
      identity: 0,
      bankCard: 1,
      mobile: 1,
    });
  });
  it.each([
    '京公网安备11010202000001号', // fourteen digits
    '110105194912310021', // wrong check digit
    '4111111111111112', // fails Luhn
    '网站标识码：1101000001',
    '20260315100000123456789',
  ])('leaves %s as it is', (text) => {
    expect(mask(text).text).toBe(text);
  });
});

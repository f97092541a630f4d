import { describe, expect, it } from 'vitest';
import { processorMs } from '../../tests/helpers/processor-time';
import { spells } from './pinyin';

describe('a label spells a name', () => {
  it.each([
    ['luan', '六安市'],
    ['LuAn', '六安市'],
    ['las', '六安市'],
    ['liuan', '六安市'],
    ['chongqing', '重庆市'],
    ['xa', '西安市'],
    ['hh', '红河哈尼族彝族自治州'],
    ['sthjt', '生态环境厅'],
    ['zrzy-ghj', '自然资源和规划局'],
  ])('%s: %s', (label, name) => {
    expect(spells(label, name)).toBe(true);
  });

  it.each([
    ['anlu', '六安市'],
    ['ndrc', '国家发展和改革委员会'],
    ['lluan', '六安市'],
    ['luanx', '六安市'],
    ['', '六安市'],
    ['la', 'Luan'],
    ['123', '六安市'],
  ])('and does not: %s, %s', (label, name) => {
    expect(spells(label, name)).toBe(false);
  });

  it('takes a short time for the longest name', () => {
    expect(processorMs(() => spells('l'.repeat(63), '里'.repeat(5000)))).toBeLessThan(500);
  });
});

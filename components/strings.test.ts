import { describe, expect, it } from 'vitest';
import { CAUSES } from '../utils/messages';
import { STRINGS } from './strings';

describe('interface strings', () => {
  it.each(CAUSES)('say in both languages what to do about %s', (cause) => {
    for (const { causes } of Object.values(STRINGS)) {
      expect(causes[cause].title.length).toBeGreaterThan(4);
      expect(causes[cause].remedy.length).toBeGreaterThanOrEqual(8);
    }
  });

  it('name the same keys in both languages', () => {
    const keys = (strings: (typeof STRINGS)['zh']): string[] =>
      strings.keyList.map(([key]) => key.replace(/或|or/, '/').replace(/\s/g, ''));
    expect(keys(STRINGS.en)).toEqual(keys(STRINGS.zh));
  });

  it('say in their own language what a page is and what was recorded by hand', () => {
    const { traits, byHandName, nothingToCopy } = STRINGS.en;
    for (const text of [...Object.values(traits), byHandName, nothingToCopy]) {
      expect(text).not.toMatch(/\p{Script=Han}/u);
    }
    expect(Object.values(STRINGS.zh.traits)).toEqual(['信息公开', '年度报表', '专题', '搜索结果']);
  });
});

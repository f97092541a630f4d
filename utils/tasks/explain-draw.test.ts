import { describe, expect, it } from 'vitest';
import type { Sample } from '../model/task';
import { explainDraw, shareWarning } from './explain-draw';

const sample = (changes: Partial<Sample> = {}): Sample => ({
  mode: 'ratio',
  amount: 30,
  strata: ['area', 'level'],
  seed: 20180701,
  population: 428,
  siteIds: Array.from({ length: 129 }, (_, i) => `r1/${i}`),
  ...changes,
});

describe('shareWarning', () => {
  it('warns of 2 sites out of 7, with the clause and what would do', () => {
    expect(shareWarning(sample({ population: 7, siteIds: ['a', 'b'] }))).toBe(
      '抽查比例28.5%，低于每季度不少于30%的要求（国办发〔2017〕47号《政府网站发展指引》八）；7个运行网站至少应抽3个。',
    );
  });

  it('does not round a share just below up to the required one', () => {
    const ids = Array.from({ length: 2999 }, (_, i) => String(i));
    expect(shareWarning(sample({ population: 10_000, siteIds: ids }))).toContain('29.9%');
  });

  it.each([
    ['exactly 30 %', 10, ['a', 'b', 'c']],
    ['a register without running sites', 0, []],
  ])('is silent at %s', (_, population, siteIds) => {
    expect(shareWarning(sample({ population, siteIds }))).toBeNull();
  });
});

describe('explainDraw', () => {
  it.each([
    [
      'a stratified ratio',
      sample(),
      '名录中的运行网站共428个，按不低于30%的比例，按地区、层级分层、各层按网站数比例分配名额后随机抽取129个，占30.1%；随机种子为20180701，用同一名录、同样设置和这一种子重抽，得到的网站完全相同。',
    ],
    [
      'a plain number',
      sample({ mode: 'number', amount: 129, strata: [], seed: 5 }),
      '名录中的运行网站共428个，按129个的数量，不分层随机抽取129个，占30.1%；随机种子为5，用同一名录、同样设置和这一种子重抽，得到的网站完全相同。',
    ],
    ['no draw', sample({ mode: 'all' }), '名录中的运行网站共428个，全部检查，未抽样。'],
    ['an empty register', sample({ population: 0, siteIds: [] }), '名录中没有运行网站，未抽取。'],
  ])('defends %s', (_, drawn, sentence) => {
    expect(explainDraw(drawn)).toBe(sentence);
  });
});

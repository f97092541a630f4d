import { describe, expect, it } from 'vitest';
import { WORDING_SETS } from '../../model/table-template';
import { PROBLEMS } from '../../model/verdict';
import { problemsText, wordOf } from './wording';

const words = (wording: (typeof WORDING_SETS)[number], joint = '；', wordingEdits = {}) => ({
  wording,
  wordingEdits,
  joint,
});

describe('突出问题 in words', () => {
  it('names every problem in every set', () => {
    for (const set of WORDING_SETS)
      for (const problem of PROBLEMS) expect(wordOf(problem, words(set)).word).toMatch(/^[一-龥\d]/);
  });

  it.each([
    ['national', '首页面长时间未更新；多个栏目长期不更新'],
    ['Z19', '首页不更新；栏目不更新'],
    ['shanxi', '首页不更新；栏目不更新'],
    ['luan', '首页不更新；动态、政策、公告类栏目5个以上未更新；10个以上栏目未更新'],
  ] as const)('joins them in the words of %s, one name once', (set, text) => {
    expect(problemsText(['columns-stale-many', 'columns-stale-core', 'home-stale'], words(set))).toBe(text);
  });

  it('lets an office choose the mark and the words', () => {
    const edited = words('national', '，', { 'columns-blank': '空白栏目多' });
    expect(problemsText(['columns-blank', 'unreachable'], edited)).toBe('站点长期无法访问，空白栏目多');
    expect(wordOf('columns-blank', edited).isBorrowed).toBe(false);
  });

  it('says where the notice has no word of its own', () => {
    expect(wordOf('home-stale', words('shanxi'))).toEqual({ word: '首页不更新', isBorrowed: true });
    expect(wordOf('home-stale', words('shanxi', '；', { 'home-stale': '首页不更新' })).isBorrowed).toBe(
      false,
    );
  });
});

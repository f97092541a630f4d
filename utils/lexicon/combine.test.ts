import { describe, expect, it } from 'vitest';
import type { Lexicon } from '../model/lexicon';
import { combine } from './combine';

const list = (
  name: string,
  words: readonly (readonly [string, string])[],
  exceptions: string[] = [],
): Lexicon => ({
  name,
  entries: words.map(([word, suggestion]) => ({ word, suggestion, category: '' })),
  exceptions,
});

describe('word lists in use together', () => {
  it('are none where there is none', () => {
    expect(combine([])).toBeUndefined();
  });

  it('are named together, and of a word that stands twice the first entry counts', () => {
    const both = combine([
      list('单位词表', [['登陆', '登录']], ['台风登陆']),
      list(
        '常见错词',
        [
          ['登陆', '登入'],
          ['布署', '部署'],
        ],
        ['台风登陆', '登陆作战'],
      ),
    ]);
    expect(both).toEqual({
      name: '单位词表、常见错词',
      entries: [
        { word: '登陆', suggestion: '登录', category: '' },
        { word: '布署', suggestion: '部署', category: '' },
      ],
      exceptions: ['台风登陆', '登陆作战'],
    });
  });
});

import { describe, expect, it } from 'vitest';
import { CLAUSES } from './clauses';
import { clauseTitle, clauseTitles } from './wording';

describe('the title of a clause', () => {
  it.each([
    ['Z19-D4.2', '国办秘函〔2019〕19号 扣分指标·功能设计·网站标识'],
    ['H55-二', '国办函〔2018〕55号 二、规范域名结构'],
    ['Q18-二(二)', '2018年第一季度全国政府网站抽查情况通报 二、存在的主要问题（二）'],
  ])('%s is cited by number and section, or by the name of a document without a number', (id, title) => {
    expect(clauseTitle(id)).toBe(title);
  });

  it('names the document of every clause, not only who issued it', () => {
    for (const id of Object.keys(CLAUSES)) {
      expect(clauseTitle(id)).toMatch(
        /^(?:[^《]*〔\d{4}〕\d+号|[^《]*《.+》(?:（\d{4}年修正）)?|\d{4}年.*通报) \S/,
      );
    }
  });

  it('is left out for a clause of another version, and is no word of the language', () => {
    expect(clauseTitles(['Z19-D4.2', 'Z99-old', 'constructor'])).toEqual([clauseTitle('Z19-D4.2')]);
  });
});

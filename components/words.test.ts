import { describe, expect, it } from 'vitest';
import { findingRow } from '../tests/helpers/records';
import { wordsOf as wordsInPrograms } from '../utils/headless/report-of';
import { STRINGS } from './strings';
import { wordsOf } from './words';

describe('the words of a finding', () => {
  it('are the same in the panel and in the programs', () => {
    const finding = findingRow({ clauses: ['Z19-D4.2', 'G47A-布局'] });
    expect(wordsOf(finding)).toMatchObject(wordsInPrograms(finding));
    expect(wordsOf(finding).clauses).toEqual([
      '国办秘函〔2019〕19号 扣分指标·功能设计·网站标识',
      '国办发〔2017〕47号 附件《网页设计规范》·布局',
    ]);
  });

  it('name one by hand in the language of the panel, and say what was selected until there is a note', () => {
    const byHand = findingRow({ origin: 'hand', ruleId: 'by-hand', clauses: [] });
    expect(wordsOf(byHand, STRINGS.en.byHandName).name).toBe('A problem recorded by hand');
    expect(wordsOf(byHand)).toMatchObject({
      name: '人工记录的问题',
      message: '主办单位：某县人民政府办公室',
      clauses: [],
    });
    expect(wordsOf({ ...byHand, note: '名称不符' }).message).toBe('名称不符');
  });
});

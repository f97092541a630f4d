import { describe, expect, it } from 'vitest';
import {
  audit,
  blankColumn,
  byHand,
  findingOf,
  inspection,
  many,
  QUESTION,
  recordOf,
  type Seen,
  seen,
  siteRecord,
  staleColumn,
} from '../../tests/helpers/site-records';
import { CLAUSES } from '../core/clauses';
import { INDICATORS_2015 } from './indicators-2015';
import { judgeSite } from './judge-site';
import { points } from './points';
import { VETO_TABLE } from './veto-table';
import { explain, INDICATOR_NAMES, inPoints, missingSentence, VETO_NAMES } from './words';

describe('the words of a verdict', () => {
  it('name every veto and every indicator, each with a clause of the table', () => {
    for (const { clause } of [...VETO_TABLE.Z19, ...VETO_TABLE.Z15]) {
      expect(VETO_NAMES[clause]).toBeTruthy();
      expect(CLAUSES).toHaveProperty([clause]);
    }
    const scored = points(siteRecord());
    for (const { key, clause } of [
      ...(scored?.indicators ?? []),
      ...(scored?.bonus ?? []),
      ...INDICATORS_2015,
    ]) {
      expect(INDICATOR_NAMES[key]).toBeTruthy();
      expect(CLAUSES).toHaveProperty([clause]);
    }
  });

  it('explain a veto by its findings, its threshold and its clause', () => {
    const record = recordOf(
      many(5, (n) => staleColumn(`/xw${n}/`, { name: `要闻${n}`, review: 'confirmed' })),
    );
    expect(explain(judgeSite(record))).toEqual([
      '不合格（2019年检查指标）：动态、公告、政策类栏目不更新',
      'V4.1 动态要闻、一级公告政策未更新已触发：5/5（要闻0、要闻1、要闻2、要闻3、要闻4）；依据：国办秘函〔2019〕19号 单项否决·栏目不更新（一）',
    ]);
  });

  it('call what a person confirmed no question, also where it does not count alone', () => {
    const typo = (path: string, review?: 'confirmed') => {
      const page = audit(path, 'article');
      const asked = { ...QUESTION, reason: 'hit', ...(review && { review }) };
      return seen(page, findingOf(page, 'wording-lexicon', asked));
    };
    const serious = { findings: [byHand(null, { countsFor: 'V1.1' })] };
    const said = (...pages: readonly Seen[]) => explain(judgeSite(recordOf(pages, serious)))[1];
    expect(said(typo('/a.html', 'confirmed'))).not.toContain('待复核');
    expect(said(typo('/a.html', 'confirmed'), typo('/b.html'))).toContain('待复核 1 个');
  });

  it('tell of blank columns what the other reading would come to', () => {
    const record = recordOf([
      ...many(8, (n) => staleColumn(`/xw${n}/`, { class: 'other', review: 'confirmed' })),
      ...many(2, (n) => blankColumn(`/kb${n}/`, { review: 'confirmed' })),
    ]);
    const veto = judgeSite(record).vetoes.find(({ key }) => key === 'V4.2');
    expect(veto?.withBlank).toBe(10);
  });

  it('tell what is missing before a site can be 合格', () => {
    const record = recordOf([...many(5, (n) => blankColumn(`/kb${n}/`))], {
      inspection: inspection({ covered: {} }),
    });
    const sentences = explain(judgeSite(record));
    expect(sentences[0]).toBe('待定（2019年检查指标）');
    expect(sentences).toContain('V4.3 空白栏目：已确认 0 个，待复核 5 个，可能达到 5 个，请先复核');
    expect(sentences).toContain('办事服务尚未确认查全');
    expect(missingSentence({ what: 'site-kind', params: {} })).toContain('网站类型未定');
    expect(missingSentence({ what: 'not-government', params: {} })).toContain('非政府网站');
  });

  it('tell a score with its bonus, without, and in part', () => {
    const record = recordOf([], { findings: [byHand(null, { countsFor: 'B5', tenths: 30 })] });
    expect(explain(judgeSite(record)).at(-1)).toBe('得分 103 分（扣分指标 100 分，加分 3 分）');
    expect(explain(judgeSite(record, 'Z15')).at(-1)).toContain('部分得分');
    expect([inPoints(915), inPoints(900), inPoints(5)]).toEqual(['91.5', '90', '0.5']);
  });
});

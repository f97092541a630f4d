import { describe, expect, it } from 'vitest';
import {
  audit,
  CANDIDATE,
  findingOf,
  inspection,
  many,
  recordOf,
  seen,
  site,
} from '../../../tests/helpers/site-records';
import { said } from '../../../tests/helpers/site-rules';
import { guidesVeto } from './guides-veto';

const guide = (n: number, review?: 'confirmed') => {
  const page = audit(`/bszn/${n}.html`, 'guide');
  const params = { missing: '设定依据、申请条件、办理地点、办理机构' };
  return seen(
    page,
    findingOf(page, 'guide-elements', {
      ...CANDIDATE,
      reason: 'four-missing',
      params,
      ...(review ? { review } : {}),
    }),
  );
};
const poor = (count: number) => many(count, (n) => guide(n, 'confirmed'));
const typed = { 'service-item-count': '9' };

describe('guides-veto', () => {
  it('says reached of five confirmed items', () => {
    expect(said(guidesVeto, recordOf(poor(5)))).toEqual([
      'V6.1: pass below',
      'V6.2: fail reached',
      'V6.3: pass below',
    ]);
  });

  it('says below of four of nine items where all were seen, incomplete where not', () => {
    expect(said(guidesVeto, recordOf(poor(4), { inspection: inspection({ typed }) }))).toEqual([
      'V6.1: pass below',
      'V6.2: pass below',
      'V6.3: pass below',
    ]);
    expect(said(guidesVeto, recordOf(poor(4), { inspection: inspection({ typed, covered: {} }) }))).toEqual(
      many(3, (n) => `V6.${n + 1}: review incomplete`),
    );
  });

  it('leaves open what a candidate could reach', () => {
    expect(said(guidesVeto, recordOf([...poor(4), guide(9)]))[1]).toBe('V6.2: review open');
  });

  it('asks for the number of items where all that were seen are poor', () => {
    expect(said(guidesVeto, recordOf(poor(2)))[2]).toBe('V6.3: review count-unknown');
  });

  it('does not ask a department without outward service, nor under Z15', () => {
    const department = site({ type: 'department', bucket: 'city-department', hasOutwardService: false });
    expect(said(guidesVeto, recordOf(poor(5), { site: department }))).toEqual(
      many(3, (n) => `V6.${n + 1}: inapplicable no-outward-service`),
    );
    expect(said(guidesVeto, recordOf(poor(5)), 'Z15')).toEqual(['inapplicable other-edition']);
  });
});

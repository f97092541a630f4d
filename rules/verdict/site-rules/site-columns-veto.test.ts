import { describe, expect, it } from 'vitest';
import {
  blankColumn,
  inspection,
  many,
  recordOf,
  siteRecord,
  staleColumn,
} from '../../../tests/helpers/site-records';
import { judged, said } from '../../../tests/helpers/site-rules';
import { siteColumnsVeto } from './site-columns-veto';

const stale = (count: number) => many(count, (n) => staleColumn(`/xw${n}/`, { review: 'confirmed' }));
const open = { inspection: inspection({ covered: {} }) };

describe('site-columns-veto', () => {
  it('says below where the columns were seen whole', () => {
    expect(said(siteColumnsVeto, recordOf(stale(4)))).toEqual([
      'V4.1: pass below',
      'V4.2: pass below',
      'V4.3: pass below',
    ]);
  });

  it('says reached of confirmed columns alone, whether or not all were seen', () => {
    const record = recordOf(stale(5), open);
    expect(said(siteColumnsVeto, record)).toEqual([
      'V4.1: fail reached',
      'V4.2: review incomplete',
      'V4.3: review incomplete',
    ]);
    const [first] = judged(siteColumnsVeto, record);
    expect(first).toMatchObject({
      params: { count: '5', threshold: '5', open: '0' },
      findingIds: { length: 5 },
    });
    expect(first?.evidence).toHaveLength(5);
  });

  it('leaves open what candidates could reach', () => {
    const record = recordOf([...stale(4), staleColumn('/hx/'), ...many(5, (n) => blankColumn(`/kb${n}/`))]);
    expect(said(siteColumnsVeto, record)).toEqual([
      'V4.1: review open',
      'V4.2: pass below',
      'V4.3: review open',
    ]);
  });

  it('says that nothing was seen yet', () => {
    expect(said(siteColumnsVeto, siteRecord(open))).toEqual(
      many(3, (n) => `V4.${n + 1}: review nothing-seen`),
    );
  });

  it('counts by the edition', () => {
    expect(said(siteColumnsVeto, recordOf(stale(5)), 'Z15')).toEqual([
      'V3.1: fail reached',
      'V3.2: pass below',
      'V3.3: pass below',
    ]);
  });
});

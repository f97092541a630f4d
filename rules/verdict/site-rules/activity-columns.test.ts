import { describe, expect, it } from 'vitest';
import { audit, factsOf, recordOf, seen, site, siteRecord, task } from '../../../tests/helpers/site-records';
import { judged, said } from '../../../tests/helpers/site-rules';
import { activityColumns } from './activity-columns';

const activities = (name: string, itemCount: number, oldest: string | null, newest: string | null) =>
  seen(
    audit(`/${encodeURIComponent(name)}/`, 'list', {
      listing: { state: 'items', itemCount, newest, oldest },
      facts: factsOf({ column: { name, class: 'surveys', level: 'other', path: [] } }),
    }),
  );
const surveys = (count: number, oldest: string | null = '2025-03-15', newest: string | null = '2026-03-01') =>
  recordOf([activities('民意征集', count, oldest, newest)]);
const first = (...of: Parameters<typeof said>) => said(...of)[0];

describe('activity-columns', () => {
  it.each([
    [6, 'surveys: pass enough'],
    [5, 'surveys: review! too-few'],
  ])('of a portal with %i surveys in a year says %s', (count, expected) => {
    expect(first(activityColumns, surveys(count), 'Z15')).toBe(expected);
  });

  it('asks a department for three', () => {
    const department = { site: site({ type: 'department', bucket: 'city-department' }) };
    expect(first(activityColumns, { ...surveys(3), ...department }, 'Z15')).toBe('surveys: pass enough');
    expect(first(activityColumns, { ...surveys(2), ...department }, 'Z15')).toBe('surveys: review! too-few');
  });

  it('takes a newest activity of before the year for none', () => {
    expect(first(activityColumns, surveys(9, '2023-01-01', '2025-03-14'), 'Z15')).toBe(
      'surveys: review! none-in-year',
    );
  });

  it('leaves the counting to a person where the list reaches back over the year, or has no dates', () => {
    expect(first(activityColumns, surveys(9, '2025-03-14'), 'Z15')).toBe('surveys: review not-countable');
    expect(first(activityColumns, surveys(9, null, null), 'Z15')).toBe('surveys: review undated');
    expect(first(activityColumns, siteRecord(), 'Z15')).toBe('surveys: review no-column');
  });

  it.each(['items', 'waiting', 'none', 'blank'] as const)(
    'never takes a list without dates for one without activities (%s)',
    (state) => {
      const page = activities('民意征集', 0, null, null);
      const record = recordOf([
        { ...page, audit: { ...page.audit, listing: { ...page.audit.listing, state } } },
      ]);
      expect(first(activityColumns, record, 'Z15')).toBe('surveys: review undated');
    },
  );

  it('asks for the kind of the site where three are enough for some and six for others', () => {
    const unknown = { site: site({ type: 'unknown', bucket: 'unknown' }) };
    const of = (count: number) => {
      const page = activities('民意征集', count, '2025-03-15', '2026-03-01');
      const untold = {
        ...page,
        audit: { ...page.audit, site: { ...page.audit.site, kind: 'unknown' as const } },
      };
      return first(activityColumns, recordOf([untold], unknown), 'Z15');
    };
    expect(of(6)).toBe('surveys: pass enough');
    expect(of(4)).toBe('surveys: review kind-unknown');
    expect(of(2)).toBe('surveys: review! too-few');
  });

  it('counts a list of activities that stands among the pages of 互动', () => {
    const page = activities('民意征集', 6, '2025-06-01', '2026-03-01');
    const kind = { ...page.audit.pageKind, kind: 'interaction' as const };
    const record = recordOf([{ ...page, audit: { ...page.audit, pageKind: kind } }]);
    expect(first(activityColumns, record, 'Z15')).toBe('surveys: pass enough');
    expect(first(activityColumns, record)).toBe('surveys: pass enough');
  });

  it('counts interviews apart, six for anybody', () => {
    const record = recordOf([
      activities('在线访谈', 5, '2025-06-01', '2026-03-01'),
      activities('民意征集', 6, '2025-06-01', '2026-03-01'),
    ]);
    expect(said(activityColumns, record, 'Z15')).toEqual([
      'surveys: pass enough',
      'interviews: review! too-few',
    ]);
  });

  it('adds up several columns', () => {
    const record = recordOf([
      activities('民意征集', 3, '2025-06-01', '2026-03-01'),
      activities('网上调查', 3, '2025-06-01', '2026-03-01'),
    ]);
    expect(judged(activityColumns, record, 'Z15')[0]).toMatchObject({
      reason: 'enough',
      params: { count: '6' },
    });
  });

  it('is never against a site under Z19', () => {
    expect(first(activityColumns, surveys(5))).toBe('surveys: inapplicable only-bonus');
    expect(first(activityColumns, surveys(6))).toBe('surveys: pass enough');
  });

  it('says nothing of a site nobody has read', () => {
    expect(said(activityColumns, siteRecord({ task: task({ asOf: null }) }))).toEqual([]);
  });
});

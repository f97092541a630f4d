import { describe, expect, it } from 'vitest';
import {
  audit,
  CANDIDATE,
  factsOf,
  findingOf,
  many,
  QUESTION,
  recordOf,
  seen,
  siteRecord,
} from '../../../tests/helpers/site-records';
import { judged, said } from '../../../tests/helpers/site-rules';
import type { PageKind } from '../../../utils/model/words';
import type { FindingRow } from '../../../utils/records/rows';
import { FOOTER_ITEMS, footerAllPages } from './footer-all-pages';

const A = 'aaaaaaaaaaaaaaaa';
const B = 'bbbbbbbbbbbbbbbb';
const page = (
  path: string,
  kind: PageKind,
  footer: string,
  changes: Readonly<Record<string, Partial<FindingRow>>> = {},
) => {
  const one = audit(path, kind, { facts: factsOf({ prints: { header: '', footer } }) });
  const findings = FOOTER_ITEMS.map(([rule]) =>
    findingOf(one, rule, { outcome: 'pass', reason: 'listed', ...changes[rule] }),
  );
  return seen(one, ...findings);
};
const home = page('/', 'home', A);
const FAIL = { outcome: 'fail', reason: 'absent' } as const;

describe('footer-all-pages', () => {
  it('finds the same footer on all pages', () => {
    expect(said(footerAllPages, recordOf([home, ...many(3, (n) => page(`/${n}/`, 'list', A))]))).toEqual([
      `${A}: pass same`,
    ]);
  });

  it('takes one deviating footer for one fault and lists its pages', () => {
    const record = recordOf([
      home,
      page('/ok/', 'list', A),
      ...many(3, (n) => page(`/zt/${n}/`, 'list', B, { 'footer-icp-number': FAIL, 'jiucuo-entry': FAIL })),
    ]);
    expect(said(footerAllPages, record)).toEqual([`${A}: pass same`, `${B}: review! missing`]);
    expect(judged(footerAllPages, record)[1]).toMatchObject({
      params: { count: '3', items: 'ICP备案编号、找错入口' },
      findingIds: { length: 6 },
      evidence: { length: 3 },
    });
  });

  it('does not hold against the inner pages what the home page lacks, too', () => {
    const lacks = { 'footer-police-number': FAIL };
    const record = recordOf([page('/', 'home', A, lacks), page('/zt/', 'list', B, lacks)]);
    expect(said(footerAllPages, record)).toEqual([`${B}: pass other-print`]);
  });

  it('takes a candidate for missing, and a question for unclear', () => {
    const with_ = (finding: Partial<FindingRow>) =>
      recordOf([home, page('/zt/', 'list', B, { 'footer-contact': finding })]);
    expect(said(footerAllPages, with_({ ...CANDIDATE, reason: 'absent' }))).toEqual([
      `${B}: review! missing`,
    ]);
    expect(said(footerAllPages, with_({ ...QUESTION, reason: 'picture' }))).toEqual([`${B}: review unclear`]);
  });

  it('asks whether a page on another host belongs to the site', () => {
    const record = recordOf([
      home,
      page('http://bs.example.gov.cn/', 'other', B, { 'footer-icp-number': FAIL }),
    ]);
    expect(said(footerAllPages, record)).toEqual([`${B}: review other-host`]);
  });

  it('compares nothing without the home page, or with it alone', () => {
    expect(said(footerAllPages, siteRecord())).toEqual(['inapplicable home-unread']);
    expect(said(footerAllPages, recordOf([home]))).toEqual(['inapplicable one-page']);
  });
});

import { describe, expect, it } from 'vitest';
import { auditEntry, findingRow, reviewRow } from '../../tests/helpers/records';
import type { AuditRow, FindingRow } from '../records/rows';
import { type Look, proposeRechecks } from './recheck';

const PAGE = 'https://www.example.gov.cn/';

const audit = (id: string, changes: Partial<AuditRow> = {}): AuditRow => ({
  ...(auditEntry({ id }).audit as AuditRow),
  snapshotHash: '0'.repeat(64),
  ...changes,
});
const finding = (auditId: string, changes: Partial<FindingRow> = {}): FindingRow => {
  const ruleId = changes.ruleId ?? 'footer-site-code';
  return findingRow({ id: `${auditId}:${ruleId}`, auditId, ruleId, ...changes });
};
const look = (auditId: string, findings: readonly FindingRow[], changes: Partial<Look> = {}): Look => ({
  audits: [audit(auditId)],
  findings,
  reviews: {},
  ...changes,
});
const overruled = (findingId: string) => ({
  [findingId]: reviewRow({ findingId, result: 'overruled' }),
});

const closed = look('before', [finding('before')]);
const revisit = (changes: Partial<FindingRow> = {}): Look => look('after', [finding('after', changes)]);
const said = (...args: Parameters<typeof proposeRechecks>): string[] =>
  proposeRechecks(...args).map(({ outcome, reason }) => `${outcome ?? '?'}: ${reason}`);

describe('proposeRechecks', () => {
  it.each([
    ['已整改 where the page now passes', revisit({ outcome: 'pass', reason: 'listed' }), 'fixed: passes'],
    ['未整改 where it still fails', revisit(), 'not-fixed: still-fails'],
    ['未整改 where it fails for another reason', revisit({ reason: 'malformed' }), 'not-fixed: still-fails'],
    ['nothing where the machine asks', revisit({ outcome: 'review', reason: 'unreadable' }), '?: undecided'],
    [
      'nothing where the rule no longer applies',
      revisit({ outcome: 'inapplicable', reason: 'kind' }),
      '?: inapplicable',
    ],
    ['nothing where the rule was not run', look('after', []), '?: untested'],
    ['nothing where the page was not opened', look('after', [], { audits: [] }), '?: not-visited'],
    [
      'nothing where only another version of the rule passes it',
      revisit({ outcome: 'pass', reason: 'listed', ruleVersion: 2 }),
      '?: other-measure',
    ],
    [
      'nothing where only another edition passes it',
      revisit({ outcome: 'pass', reason: 'listed', edition: 'Z15' }),
      '?: other-measure',
    ],
    ['未整改 where another edition fails it as well', revisit({ edition: 'Z15' }), 'not-fixed: still-fails'],
  ])('proposes %s', (_, later, proposal) => {
    expect(said(closed, later)).toEqual([proposal]);
  });

  it('asks about a page that did not open: taken down is not put right', () => {
    expect(said(closed, look('after', [], { audits: [] }), new Set([PAGE]))).toEqual(['?: gone']);
  });

  it('lays before and after side by side with their audits', () => {
    const later = revisit();
    expect(proposeRechecks(closed, later)).toEqual([
      {
        outcome: 'not-fixed',
        reason: 'still-fails',
        before: { finding: closed.findings[0], audit: closed.audits[0] },
        after: { finding: later.findings[0], audit: later.audits[0] },
      },
    ]);
  });

  it('does not change what it is given', () => {
    const [earlier, later] = [structuredClone(closed), structuredClone(revisit())];
    proposeRechecks(earlier, later);
    expect(earlier).toEqual(closed);
    expect(later).toEqual(revisit());
  });

  it('calls a fault new that was not there, on the same page or on one never opened', () => {
    const other = { addressKey: `${PAGE}news/` };
    const later = look(
      'after',
      [finding('after'), finding('after', { ruleId: 'meta-keywords' }), finding('page2', other)],
      { audits: [audit('after'), audit('page2', other)] },
    );
    expect(said(closed, later)).toEqual([
      'not-fixed: still-fails',
      'new: not-seen-before',
      'new: not-seen-before',
    ]);
  });

  it('calls a fault new that passed before', () => {
    expect(
      said(look('before', [finding('before', { outcome: 'pass', reason: 'listed' })]), revisit()),
    ).toEqual(['new: not-seen-before']);
  });

  it('asks about a fault that the inspector overruled last time', () => {
    const earlier = { ...closed, reviews: overruled('before:footer-site-code') };
    expect(said(earlier, revisit())).toEqual(['?: overruled-before']);
  });

  it('takes the inspector’s word of today for the machine’s', () => {
    const later = { ...revisit(), reviews: overruled('after:footer-site-code') };
    expect(said(closed, later)).toEqual(['fixed: passes']);
  });

  it('takes up candidates only once they were confirmed', () => {
    const candidate = finding('before', { outcome: 'review', candidate: true });
    const earlier = look('before', [candidate]);
    const reviews = {
      [candidate.id]: reviewRow({ findingId: candidate.id, of: { outcome: 'review', reason: 'absent' } }),
    };
    const later = revisit({ outcome: 'pass', reason: 'listed' });
    expect(said(earlier, later)).toEqual([]);
    expect(said({ ...earlier, reviews }, later)).toEqual(['fixed: passes']);
  });

  it('leaves what was recorded by hand to a person, and takes new ones as new', () => {
    const byHand = (id: string, auditId: string) =>
      finding(auditId, { id, origin: 'hand', ruleId: 'by-hand', note: '错别字' });
    const earlier = look('before', [byHand('hand-1', 'before'), byHand('hand-2', '')]);
    const later = look('after', [byHand('hand-3', 'after')]);
    expect(said(earlier, later)).toEqual(['?: by-hand', '?: by-hand', 'new: not-seen-before']);
  });

  it('goes by the newest final audit of a page', () => {
    const times = [
      '2026-06-01T02:00:00.000Z',
      '2026-06-02T02:00:00.000Z',
      '2026-06-03T02:00:00.000Z',
    ] as const;
    const later: Look = {
      audits: [
        audit('first', { checkedAt: times[0] }),
        audit('second', { checkedAt: times[1] }),
        audit('loading', { checkedAt: times[2], provisional: true }),
      ],
      findings: [
        finding('second', { outcome: 'pass', reason: 'listed' }),
        finding('first'),
        finding('loading'),
      ],
      reviews: {},
    };
    expect(said(closed, later)).toEqual(['fixed: passes']);
  });

  it('does not take a page that never finished loading for visited', () => {
    const later = look('after', [], { audits: [audit('after', { provisional: true })] });
    expect(said(closed, later)).toEqual(['?: not-visited']);
  });
});

import { describe, expect, it } from 'vitest';
import { auditRecord, findingRow, reviewRow } from '../../tests/helpers/records';
import type { AuditRow, FindingRow, ReviewRow } from '../records/rows';
import { agreementsOf, settlingResult } from './agreement';

const PAGE = 'https://www.example.gov.cn/';
const day = (n: number): string => `2026-03-${String(n).padStart(2, '0')}T02:00:00.000Z`;

/** A reading of the home page by its day, and what the machine said of its footer. */
function reading(on: number, outcome: FindingRow['outcome'] = 'fail', changes: Partial<AuditRow> = {}) {
  const { audit } = auditRecord([], {}, { id: `audit-${on}`, checkedAt: day(on), inspectionId: 'i' });
  const finding = findingRow({
    id: `audit-${on}:footer-site-code`,
    auditId: audit.id,
    inspectionId: 'i',
    outcome,
  });
  return { audit: { ...audit, ...changes }, finding };
}

const word = (
  { finding }: { readonly finding: FindingRow },
  author: string,
  result: ReviewRow['result'],
  on: number,
  changes: Partial<ReviewRow> = {},
): ReviewRow =>
  reviewRow({
    id: `${author}-${on}-${finding.auditId}`,
    findingId: finding.id,
    auditId: finding.auditId,
    inspectionId: 'i',
    author,
    result,
    reason: `${author}说`,
    at: day(on),
    of: { outcome: finding.outcome, reason: finding.reason },
    ...changes,
  });

const compare = (readings: readonly ReturnType<typeof reading>[], reviews: readonly ReviewRow[]) =>
  agreementsOf({
    audits: readings.map(({ audit }) => audit),
    findings: readings.map(({ finding }) => finding),
    reviews,
  });
const told = (...given: Parameters<typeof compare>) =>
  compare(...given).map(({ state, opinions }) => [
    state,
    ...opinions.map(({ author, outcome }) => `${author || '机器'} ${outcome}`),
  ]);

describe('what several say of one page under one rule', () => {
  const [first, second] = [reading(1), reading(2)];

  it('is an agreement where they say the same, on one reading or on two', () => {
    const both = [word(first, '张三', 'confirmed', 3), word(first, '李四', 'confirmed', 4)];
    expect(told([first], both)).toEqual([['agreement', '张三 fail', '李四 fail']]);
    const apart = [word(first, '张三', 'confirmed', 3), word(second, '李四', 'confirmed', 4)];
    expect(told([first, second], apart)).toEqual([['agreement', '张三 fail', '李四 fail']]);
  });

  it('is a conflict where they do not, with who said it, why and when', () => {
    const words = [word(first, '张三', 'confirmed', 3), word(second, '李四', 'overruled', 4)];
    expect(told([first, second], words)).toEqual([['conflict', '张三 fail', '李四 pass']]);
    expect(compare([first, second], words)[0]).toMatchObject({
      inspectionId: 'i',
      addressKey: PAGE,
      ruleId: 'footer-site-code',
      opinions: [
        { author: '张三', reason: '张三说', at: day(3), findingId: first.finding.id },
        { author: '李四', reason: '李四说', at: day(4), findingId: second.finding.id },
      ],
    });
  });

  it("counts each one's last word, and none that was taken back", () => {
    const changed = [word(first, '张三', 'confirmed', 3), word(second, '张三', 'overruled', 5)];
    expect(told([first, second], [...changed, word(first, '李四', 'overruled', 4)])).toEqual([
      ['agreement', '张三 pass', '李四 pass'],
    ]);
    const back = [word(first, '张三', 'confirmed', 3), word(first, '张三', 'withdrawn', 5)];
    expect(told([first], [...back, word(first, '李四', 'overruled', 4)])).toEqual([]);
  });

  it("does not take back another's word", () => {
    const words = [
      word(first, '张三', 'confirmed', 3),
      word(first, '李四', 'overruled', 4),
      word(first, '张三', 'withdrawn', 5),
      word(first, '王五', 'confirmed', 6),
    ];
    expect(told([first], words)).toEqual([['conflict', '李四 pass', '王五 fail']]);
  });

  it('is a conflict with the machine, where the newest reading says otherwise and nobody looked', () => {
    const fixed = reading(9, 'pass');
    expect(told([first, fixed], [word(first, '张三', 'confirmed', 3)])).toEqual([
      ['conflict', '张三 fail', '机器 pass'],
    ]);
    const asked = reading(9, 'review');
    expect(told([first, asked], [word(first, '张三', 'confirmed', 3)])).toEqual([]);
  });

  it('compares nothing across pages, rules, inspections, and nothing by hand or still loading', () => {
    const others: readonly Partial<FindingRow>[] = [
      { addressKey: `${PAGE}a` },
      { ruleId: 'another' },
      { inspectionId: 'j' },
      { origin: 'hand' },
    ];
    for (const changes of others) {
      const other = { ...second, finding: { ...second.finding, ...changes } };
      const words = [word(first, '张三', 'confirmed', 3), word(other, '李四', 'overruled', 4)];
      expect(compare([first, other], words)).toEqual([]);
    }
    const early = reading(2, 'fail', { provisional: true });
    const words = [word(first, '张三', 'confirmed', 3), word(early, '李四', 'overruled', 4)];
    expect(compare([first, early], words)).toEqual([]);
  });

  it('does not depend on the order of rows', () => {
    const readings = [first, second, reading(9, 'pass')];
    const words = [word(first, '张三', 'confirmed', 3), word(second, '李四', 'overruled', 4)];
    expect(compare([...readings].reverse(), [...words].reverse())).toEqual(compare(readings, words));
  });

  it('is settled by a word that weighs all opinions, until there is another one', () => {
    const words = [word(first, '张三', 'confirmed', 3), word(second, '李四', 'overruled', 4)];
    const settles = words.map(({ id }) => id);
    const last = [first, second].map((one) => word(one, '王五', 'confirmed', 5, { settles }));
    const [settled] = compare([first, second], [...words, ...last]);
    expect(settled?.state).toBe('settled');
    expect(settled?.settlement?.author).toBe('王五');
    expect(settled?.opinions).toHaveLength(2);
    const later = word(second, '赵六', 'overruled', 6);
    expect(compare([first, second], [...words, ...last, later])[0]?.state).toBe('conflict');
    const back = last.map((one) => ({
      ...one,
      id: `${one.id} back`,
      result: 'withdrawn' as const,
      at: day(7),
    }));
    expect(compare([first, second], [...words, ...last, ...back])[0]?.state).toBe('conflict');
  });

  it.each([
    ['fail', 'fail', 'confirmed'],
    ['fail', 'pass', 'overruled'],
    ['review', 'fail', 'confirmed'],
    ['review', 'pass', 'overruled'],
    ['pass', 'fail', 'overruled'],
    ['pass', 'pass', 'confirmed'],
    ['inapplicable', 'fail', null],
    ['inapplicable', 'pass', null],
  ] as const)('settles %s as %s by %s', (said, outcome, result) => {
    expect(settlingResult({ outcome: said, reason: '' }, outcome)).toBe(result);
  });
});

import { describe, expect, it } from 'vitest';
import { checkOf, checks } from '../checks';
import { CLAUSES } from '../core/clauses';
import { checksOf, HELP_FAMILIES, helpOf } from '.';

describe('the help on checks', () => {
  it('tells of every check once, and of no other', () => {
    const told = HELP_FAMILIES.flatMap((family) => Object.keys(family.rules));
    expect([...told].sort()).toEqual(checks.map(({ id }) => id).sort());
  });

  it('has families with a name and an address of their own', () => {
    expect(new Set(HELP_FAMILIES.map(({ key }) => key)).size).toBe(HELP_FAMILIES.length);
    for (const family of HELP_FAMILIES) {
      expect(family.name).toMatch(/^\p{Script=Han}+$/u);
      expect(checksOf(family).map(({ id }) => id)).toEqual(Object.keys(family.rules));
    }
  });

  it.each(checks.map((check) => [check.id, check] as const))(
    '%s has an example of each answer',
    (id, check) => {
      const { examples, traps } = helpOf(id) ?? { examples: [], traps: [] };
      const answers = new Set(examples.map(({ outcome }) => outcome));
      // No 符合 is asked for: some checks leave that to a person (a download that was tried).
      const may = check.authority === 'question' ? ['review'] : ['fail', 'review'];
      for (const answer of may) expect(answers, `an example of ${answer}`).toContain(answer);
      if (check.authority === 'question') expect(answers).not.toContain('fail');
      expect(examples.length).toBeGreaterThanOrEqual(2);
      for (const { reason, seen } of examples) {
        expect(check.reasons, `the reason ${reason}`).toHaveProperty([reason]);
        expect(seen.length).toBeGreaterThan(8);
      }
      expect(traps.length).toBeGreaterThanOrEqual(1);
      for (const trap of traps) expect(trap.length).toBeGreaterThan(8);
    },
  );

  it('speaks to the inspector, without marks of the program', () => {
    for (const { rules: help } of HELP_FAMILIES) {
      for (const { examples, traps } of Object.values(help)) {
        for (const words of [...examples.map(({ seen }) => seen), ...traps]) {
          expect(words).toMatch(/[。”）]$/);
          expect(words).not.toMatch(/undefined|TODO|\{\w+\}(?!”)/);
        }
      }
    }
  });

  it('cites clauses that were read or restated only', () => {
    for (const check of checks) {
      for (const clause of check.clauses) {
        expect(['read', 'restated']).toContain(
          (CLAUSES as Record<string, { confidence: string }>)[clause]?.confidence,
        );
      }
    }
  });

  it('finds nothing under a name of the language itself', () => {
    expect(helpOf('constructor')).toBeUndefined();
    expect(checkOf('constructor')).toBeUndefined();
  });
});

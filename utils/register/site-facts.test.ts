import { describe, expect, it } from 'vitest';
import type { Bucket, SiteType } from '../model/register';
import { registeredFacts } from './site-facts';

const facts = (bucket: Bucket, type: SiteType) => {
  const { kind, level } = registeredFacts({ bucket, type, name: '某网站' });
  return [kind, level];
};

describe('what a site is by its register', () => {
  it.each<[Bucket, SiteType, string, string]>([
    ['central-department', 'department', 'ministry', 'central'],
    ['central-department', 'unknown', 'ministry', 'central'],
    ['province-portal', 'unknown', 'portal', 'province'],
    ['city-department', 'unknown', 'department', 'city'],
    ['below-county', 'portal', 'portal', 'county'],
    ['below-county', 'department', 'department', 'county'],
    ['city-department', 'special', 'department', 'city'],
    ['unknown', 'portal', 'portal', 'unknown'],
  ])('%s, %s: %s of level %s', (bucket, type, kind, level) => {
    expect(facts(bucket, type)).toEqual([kind, level]);
  });

  it('asks a person where the register is silent', () => {
    expect(facts('unknown', 'unknown')).toEqual(['unknown', 'unknown']);
    expect(facts('below-county', 'unknown')).toEqual(['unknown', 'county']);
  });

  it('carries the name, as long as an audit keeps it', () => {
    expect(registeredFacts({ bucket: 'unknown', type: 'unknown', name: '长'.repeat(300) }).name).toHaveLength(
      200,
    );
  });
});

import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { siteFindings } from '../../rules/verdict';
import { audit, recordOf, reviewOf, seen, site } from '../../tests/helpers/site-records';
import type { ReviewRow } from '../../utils/records/rows';
import { SiteReview } from './site-review';

const record = recordOf([seen(audit('/', 'home'))], { site: site({ hosts: ['www.other.gov.cn'] }) });
const shown = (ruleId: string, result?: ReviewRow['result']): string => {
  const finding = siteFindings(record, 'Z19').find(
    (one) => one.ruleId === ruleId && one.outcome === 'review',
  );
  if (!finding) throw new Error(`${ruleId} asks nothing`);
  const reviews = result ? { [finding.id]: reviewOf({ ...finding, auditId: '' }, result) } : {};
  return render(
    <SiteReview finding={finding} reviews={reviews} onReview={() => undefined} onUndo={() => undefined} />,
  );
};
/** What the buttons say; `–` where nothing can be said without a reason. */
const buttons = (html: string): string[] =>
  [...html.matchAll(/<button([^>]*)>([^<]+)</g)].map(
    ([, attributes, label]) => `${label}${attributes?.includes('aria-disabled="true"') ? ' –' : ''}`,
  );

describe('the word on a finding of the site', () => {
  it('agrees at once, and disagrees with a reason', () => {
    expect(buttons(shown('register-match'))).toEqual(['属实', '不属实 –']);
  });

  it('is 不符合 or 符合 of what a person tried, each with a reason', () => {
    expect(buttons(shown('account-functions'))).toEqual(['不符合 –', '符合 –']);
  });

  it.each([
    ['account-functions', 'confirmed', '不符合：已核实'],
    ['account-functions', 'overruled', '符合：已核实'],
    ['register-match', 'overruled', '不属实：已核实'],
  ] as const)('of %s, %s, is shown as %s', (ruleId, result, words) => {
    expect(shown(ruleId, result)).toContain(`<p class="review">${words}`);
    expect(buttons(shown(ruleId, result))).toHaveLength(3);
  });
});

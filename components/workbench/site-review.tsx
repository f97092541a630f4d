import { useId, useState } from 'preact/hooks';
import { type SiteFinding, siteRuleOf } from '../../rules/verdict';
import { useStrings } from '../strings';
import { clock } from '../words';
import type { SiteFindingActions } from './verdict-site-findings';

/**
 * The inspector's word on a finding of the site as a whole. Overruling wants a reason; so does either word on what only
 * he has tried, and there it is 不符合 or 符合.
 */
export function SiteReview({
  finding,
  onReview,
  onUndo,
  reviews,
}: { readonly finding: SiteFinding } & SiteFindingActions) {
  const t = useStrings();
  const [reason, setReason] = useState('');
  const id = useId();
  const review = reviews[finding.id];
  const isManual = siteRuleOf(finding.ruleId)?.isManual === true;
  const words = isManual ? { confirmed: t.outcomes.fail, overruled: t.outcomes.pass } : t;
  const isMute = (result: 'confirmed' | 'overruled'): boolean =>
    reason.trim() === '' && (isManual || result === 'overruled');
  return (
    <div class="actions">
      {review && review.result !== 'withdrawn' && (
        <p class="review">
          {words[review.result]}
          {review.reason && `：${review.reason}`}
          <small>{[review.author, clock(review.at)].filter(Boolean).join(' · ')}</small>
        </p>
      )}
      {onReview && finding.outcome !== 'pass' && finding.outcome !== 'inapplicable' && (
        <>
          {(['confirmed', 'overruled'] as const).map((result) => (
            <button
              key={result}
              type="button"
              aria-disabled={isMute(result)}
              aria-describedby={isManual || result === 'overruled' ? id : undefined}
              onClick={() => isMute(result) || onReview(finding, result, reason.trim())}
            >
              {words[result]}
            </button>
          ))}
          {review && (
            <button type="button" onClick={() => onUndo(finding)}>
              {t.undo}
            </button>
          )}
          <label>
            <span class="unseen" id={id}>
              {t.reasonNeeded}
            </span>
            <input
              value={reason}
              maxLength={2000}
              placeholder={t.reason}
              onInput={({ currentTarget: { value } }) => setReason(value)}
            />
          </label>
        </>
      )}
    </div>
  );
}

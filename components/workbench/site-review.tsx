import { useId, useState } from 'preact/hooks';
import type { SiteFinding } from '../../rules/verdict';
import { useStrings } from '../strings';
import { clock } from '../words';
import type { SiteFindingActions } from './verdict-site-findings';

/** The inspector's word on a finding of the site as a whole. Overruling wants a reason. */
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
  return (
    <div class="actions">
      {review && review.result !== 'withdrawn' && (
        <p class="review">
          {t[review.result]}
          {review.reason && `：${review.reason}`}
          <small>{[review.author, clock(review.at)].filter(Boolean).join(' · ')}</small>
        </p>
      )}
      {onReview && finding.outcome !== 'pass' && finding.outcome !== 'inapplicable' && (
        <>
          <button type="button" onClick={() => onReview(finding, 'confirmed', reason.trim())}>
            {t.confirmed}
          </button>
          <button
            type="button"
            aria-disabled={reason.trim() === ''}
            aria-describedby={id}
            onClick={() => reason.trim() !== '' && onReview(finding, 'overruled', reason.trim())}
          >
            {t.overruled}
          </button>
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

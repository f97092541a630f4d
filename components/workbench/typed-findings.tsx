import { useId, useState } from 'preact/hooks';
import { INDICATOR_NAMES, inPoints, VETO_NAMES } from '../../rules/verdict/words';
import type { FindingRow, ReviewRow } from '../../utils/records/rows';
import type { SiteRecord } from '../../utils/records/site-record';
import { ReasonForm } from '../reason-form';
import { useStrings } from '../strings';
import { useOnce } from '../use-once';
import { clock } from '../words';
import { OutsideLink } from './outside-link';

export interface TypedFindingsActions {
  /** @returns whether it was kept, so that its form can be closed; the same of a withdrawal. */
  onNote(finding: FindingRow, note: string): Promise<boolean>;
  /** Overrules it with a reason: it stays, and counts no more. */
  onWithdraw(finding: FindingRow, reason: string): Promise<boolean>;
  /** Takes the last review back. */
  onRestore(finding: FindingRow): void;
}

/** All that was recorded by hand, on whatever page or of the site as a whole. */
export function TypedFindings({
  record: { findings, reviews, audits },
  canChange,
  ...on
}: TypedFindingsActions & { readonly record: SiteRecord; readonly canChange: boolean }) {
  const { inspection: t } = useStrings();
  const byHand = findings.filter(({ origin }) => origin === 'hand');
  if (byHand.length === 0) return <p class="soft">{t.noHandFindings}</p>;
  return (
    <ul class="entries">
      {byHand.map((finding) => (
        <Line
          key={finding.id}
          finding={finding}
          url={audits.find(({ id }) => id === finding.auditId)?.url ?? finding.addressKey}
          review={reviews[finding.id]}
          canChange={canChange}
          {...on}
        />
      ))}
    </ul>
  );
}

function Line({
  finding,
  url,
  review,
  canChange,
  ...on
}: TypedFindingsActions & {
  readonly finding: FindingRow;
  readonly url: string;
  readonly review: ReviewRow | undefined;
  readonly canChange: boolean;
}) {
  const { inspection: t, change, confirmed, undo } = useStrings();
  const [asking, setAsking] = useState<'note' | 'withdraw' | null>(null);
  const { note, countsFor, tenths, edition, author, createdAt } = finding;
  const isWithdrawn = review?.result === 'overruled';
  const name =
    countsFor === undefined
      ? t.countsForNothing
      : `${countsFor} ${VETO_NAMES[`${edition}-${countsFor}`] ?? INDICATOR_NAMES[countsFor] ?? ''}`;
  return (
    <li>
      <p class={isWithdrawn ? 'struck' : undefined}>
        <b>{note}</b> <span class="tag">{name}</span>
        {tenths !== undefined && <span class="tag">{t.pointsOf(inPoints(tenths))}</span>}
        {isWithdrawn && <span class="tag green">{t.withdrawn}</span>}
        {review?.result === 'confirmed' && <span class="tag red">{confirmed}</span>}
      </p>
      <p>
        {url !== '' && <OutsideLink url={url} />}
        <small> {[clock(createdAt), author].filter(Boolean).join(' · ')}</small>
      </p>
      {review && review.reason !== '' && (
        <p class="soft">
          {review.reason}
          <small> {[clock(review.at), review.author].filter(Boolean).join(' · ')}</small>
        </p>
      )}
      {canChange && (
        <p class="actions">
          <button type="button" class="small" onClick={() => setAsking('note')}>
            {change}
            <span class="unseen">{note}</span>
          </button>
          {isWithdrawn ? (
            <button type="button" class="small" onClick={() => on.onRestore(finding)}>
              {undo}
              <span class="unseen">{note}</span>
            </button>
          ) : (
            <button type="button" class="small" onClick={() => setAsking('withdraw')}>
              {t.withdraw}
              <span class="unseen">{note}</span>
            </button>
          )}
        </p>
      )}
      {asking === 'withdraw' && (
        <ReasonForm
          label={t.withdrawWhy}
          action={t.withdraw}
          onSave={async (reason) => {
            if (await on.onWithdraw(finding, reason)) setAsking(null);
          }}
          onCancel={() => setAsking(null)}
        />
      )}
      {asking === 'note' && (
        <NoteForm
          note={note}
          onSave={async (changed) => {
            if (await on.onNote(finding, changed)) setAsking(null);
          }}
          onCancel={() => setAsking(null)}
        />
      )}
    </li>
  );
}

function NoteForm({
  note: before,
  onSave,
  onCancel,
}: {
  readonly note: string;
  onSave(note: string): Promise<void>;
  onCancel(): void;
}) {
  const { inspection: t, cancel, save } = useStrings();
  const [note, setNote] = useState(before);
  const once = useOnce();
  const id = useId();
  return (
    <form
      class="reason"
      onSubmit={(event) => {
        event.preventDefault();
        if (note.trim()) void once(() => onSave(note.trim()));
      }}
    >
      <label for={id}>{t.note}</label>
      <textarea
        id={id}
        rows={2}
        maxLength={2000}
        required
        value={note}
        onInput={({ currentTarget: { value } }) => setNote(value)}
      />
      <button type="submit" class="primary">
        {save}
      </button>
      <button type="button" onClick={onCancel}>
        {cancel}
      </button>
    </form>
  );
}

import { useId, useState } from 'preact/hooks';
import type { Evidence } from '../utils/model/finding';
import { isOutdated } from '../utils/records/effective';
import type { FindingRow, ReviewRow } from '../utils/records/rows';
import { ReasonForm } from './reason-form';
import { RuleLink } from './rule-link';
import { useStrings } from './strings';
import { clauseOf, clock, type FindingWords } from './words';

export interface FindingActions {
  /** Frames the element of one piece of evidence. */
  onLocate(finding: FindingRow, exhibit: number): void;
  /** Done when it is known whether it was kept: where it was, it is no longer asked why. */
  onReview(finding: FindingRow, result: 'confirmed' | 'overruled', reason: string): Promise<void>;
  onUndo(finding: FindingRow): void;
  onCopy(finding: FindingRow): void;
  onNote(finding: FindingRow, note: string): void;
}

export interface FindingCardProps extends FindingActions {
  readonly finding: FindingRow;
  readonly review: ReviewRow | undefined;
  readonly words: FindingWords;
  readonly open: boolean;
  /** The reason field asks for words: the inspector pressed 不属实. */
  readonly objecting: boolean;
  /** Whether the page in front is the page of this record. */
  readonly canLocate: boolean;
  onToggle(): void;
  onObject(objecting: boolean): void;
}

/** One finding: a line that opens to clause, evidence, and what to do. */
export function FindingCard(props: FindingCardProps) {
  const { finding, review, words, open } = props;
  const t = useStrings();
  const details = useId();
  return (
    <li class={`finding ${finding.outcome}`}>
      <h3>
        <button
          type="button"
          class="head"
          data-finding={finding.id}
          aria-expanded={open}
          aria-controls={details}
          onClick={props.onToggle}
        >
          <span class="name">
            {words.name}
            {finding.candidate && <span class="tag amber">{t.candidate}</span>}
            {finding.origin === 'hand' && <span class="tag">{t.byHand}</span>}
            {review && <ReviewTag finding={finding} review={review} />}
          </span>
          <span class="message">{words.message}</span>
        </button>
      </h3>
      <div id={details} class="details" hidden={!open}>
        {open && <Details {...props} />}
      </div>
    </li>
  );
}

function ReviewTag({ finding, review }: { finding: FindingRow; review: ReviewRow }) {
  const t = useStrings();
  if (isOutdated(finding, review)) return <span class="tag amber">{t.outdated}</span>;
  return review.result === 'confirmed' ? (
    <span class="tag red">{t.confirmed}</span>
  ) : (
    <span class="tag green">{t.overruled}</span>
  );
}

function Details(props: FindingCardProps) {
  const { finding, review, words } = props;
  const t = useStrings();
  const { rule } = words;
  return (
    <>
      {finding.origin === 'hand' && <Note {...props} />}
      <Actions {...props} />
      {review && (
        <p class="review">
          {review.result === 'confirmed' ? t.confirmed : t.overruled}
          {review.reason && `：${review.reason}`}
          <small>{[review.author, clock(review.at)].filter(Boolean).join(' · ')}</small>
        </p>
      )}
      <dl>
        {rule && (
          <>
            <dt>{t.clause}</dt>
            <dd>
              {finding.clauses.length === 0
                ? t.noClause
                : finding.clauses.map((id) => <Cited key={id} id={id} />)}
            </dd>
            <dt>{t.lookedFor}</dt>
            <dd>{rule.lookedFor}</dd>
          </>
        )}
        <dt>{t.evidence}</dt>
        <dd>
          {finding.evidence.length === 0 ? (
            t.noEvidence
          ) : (
            <ul class="evidence">
              {finding.evidence.map((evidence, i) => (
                // Evidence has no identity but its place in the list, which never changes.
                <Seen
                  key={i}
                  evidence={evidence}
                  canLocate={props.canLocate}
                  onLocate={() => props.onLocate(finding, i)}
                />
              ))}
            </ul>
          )}
        </dd>
        {rule && (
          <>
            <dt>{t.verify}</dt>
            <dd>{rule.guide.verify}</dd>
            <dt>{t.fix}</dt>
            <dd>{rule.guide.fix}</dd>
            <dt>{t.severity}</dt>
            <dd>{rule.severity}</dd>
            <dt>{t.edition}</dt>
            <dd>
              {finding.edition} · {t.version} {finding.ruleVersion} · <code>{finding.ruleId}</code> ·{' '}
              <RuleLink ruleId={finding.ruleId} name={rule.name} />
            </dd>
          </>
        )}
      </dl>
    </>
  );
}

export function Cited({ id }: { id: string }) {
  const t = useStrings();
  const clause = clauseOf(id);
  if (!clause) return <p>{id}</p>;
  return (
    <p class="clause">
      <strong>{clause.document}</strong> {clause.section}
      {clause.confidence === 'restated' && <span class="tag">{t.restated}</span>}
      <span class="requirement">{clause.requirement}</span>
    </p>
  );
}

function Seen({
  evidence,
  canLocate,
  onLocate,
}: {
  evidence: Evidence;
  canLocate: boolean;
  onLocate(): void;
}) {
  const t = useStrings();
  return (
    <li>
      <span class="place">
        {t.roles[evidence.role]} · {evidence.place}
      </span>
      {evidence.path !== undefined && canLocate && (
        <button type="button" class="small" onClick={onLocate}>
          {t.locate}
        </button>
      )}
      {evidence.text && <q>{evidence.text}</q>}
      {evidence.html && <code class="snippet">{evidence.html}</code>}
    </li>
  );
}

function Actions({ finding, review, objecting, canLocate, ...on }: FindingCardProps) {
  const t = useStrings();
  const first = finding.evidence.findIndex(({ path }) => path !== undefined);
  return (
    <div class="actions">
      {first >= 0 && canLocate && (
        <button type="button" onClick={() => on.onLocate(finding, first)}>
          {t.locate}
        </button>
      )}
      <button type="button" onClick={() => void on.onReview(finding, 'confirmed', '')}>
        {t.confirmed}
      </button>
      <button type="button" aria-expanded={objecting} onClick={() => on.onObject(!objecting)}>
        {t.overruled}
      </button>
      {review && (
        <button type="button" onClick={() => on.onUndo(finding)}>
          {t.undo}
        </button>
      )}
      <button type="button" onClick={() => on.onCopy(finding)}>
        {t.copy}
      </button>
      {objecting && (
        <ReasonForm
          label={t.reason}
          example={t.reasonNeeded}
          action={t.save}
          onSave={(reason) => on.onReview(finding, 'overruled', reason)}
          onCancel={() => on.onObject(false)}
        />
      )}
    </div>
  );
}

function Note({ finding, onNote }: Pick<FindingCardProps, 'finding' | 'onNote'>) {
  const t = useStrings();
  const [note, setNote] = useState(finding.note);
  const id = useId();
  return (
    <form
      class="reason"
      onSubmit={(event) => {
        event.preventDefault();
        onNote(finding, note.trim());
      }}
    >
      <label for={id}>{t.note}</label>
      <textarea
        id={id}
        rows={2}
        maxLength={2000}
        placeholder={t.notePlaceholder}
        value={note}
        onInput={(event) => setNote(event.currentTarget.value)}
      />
      <button type="submit" disabled={note.trim() === finding.note}>
        {t.save}
      </button>
    </form>
  );
}

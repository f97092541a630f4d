import { useId, useState } from 'preact/hooks';
import type { Recheck } from '../../utils/model/task';
import type { Outcome } from '../../utils/model/words';
import type { RecheckProposal, Sight } from '../../utils/tasks/recheck';
import { useStrings } from '../strings';
import { useOnce } from '../use-once';
import { clock, wordsOf } from '../words';
import { OutsideLink } from './outside-link';

/** The finding a recheck is recorded under: the earlier one; the later one where it is new. */
export const recheckSubject = ({ before, after, reason }: RecheckProposal): string =>
  (reason === 'overruled-before' ? after : (before ?? after))?.finding.id ?? '';

/** One fault, before and after. */
export function RecheckCard({
  proposal,
  history,
  onDecide,
}: {
  readonly proposal: RecheckProposal;
  /** What was decided of it, oldest first. */
  readonly history: readonly Recheck[];
  /** @returns whether it was kept, so that the note can be emptied. */
  onDecide(outcome: Recheck['outcome'], note: string): Promise<boolean>;
}) {
  const { inspection: t, byHandName } = useStrings();
  const noteId = useId();
  const [note, setNote] = useState('');
  const once = useOnce();
  const { before, after, outcome, reason } = proposal;
  const seen = before ?? after;
  if (!seen) return null;
  const { name } = wordsOf(seen.finding, byHandName);
  const url = seen.audit?.url ?? seen.finding.addressKey;
  const isNew = reason === 'not-seen-before' || reason === 'overruled-before';
  const choices: readonly Recheck['outcome'][] = isNew ? ['new'] : ['fixed', 'not-fixed'];
  const decided = history.at(-1);
  return (
    <li class="card recheck">
      <div class="line">
        <h3>
          {name}
          {decided && (
            <span class={`tag ${decided.outcome === 'fixed' ? 'green' : 'red'}`}>
              {t.recheckOutcomes[decided.outcome]}
            </span>
          )}
        </h3>
        {url !== '' && <OutsideLink url={url}>{t.visitAgain}</OutsideLink>}
      </div>
      {url !== '' && <p class="soft address">{url}</p>}
      <div class="two">
        <Seen
          title={t.before}
          sight={before}
          // A fault counted, also where the machine only asked.
          outcome={reason === 'overruled-before' ? 'pass' : 'fail'}
          otherwise={t.notThereBefore}
        />
        <Seen
          title={t.after}
          sight={after}
          outcome={after?.finding.outcome}
          otherwise={t.recheckReasons[reason]}
        />
      </div>
      <p>
        {outcome ? t.proposed(t.recheckOutcomes[outcome]) : t.recheckQuestion}：{t.recheckReasons[reason]}
      </p>
      <div class="fields">
        <label for={noteId}>{t.recheckNote}</label>
        <input
          id={noteId}
          class="long"
          maxLength={2000}
          value={note}
          onInput={({ currentTarget: { value } }) => setNote(value)}
        />
        {choices.map((choice) => (
          <button
            key={choice}
            type="button"
            class={choice === outcome && !decided ? 'primary' : undefined}
            onClick={() =>
              void once(async () => {
                if (await onDecide(choice, note.trim())) setNote('');
              })
            }
          >
            {t.recheckOutcomes[choice]}
            <span class="unseen">{name}</span>
          </button>
        ))}
      </div>
      {history.length > 0 && (
        <ul class="feeds" aria-label={t.recheckHistory}>
          {history.map((recheck) => (
            <li key={recheck.id}>
              <span class="name">
                {t.recheckOutcomes[recheck.outcome]} {recheck.note}
              </span>
              <small>{[clock(recheck.at), recheck.author].filter(Boolean).join(' · ')}</small>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Seen({
  title,
  sight,
  outcome,
  otherwise,
}: {
  readonly title: string;
  readonly sight: Sight | null;
  readonly outcome: Outcome | undefined;
  readonly otherwise: string;
}) {
  const { outcomes, byHandName } = useStrings();
  if (!sight) {
    return (
      <div>
        <h4>{title}</h4>
        <p class="soft">{otherwise}</p>
      </div>
    );
  }
  const { finding, audit } = sight;
  return (
    <div>
      <h4>
        {title} <small>{clock(audit?.checkedAt ?? finding.createdAt)}</small>
      </h4>
      <p>
        {outcome && <span class="tag">{outcomes[outcome]}</span>} {wordsOf(finding, byHandName).message}
      </p>
      {finding.evidence.slice(0, 2).map(({ place, text }, i) => (
        <p key={i} class="soft">
          {place}：{text}
        </p>
      ))}
    </div>
  );
}

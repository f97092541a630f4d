import { useId, useState } from 'preact/hooks';
import { useStrings } from '../strings';
import { clock } from '../words';

export interface Choice<Value> {
  readonly value: Value;
  readonly label: string;
}

/** Asks which of several things shall count, and why. */
export function Decision<Value extends string | number>({
  subject,
  choices,
  obstacle,
  onDecide,
}: {
  /** What is decided, for those who hear it. */
  readonly subject: string;
  readonly choices: readonly Choice<Value>[];
  /** Why nobody can decide now; null where one can. */
  readonly obstacle: string | null;
  onDecide(value: Value, reason: string): void;
}) {
  const { merging: t } = useStrings();
  const [chosen, setChosen] = useState<Value | null>(null);
  const [reason, setReason] = useState('');
  const name = useId();
  if (obstacle !== null) return <p class="soft">{obstacle}</p>;
  const isReady = chosen !== null && reason.trim() !== '';
  return (
    <form
      class="decision"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen !== null && isReady) onDecide(chosen, reason.trim());
      }}
    >
      <fieldset class="fields">
        <legend>
          {t.decideAs}
          <span class="unseen">{subject}</span>
        </legend>
        {choices.map(({ value, label }) => (
          <label key={value} class="check">
            <input
              type="radio"
              name={name}
              required
              checked={chosen === value}
              onChange={() => setChosen(value)}
            />
            {label}
          </label>
        ))}
        <label class="why">
          {t.reason}
          <input
            required
            maxLength={2000}
            placeholder={t.reasonExample}
            value={reason}
            onInput={({ currentTarget: { value } }) => setReason(value)}
          />
        </label>
        <button type="submit" class="primary" aria-disabled={!isReady}>
          {t.decide}
        </button>
      </fieldset>
    </form>
  );
}

/** Who decided, when and why; and the way to decide again. */
export function Decided<Value extends string | number>({
  result,
  by,
  onUndo,
  ...decision
}: {
  readonly result: string;
  readonly by: { readonly author: string; readonly at: string; readonly reason: string };
  /** Null where it is not one's own. */
  readonly onUndo: (() => void) | null;
} & Parameters<typeof Decision<Value>>[0]) {
  const t = useStrings();
  const [again, setAgain] = useState(false);
  return (
    <>
      <p class="decided">
        <span class="tag">{t.merging.settled}</span> <strong>{result}</strong>
        {`：${by.reason}`}{' '}
        <small>
          {t.merging.settledBy} {[by.author, clock(by.at)].filter(Boolean).join(' · ')}
        </small>
      </p>
      <div class="buttons">
        {onUndo && decision.obstacle === null && (
          <button type="button" class="small" onClick={onUndo}>
            {t.undo}
            <span class="unseen">{decision.subject}</span>
          </button>
        )}
        <button type="button" class="small" aria-expanded={again} onClick={() => setAgain(!again)}>
          {t.merging.decideAgain}
          <span class="unseen">{decision.subject}</span>
        </button>
      </div>
      {again && <Decision {...decision} />}
    </>
  );
}

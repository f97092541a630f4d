import { useId, useState } from 'preact/hooks';
import type { TestQuestion } from '../../utils/model/task';
import type { Calendar } from '../../utils/workdays/calendar';
import { ANSWER_WORKDAYS, dueDay } from '../../utils/workdays/due';
import { Choice } from '../choice';
import { useStrings } from '../strings';
import { useOnce } from '../use-once';

/** What an inspector says of a test question; the due day is counted from the day it was sent. */
export type QuestionEntry = Pick<
  TestQuestion,
  'channel' | 'subject' | 'sentOn' | 'answeredOn' | 'outcome' | 'note'
>;
const QUESTION_OUTCOMES: readonly TestQuestion['outcome'][] = ['waiting', 'answered', 'poor', 'none'];

export function QuestionForm({
  before,
  today,
  calendar,
  onSave,
  onCancel,
}: {
  /** Null for a new one. */
  readonly before: TestQuestion | null;
  /** `YYYY-MM-DD` in China. */
  readonly today: string;
  /** As the due day will be kept by. */
  readonly calendar: Calendar;
  /** Done when it is known whether it was kept. */
  onSave(entry: QuestionEntry): Promise<void>;
  onCancel(): void;
}) {
  const { inspection: t, save, cancel } = useStrings();
  const ids = {
    channel: useId(),
    subject: useId(),
    sent: useId(),
    outcome: useId(),
    answered: useId(),
    note: useId(),
  };
  const [entry, setEntry] = useState<QuestionEntry>(
    () =>
      before ?? { channel: '', subject: '', sentOn: today, answeredOn: null, outcome: 'waiting', note: '' },
  );
  const once = useOnce();
  const change = (changes: Partial<QuestionEntry>): void => setEntry({ ...entry, ...changes });
  const due = entry.sentOn === '' ? null : dueDay(entry.sentOn, ANSWER_WORKDAYS, calendar);
  const isAnswered = entry.outcome === 'answered' || entry.outcome === 'poor';
  return (
    <form
      class="fields"
      aria-label={before ? before.subject : t.addQuestion}
      onSubmit={(event) => {
        event.preventDefault();
        const { channel, subject, sentOn, outcome, note } = entry;
        const answeredOn = isAnswered ? entry.answeredOn : null;
        void once(() =>
          onSave({
            channel: channel.trim(),
            subject: subject.trim(),
            sentOn,
            outcome,
            answeredOn,
            note: note.trim(),
          }),
        );
      }}
    >
      <span class="field">
        <label for={ids.channel}>{t.channel}</label>
        <input
          id={ids.channel}
          maxLength={300}
          value={entry.channel}
          placeholder={t.channelHelp}
          onInput={({ currentTarget: { value } }) => change({ channel: value })}
        />
      </span>
      <span class="field">
        <label for={ids.subject}>{t.subject}</label>
        <input
          id={ids.subject}
          class="long"
          required
          maxLength={300}
          value={entry.subject}
          onInput={({ currentTarget: { value } }) => change({ subject: value })}
        />
      </span>
      <span class="field">
        <label for={ids.sent}>{t.sentOn}</label>
        <input
          id={ids.sent}
          type="date"
          required
          max={today}
          value={entry.sentOn}
          onInput={({ currentTarget: { value } }) => change({ sentOn: value })}
        />
      </span>
      {due && (
        <span class="soft">
          {t.dueOn} {due.day}
          {!due.known && ` · ${t.workdaysUnknown}`}
        </span>
      )}
      <span class="field">
        <label for={ids.outcome}>{t.questionOutcome}</label>
        <Choice
          id={ids.outcome}
          words={QUESTION_OUTCOMES}
          names={t.questionOutcomes}
          chosen={entry.outcome}
          onChoose={(outcome) => change({ outcome })}
        />
      </span>
      {isAnswered && (
        <span class="field">
          <label for={ids.answered}>{t.answeredOn}</label>
          <input
            id={ids.answered}
            type="date"
            required
            min={entry.sentOn}
            max={today}
            value={entry.answeredOn ?? ''}
            onInput={({ currentTarget: { value } }) => change({ answeredOn: value === '' ? null : value })}
          />
        </span>
      )}
      <span class="field">
        <label for={ids.note}>{t.questionNote}</label>
        <input
          id={ids.note}
          class="long"
          maxLength={2000}
          value={entry.note}
          onInput={({ currentTarget: { value } }) => change({ note: value })}
        />
      </span>
      <button type="submit" class="primary">
        {save}
      </button>
      <button type="button" onClick={onCancel}>
        {cancel}
      </button>
    </form>
  );
}

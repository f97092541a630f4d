import { useState } from 'preact/hooks';
import type { TestQuestion } from '../../utils/model/task';
import type { Calendar } from '../../utils/workdays/calendar';
import { lastDay } from '../../utils/workdays/due';
import { useStrings } from '../strings';
import { type QuestionEntry, QuestionForm } from './question-form';

/** 测试咨询: what was asked, until when an answer is in time, and what came of it. */
export function QuestionList({
  questions,
  today,
  calendar,
  canChange,
  onSave,
}: {
  readonly questions: readonly TestQuestion[];
  /** `YYYY-MM-DD` in China. */
  readonly today: string;
  readonly calendar: Calendar;
  readonly canChange: boolean;
  /** Without an id a new one. @returns whether it was kept */
  onSave(entry: QuestionEntry, id: string | undefined): Promise<boolean>;
}) {
  const { inspection: t, change } = useStrings();
  /** '' for a new one; null for none. */
  const [editing, setEditing] = useState<string | null>(null);
  const close = (): void => setEditing(null);
  /** What was refused is still there to be saved again. */
  const save = async (entry: QuestionEntry, id: string | undefined): Promise<void> => {
    if (await onSave(entry, id)) close();
  };
  return (
    <>
      {questions.length === 0 && <p class="soft">{t.noQuestions}</p>}
      <ul class="entries">
        {questions.map((question) => (
          <li key={question.id}>
            {editing === question.id ? (
              <QuestionForm
                before={question}
                today={today}
                calendar={calendar}
                onSave={(entry) => save(entry, question.id)}
                onCancel={close}
              />
            ) : (
              <p class="line">
                <Asked question={question} today={today} calendar={calendar} canChange={canChange} />
                {canChange && (
                  <button type="button" class="small" onClick={() => setEditing(question.id)}>
                    {change}
                    <span class="unseen">{question.subject}</span>
                  </button>
                )}
              </p>
            )}
          </li>
        ))}
      </ul>
      {editing === '' && (
        <QuestionForm
          before={null}
          today={today}
          calendar={calendar}
          onSave={(entry) => save(entry, undefined)}
          onCancel={close}
        />
      )}
      {canChange && editing === null && (
        <button type="button" onClick={() => setEditing('')}>
          {t.addQuestion}
        </button>
      )}
    </>
  );
}

function Asked({
  question,
  today,
  calendar,
  canChange,
}: {
  readonly question: TestQuestion;
  readonly today: string;
  readonly calendar: Calendar;
  readonly canChange: boolean;
}) {
  const { inspection: t } = useStrings();
  const { subject, channel, sentOn, answeredOn, outcome, note, author } = question;
  const { day: dueOn, known, now } = lastDay(question, calendar);
  const isOverdue = outcome === 'waiting' && today > dueOn;
  const isLate = answeredOn !== null && answeredOn > dueOn;
  return (
    <span>
      <b>{subject}</b> {channel} · {t.sentOn} {sentOn} · {t.dueOn} {dueOn}
      {!known && <span class="tag amber">{t.workdaysUnknown}</span>}
      {canChange && known && now !== dueOn && <span class="tag amber">{t.dueNow(now)}</span>}
      <span class="tag">{t.questionOutcomes[outcome]}</span>
      {answeredOn && ` ${answeredOn}`}
      {(isOverdue || isLate) && <span class="tag red">{t.overdue}</span>}
      <small> {[note, author].filter(Boolean).join(' · ')}</small>
    </span>
  );
}

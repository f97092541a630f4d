import type { TestQuestion } from '../model/task';
import { type Calendar, OFFICIAL } from './calendar';
import { addWorkdays, type DayAnswer, workdaysBetween } from './workdays';

/** When test questions must be answered, and which of them to remind of. */

/** Z19-D3.4: no answer within 5 工作日 is a fault. */
export const ANSWER_WORKDAYS = 5;

/** The last workday on which an answer is in time; the day it was sent does not count. */
export const dueDay = (
  sentOn: string,
  workdays: number = ANSWER_WORKDAYS,
  calendar: Calendar = OFFICIAL,
): DayAnswer => addWorkdays(sentOn, workdays, calendar);

export interface Reminder {
  readonly question: TestQuestion;
  /** `overdue`: its last day is over. `soon`: its last day is the next workday, or before. */
  readonly when: 'overdue' | 'today' | 'soon';
  /** False where its due day rests on a year whose notice is not known: 工作日待核. */
  readonly known: boolean;
}

/**
 * The questions to remind of, the longest due first: those that still wait for an answer and are due by the next
 * workday.
 *
 * @param today the day in China.
 */
export function dueQuestions(
  questions: readonly TestQuestion[],
  today: string,
  calendar: Calendar = OFFICIAL,
): Reminder[] {
  const next = addWorkdays(today, 1, calendar).day;
  return questions
    .filter(({ outcome, answeredOn, dueOn }) => outcome === 'waiting' && !answeredOn && dueOn <= next)
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn)))
    .map((question) => ({
      question,
      when: question.dueOn < today ? 'overdue' : question.dueOn === today ? 'today' : 'soon',
      known: workdaysBetween(question.sentOn, question.dueOn, calendar).known,
    }));
}

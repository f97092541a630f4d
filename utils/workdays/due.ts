import type { TestQuestion } from '../model/task';
import { type Calendar, OFFICIAL } from './calendar';
import { addWorkdays, type DayAnswer } from './workdays';

/** When test questions must be answered, and which of them to remind of. */

/** Z19-D3.4: no answer within 5 工作日 is a fault. */
export const ANSWER_WORKDAYS = 5;

/** The last workday on which an answer is in time; the day it was sent does not count. */
export const dueDay = (
  sentOn: string,
  workdays: number = ANSWER_WORKDAYS,
  calendar: Calendar = OFFICIAL,
): DayAnswer => addWorkdays(sentOn, workdays, calendar);

/** The last day of a question, and what it would be if it were saved `now`. */
export interface LastDay extends DayAnswer {
  readonly now: string;
}

/**
 * Until when an answer to a question is in time. While it waits it follows the calendar, as it will when its answer is
 * recorded; then it stays what the answer was judged by.
 */
export function lastDay(
  { outcome, sentOn, dueOn }: Pick<TestQuestion, 'outcome' | 'sentOn' | 'dueOn'>,
  calendar: Calendar = OFFICIAL,
): LastDay {
  const { day: now, known } = dueDay(sentOn, ANSWER_WORKDAYS, calendar);
  return { day: outcome === 'waiting' ? now : dueOn, known, now };
}

export interface Reminder {
  readonly question: TestQuestion;
  /** Its last day by the calendar of now. */
  readonly dueOn: string;
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
    .filter(({ outcome, answeredOn }) => outcome === 'waiting' && !answeredOn)
    .map((question): Reminder => {
      const { day: dueOn, known } = lastDay(question, calendar);
      return { question, when: dueOn < today ? 'overdue' : dueOn === today ? 'today' : 'soon', dueOn, known };
    })
    .filter(({ dueOn }) => dueOn <= next)
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn)));
}

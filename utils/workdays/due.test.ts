import { describe, expect, it } from 'vitest';
import type { TestQuestion } from '../model/task';
import { calendarWith } from './calendar';
import { dueDay, dueQuestions, lastDay } from './due';

const question = (changes: Partial<TestQuestion> = {}): TestQuestion => ({
  id: 'q1',
  inspectionId: 't1/s1',
  channel: '县长信箱',
  subject: '如何办理居住证',
  sentOn: '2018-07-20',
  dueOn: '2018-07-27',
  answeredOn: null,
  outcome: 'waiting',
  note: '',
  author: '张三',
  at: '2018-07-20T02:00:00.000Z',
  ...changes,
});

describe('dueDay', () => {
  it('is the fifth workday after the question was sent', () => {
    expect(dueDay('2018-07-20')).toEqual({ day: '2018-07-27', known: true });
    expect(dueDay('2018-07-21')).toEqual({ day: '2018-07-27', known: true });
  });

  it('is put off by a holiday and brought on by 调休', () => {
    expect(dueDay('2018-09-27').day).toBe('2018-10-09');
  });

  it('counts as many workdays as it is told, in an imported calendar too', () => {
    const calendar = calendarWith([{ year: 2050, off: ['2050-05-03'], work: [] }]);
    expect(dueDay('2050-05-02', 1, calendar)).toEqual({ day: '2050-05-04', known: true });
    expect(dueDay('2050-05-02', 1)).toEqual({ day: '2050-05-03', known: false });
  });
});

describe('dueQuestions', () => {
  it.each([
    ['overdue', '2018-07-28'],
    ['today', '2018-07-27'],
    ['soon', '2018-07-26'],
  ])('calls a question due on a Friday %s on %s', (when, today) => {
    expect(dueQuestions([question()], today)).toEqual([
      { question: question(), when, dueOn: '2018-07-27', known: true },
    ]);
  });

  it('is silent two workdays before', () => {
    expect(dueQuestions([question()], '2018-07-25')).toEqual([]);
  });

  it('reminds on the last workday before a week-end of what is due on Monday', () => {
    const monday = question({ sentOn: '2018-07-23', dueOn: '2018-07-30' });
    expect(dueQuestions([monday], '2018-07-27').map(({ when }) => when)).toEqual(['soon']);
    expect(dueQuestions([monday], '2018-07-28').map(({ when }) => when)).toEqual(['soon']);
  });

  it.each([
    ['answered', { answeredOn: '2018-07-25', outcome: 'answered' }],
    ['answered, but not yet judged', { answeredOn: '2018-07-25' }],
    ['given up', { outcome: 'none' }],
    ['poorly answered', { answeredOn: '2018-07-25', outcome: 'poor' }],
  ] as const)('leaves out what is %s', (_, changes) => {
    expect(dueQuestions([question(changes)], '2018-08-10')).toEqual([]);
  });

  it('names the longest due first', () => {
    const questions = [
      question({ id: 'b' }),
      question({ id: 'a', sentOn: '2018-07-18', dueOn: '2018-07-25' }),
    ];
    expect(dueQuestions(questions, '2018-08-01').map(({ question: { id } }) => id)).toEqual(['a', 'b']);
  });

  it('asks where the due day rests on a year whose notice is not known', () => {
    const unknown = question({ sentOn: '2099-05-04', dueOn: '2099-05-11' });
    expect(dueQuestions([unknown], '2099-05-12')).toEqual([
      { question: unknown, when: 'overdue', dueOn: '2099-05-11', known: false },
    ]);
  });

  it('counts by the calendar that is known now, whatever the day was when it was kept', () => {
    const holiday = calendarWith([{ year: 2018, off: ['2018-07-26', '2018-07-27'], work: [] }]);
    const due = (today: string, calendar = holiday) =>
      dueQuestions([question()], today, calendar).map(({ when, dueOn }) => `${when} ${dueOn}`);
    expect(due('2018-07-28')).toEqual([]);
    expect(due('2018-07-30')).toEqual(['soon 2018-07-31']);
    // A week-end that is worked: sooner than was thought.
    const worked = calendarWith([{ year: 2018, off: ['2018-10-01'], work: ['2018-07-21', '2018-07-22'] }]);
    expect(due('2018-07-25', worked)).toEqual(['today 2018-07-25']);
  });
});

describe('the last day of a question', () => {
  const holiday = calendarWith([{ year: 2018, off: ['2018-07-26', '2018-07-27'], work: [] }]);

  it('follows the calendar while the question waits', () => {
    expect(lastDay(question(), holiday)).toEqual({ day: '2018-07-31', known: true, now: '2018-07-31' });
  });

  it('stays what the answer was judged by, and is told beside what it would be now', () => {
    const late = question({ outcome: 'answered', answeredOn: '2018-07-30' });
    expect(lastDay(late, holiday)).toEqual({ day: '2018-07-27', known: true, now: '2018-07-31' });
  });
});

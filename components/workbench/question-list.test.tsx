import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { TestQuestion } from '../../utils/model/task';
import { type Calendar, calendarWith, OFFICIAL } from '../../utils/workdays/calendar';
import { inspectionZh } from '../strings/inspection';
import { QuestionForm } from './question-form';
import { QuestionList } from './question-list';

const QUESTION: TestQuestion = {
  id: 'q1',
  inspectionId: 't1/s1',
  channel: '县长信箱',
  subject: '如何办理居住证',
  sentOn: '2050-03-07',
  dueOn: '2050-03-14',
  answeredOn: null,
  outcome: 'waiting',
  note: '',
  author: '张三',
  at: '2050-03-07T02:00:00.000Z',
};
/** A year that no notice of the package knows. */
const IMPORTED = calendarWith([{ year: 2050, off: ['2050-03-09', '2050-03-10'], work: [] }]);

const list = (calendar: Calendar, changes: Partial<TestQuestion> = {}) =>
  render(
    <QuestionList
      questions={[{ ...QUESTION, ...changes }]}
      today="2050-03-15"
      calendar={calendar}
      canChange
      onSave={async () => true}
    />,
  );

describe('a test question', () => {
  it('is shown with the due day of the calendar in use', () => {
    const html = list(IMPORTED);
    expect(html).toContain('2050-03-16');
    expect(html).not.toContain(inspectionZh.workdaysUnknown);
    expect(html).not.toContain(inspectionZh.overdue);
  });

  it('is overdue by the same calendar, and unsure where the year is not known', () => {
    const html = list(OFFICIAL);
    expect(html).toContain('2050-03-14');
    expect(html).toContain(inspectionZh.workdaysUnknown);
    expect(html).toContain(inspectionZh.overdue);
  });

  it('once answered keeps the day it was judged by, and says what it would be now', () => {
    const answered = { outcome: 'answered', answeredOn: '2050-03-15' } as const;
    const html = list(IMPORTED, answered);
    expect(html).toContain('2050-03-14');
    expect(html).toContain(inspectionZh.overdue);
    expect(html).toContain(inspectionZh.dueNow('2050-03-16'));
    expect(list(IMPORTED, { ...answered, dueOn: '2050-03-16' })).not.toContain(
      inspectionZh.dueNow('2050-03-16'),
    );
  });

  it('is written with the due day that will be kept', () => {
    const html = render(
      <QuestionForm
        before={QUESTION}
        today="2050-03-15"
        calendar={IMPORTED}
        onSave={async () => undefined}
        onCancel={() => undefined}
      />,
    );
    expect(html).toContain('2050-03-16');
    expect(html).not.toContain(inspectionZh.workdaysUnknown);
  });
});

import type { TestQuestion } from '../../utils/model/task';
import type { PointsLine } from '../../utils/model/verdict';
import { workdaysBetween } from '../../utils/workdays/workdays';
import { daysBetween } from '../core/windows';
import type { SiteReading } from './reading';

/** Z19-D3.4: two questions, each 4 points. */
const ASKED = 2;
const TENTHS = 40;
/** Days within which five workdays are over whatever the year's 放假安排: the longest holidays so far took ten. */
const LONGEST_DAYS = 30;

/**
 * The first two test questions: unanswered, late or poorly answered each costs; one still waiting is open,
 * and so is one that is late by a calendar nobody knows yet.
 */
export const questionLines = ({ record }: SiteReading): PointsLine[] =>
  [...record.questions]
    .sort((a, b) => (a.sentOn < b.sentOn ? -1 : a.sentOn > b.sentOn ? 1 : 0))
    .slice(0, ASKED)
    .flatMap((question) => {
      const state = stateOf(question);
      const { id, subject } = question;
      return state ? [{ key: id, label: subject, url: '', findingIds: [], state, tenths: TENTHS }] : [];
    });

function stateOf({ outcome, sentOn, answeredOn, dueOn }: TestQuestion): PointsLine['state'] | null {
  if (outcome === 'waiting') return 'open';
  if (outcome === 'none' || outcome === 'poor') return 'counts';
  if (answeredOn === null || answeredOn <= dueOn) return null;
  // Where the year's 放假安排 is not known the last day may have been a later one.
  const isLate = workdaysBetween(sentOn, dueOn).known || daysBetween(sentOn, answeredOn) > LONGEST_DAYS;
  return isLate ? 'counts' : 'open';
}

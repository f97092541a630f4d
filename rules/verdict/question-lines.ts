import type { TestQuestion } from '../../utils/model/task';
import type { PointsLine } from '../../utils/model/verdict';
import type { SiteReading } from './reading';

/** Z19-D3.4: two questions, each 4 points. */
const ASKED = 2;
const TENTHS = 40;

/** The first two test questions: unanswered, late or poorly answered each costs; one still waiting is open. */
export const questionLines = ({ record }: SiteReading): PointsLine[] =>
  [...record.questions]
    .sort((a, b) => (a.sentOn < b.sentOn ? -1 : a.sentOn > b.sentOn ? 1 : 0))
    .slice(0, ASKED)
    .flatMap((question) => {
      const state = stateOf(question);
      const { id, subject } = question;
      return state ? [{ key: id, label: subject, url: '', findingIds: [], state, tenths: TENTHS }] : [];
    });

function stateOf({ outcome, answeredOn, dueOn }: TestQuestion): PointsLine['state'] | null {
  if (outcome === 'waiting') return 'open';
  const isLate = answeredOn !== null && answeredOn > dueOn;
  return outcome === 'none' || outcome === 'poor' || isLate ? 'counts' : null;
}

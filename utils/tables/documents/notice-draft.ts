import type { OfficialTable } from '../../model/table';
import type { TableTemplate } from '../../model/table-template';
import { type Batch, checkedSpan, excludedLines, idsOf, tallyOf } from '../official/batch';
import { exclusionNotes } from '../official/failed-sites';
import { rateOf } from '../official/rates';
import { dayText, spanText } from '../official/template';
import type { Fault } from './fault';
import type { NoticeDraft } from './notice';
import type { NoticeText } from './notice-fields';
import type { ProblemKind } from './notice-problems';

/** What a 通报 is made from. */
export interface NoticeInput {
  readonly batch: Batch;
  /** Whose sites they are: 六安市. */
  readonly subject: string;
  readonly text: NoticeText;
  /** All that count, told or not. */
  readonly faults: readonly Fault[];
  /** Those that are told. */
  readonly problems: readonly ProblemKind[];
  readonly annexes: readonly OfficialTable[];
  /** Of the annexes: how their rates are rounded. */
  readonly template: Pick<TableTemplate, 'rounding'>;
}

export function noticeDraft(input: NoticeInput): NoticeDraft {
  const { text, problems, annexes } = input;
  const { title, number, addressee, opening, demands, answerBy, office, date } = text;
  return {
    title,
    number,
    addressee: addressee.replace(/[：:]\s*$/, ''),
    opening: paragraphs(opening),
    overview: overview(input),
    problems,
    demands: paragraphs(demands.replaceAll('{answerBy}', dayText(answerBy) || '____')),
    annexes: numbered(annexes),
    office,
    date: dayText(date),
  };
}

/** In the order in which the notice has them; a single one has no number. */
const numbered = (annexes: readonly OfficialTable[]): OfficialTable[] =>
  annexes.map((table, n) => ({ ...table, annex: annexes.length === 1 ? '附件' : `附件${n + 1}` }));

const paragraphs = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** 总体情况: the same figures as in the tables, from the same counts. */
function overview({ batch, subject, faults, template }: NoticeInput): string[] {
  const { task, register, lines } = batch;
  const { running, checked, failed } = tallyOf(lines);
  const span = checkedSpan(lines);
  const day = dayText(register.dataDate);
  const passed = checked.length - failed.length;
  const rate = rateOf(passed, checked.length, template.rounding);
  const counted = new Set(idsOf(checked));
  const confirmed = faults.filter(({ siteId }) => counted.has(siteId)).length;
  return [
    `${day && `截至${day}，`}${subject}正在运行的政府网站${running.length}家。`,
    [
      `${task.period.label}${span ? `（${spanText(span)}）` : ''}共检查政府网站${checked.length}家`,
      `合格${passed}家，存在突出问题、判为不合格的${failed.length}家`,
      ...(rate.value === null ? [] : [`合格率${rate.text}%`]),
    ].join('，') + (confirmed > 0 ? `。检查发现具体问题${confirmed}处。` : '。'),
    ...exclusionNotes(excludedLines(batch)),
  ];
}

import { FULL_DATE, readDate } from '../dates';
import { excerpt } from '../text';
import type { Label } from './labels';
import { replyTextOf } from './reply-text';
import { bareStatusOf, type LetterStatus, statusOf } from './statuses';

/** One labelled part of a letter: a cell under its heading, a value after its label. */
export interface LetterField {
  readonly label: Label;
  /** Normalised; '' where nothing stands. */
  readonly text: string;
  /** The value's node, else the label's. */
  readonly node: number;
  readonly labelNode: number;
  /** The value's place in `page.text`. */
  readonly span: readonly [number, number];
}

export interface LetterDate {
  /** `2018-03-01` */
  readonly day: string;
  readonly node: number;
  /** 写信时间; '' for a date without a label. */
  readonly label: string;
  /** False where the label does not say of what the date is: 时间, 处理时间, none. */
  readonly sure: boolean;
}

/**
 * Whether a letter was replied to. `not-shown`: the page does not say. `hidden`: words of a reply stand where a visitor
 * does not see them. `unreadable`: a picture, file or frame stands in its place.
 */
export type Reply = LetterStatus | 'not-shown' | 'hidden' | 'unreadable';

export interface Letter {
  readonly title: string;
  readonly href: string | null;
  /** The element that holds it: its row, or the block of the whole letter. */
  readonly node: number;
  readonly number: string | null;
  readonly category: string | null;
  readonly asked: LetterDate | null;
  /** The first reply. */
  readonly answered: LetterDate | null;
  readonly status: LetterStatus | null;
  /** As written: 已回复. */
  readonly statusText: string;
  readonly unit: string | null;
  /** Start of the reply's text, at most 300 characters; null where the page shows none. */
  readonly answer: string | null;
  /** Days from asking to the reply. */
  readonly days: number | null;
  readonly reply: Reply;
  readonly fields: readonly LetterField[];
  /** The letter's places in `page.text`, and those of its replies. */
  readonly span: readonly [number, number];
  readonly replySpans: readonly (readonly [number, number])[];
}

/** What a letter is made of. */
export interface LetterParts {
  readonly node: number;
  readonly fields: readonly LetterField[];
  readonly title?: string;
  readonly href?: string | null;
  /** A status word without a label: [已回复]. */
  readonly statusText?: string;
  readonly span: readonly [number, number];
  /** What an absent reply means here. */
  readonly otherwise: Reply;
}

const MAX_TITLE = 200;
/** A date stands at the start of its value, after a blank or a bracket. Characters. */
const DATE_WITHIN = 12;
const REFUSAL = /^不予?受理/;

/** Makes a letter of its parts. */
export function letterOf(parts: LetterParts): Letter {
  const fields = parts.fields;
  const asked = dateOf(fields, 'asked') ?? dateOf(fields, 'dated');
  const answered = dateOf(fields, 'answered');
  const outcomes = fields.filter(({ label }) => label.name === 'outcome');
  const labelled =
    fields.find(({ label, text }) => label.name === 'status' && statusOf(text) !== null) ??
    outcomes.find(({ text }) => outcomeStatusOf(text) !== null);
  const statusText = labelled?.text ?? parts.statusText ?? '';
  const status = statusOf(statusText);
  const replies = [
    ...fields.filter(({ label }) => label.name === 'answer'),
    ...outcomes.filter(({ text }) => text !== '' && outcomeStatusOf(text) === null),
  ];
  const given = replies.find(({ text }) => replyTextOf(text) === 'given');
  const reply = replyOf(replies, status, labelled !== undefined, answered, parts.otherwise);
  const text = (name: Label['name']): string | null =>
    fields.find(({ label, text }) => label.name === name && text !== '')?.text ?? null;
  const units = fields.filter(
    ({ label, text }) => label.name === 'unit' && text !== '' && statusOf(text) === null,
  );
  return {
    title: excerpt(parts.title || text('title') || text('question') || '', MAX_TITLE),
    href: parts.href ?? null,
    node: parts.node,
    number: text('number'),
    category: text('category'),
    asked,
    answered,
    status,
    statusText,
    unit: (units.find(({ label }) => label.sure) ?? units[0])?.text ?? null,
    answer: given ? excerpt(given.text.replace(/\s+/g, ' ')) : null,
    days:
      asked && answered ? Math.round((Date.parse(answered.day) - Date.parse(asked.day)) / 86_400_000) : null,
    reply,
    fields,
    span: parts.span,
    replySpans: replies.map(({ span }) => span),
  };
}

/** A refusal may name what it refuses (不予受理该诉求); of anything else only a whole status is one. */
const outcomeStatusOf = (text: string): LetterStatus | null =>
  bareStatusOf(text) ?? (REFUSAL.test(text) ? statusOf(text) : null);

/** The reply's own words weigh most, then a status with its label, a date of replying, a status without a label. */
function replyOf(
  replies: readonly LetterField[],
  status: LetterStatus | null,
  isLabelled: boolean,
  answered: LetterDate | null,
  otherwise: Reply,
): Reply {
  const said = replies.map(({ text }) => replyTextOf(text));
  if (said.includes('given')) return 'answered';
  if (said.includes('transferred')) return 'transferred';
  if (said.includes('in-progress')) return 'in-progress';
  if (status && isLabelled) return status;
  if (answered?.sure) return 'answered';
  return status ?? otherwise;
}

/** The first date of a kind, one with a sure label before any other; 受理时间 after 来信时间. */
function dateOf(fields: readonly LetterField[], name: Label['name']): LetterDate | null {
  const dated = fields.flatMap((field): LetterDate[] => {
    if (field.label.name !== name) return [];
    const match = FULL_DATE.exec(field.text.slice(0, DATE_WITHIN + 20));
    const date = match && match.index <= DATE_WITHIN ? readDate(match) : null;
    return date
      ? [{ day: date.day, node: field.node, label: field.label.words, sure: field.label.sure }]
      : [];
  });
  return (
    dated.find(({ sure, label }) => sure && !/^(?:受理|接收|登记)/.test(label)) ??
    dated.find(({ sure }) => sure) ??
    dated[0] ??
    null
  );
}

/** Days of every reply a letter shows, newest last. */
export const replyDays = (letter: Letter): string[] =>
  letter.fields
    .filter(({ label }) => label.name === 'answered')
    .flatMap((field) => dateOf([field], 'answered')?.day ?? [])
    .sort();

import type { PageSnapshot } from '../../model/snapshot';
import type { Page } from '../page';
import { normalise } from '../text';
import type { Letter, LetterField } from './letter';
import { outlineOf } from './outline';
import { readLetters } from './reading';

type PersonalNumberKind = keyof PageSnapshot['masked'];

/**
 * A number of a person on a page, as the capture masked it: `138******78`. Where it stands: in what a writer wrote
 * (`question`), in the reply (`reply`), beside words or in the field of an office (`office`), in a letter whose parts
 * cannot be told (`unclear`), or outside all letters (`elsewhere`).
 */
export interface PersonalNumber {
  readonly kind: PersonalNumberKind;
  readonly masked: string;
  readonly node: number;
  readonly part: 'question' | 'reply' | 'office' | 'unclear' | 'elsewhere';
  /** True where the site itself may have masked it so: more such forms are seen than the capture masked. */
  readonly perhapsBySite: boolean;
}

/** Three digits, stars, two digits: what `maskPersonalNumbers` leaves of a number. */
const MASKED = /(?<![\d*])(?:1[3-9]\d\*{6}\d{2}|\d{3}\*{11,14}\d[\dXx])(?![\d*])/g;
const OFFICE =
  /(?:办公室?|单位|部门|值班|监督|服务|受理|承办|经办|窗口|咨询)(?:人|人员)?的?(?:联系)?(?:电话|手机|热线)[^\n\d]{0,6}$/;
/** A unit that deals with the letter, or one of its people; not whom it is addressed to. */
const HANDLER = /[答办理]|回[复应信]|反馈|负责|责任|处置/;
/** Whom a letter complains about: 投诉对象 may be a neighbour. */
const COMPLAINED_OF = /^(?:投诉|反映|诉求|问题|信访|建议|求助).*(?:对象|主体)$/;
/** A number of the letter is its field's value, not a word in it. Characters. */
const NUMBER_BEGINS = 2;
const LOOK_BACK = 24;
const MAX_NUMBERS = 500;

/** The masked numbers a visitor sees outside footer and menus. A letter's own number is no person's, however long. */
export function readPersonalNumbers(page: Page): PersonalNumber[] {
  const { masked } = page.snapshot;
  if (masked.identity + masked.bankCard + masked.mobile === 0) return [];
  const seen = countAll(page, masked);
  const { letters } = readLetters(page);
  const numbers: PersonalNumber[] = [];
  for (const match of page.text.matchAll(MASKED)) {
    const node = page.nodeAt(match.index);
    if (outlineOf(page).isOutside(node)) continue;
    const kind = kindOf(match[0], masked);
    const letter = letters.find(({ span }) => match.index >= span[0] && match.index < span[1]);
    const field = letter && fieldAround(letter, match.index);
    if (field?.label.name === 'number' && match.index - field.span[0] <= NUMBER_BEGINS) continue;
    const inReply = letter?.replySpans.some(([from, to]) => match.index >= from && match.index < to);
    const before = page.text.slice(Math.max(match.index - LOOK_BACK, 0), match.index);
    numbers.push({
      kind,
      masked: match[0],
      node,
      part: !letter
        ? 'elsewhere'
        : inReply
          ? 'reply'
          : OFFICE.test(before) || (letter && field && isOfOffice(letter, field))
            ? 'office'
            : // A reply without a label would stand in the question's place.
              letter.replySpans.length === 0 &&
                readLetters(page).state === 'detail' &&
                letter.reply !== 'unanswered'
              ? 'unclear'
              : 'question',
      perhapsBySite: kind === 'mobile' ? seen.mobile > masked.mobile : long(seen) > long(masked),
    });
    if (numbers.length === MAX_NUMBERS) break;
  }
  return numbers;
}

/** The part of a letter whose value holds a place. */
const fieldAround = ({ fields }: Letter, place: number): LetterField | undefined =>
  fields.find(({ span: [from, to] }) => place >= from && place < to);

/** In the field of a unit or its people, or in that of a telephone right after one that deals with the letter. */
function isOfOffice({ fields }: Letter, field: LetterField): boolean {
  if (field.label.name === 'unit') return !COMPLAINED_OF.test(field.label.words);
  const before = fields[fields.indexOf(field) - 1]?.label;
  return field.label.name === 'contact' && before?.name === 'unit' && HANDLER.test(before.words);
}

/** Identity and card numbers together: which of the two a masked form is, cannot always be told. */
const long = ({ identity, bankCard }: PageSnapshot['masked']): number => identity + bankCard;

/** An identity number has eighteen places; so have some cards: what the capture counted decides. */
function kindOf(text: string, masked: PageSnapshot['masked']): PersonalNumberKind {
  if (text.length === 11) return 'mobile';
  return text.length === 18 && (masked.identity > 0 || /[Xx]$/.test(text)) ? 'identity' : 'bankCard';
}

/** All masked forms of the snapshot, seen or hidden, as the capture counted what it masked. */
function countAll(page: Page, masked: PageSnapshot['masked']): Record<PersonalNumberKind, number> {
  const counts = { identity: 0, bankCard: 0, mobile: 0 };
  for (const { text } of page.nodes) {
    if (text === undefined || !text.includes('*')) continue;
    for (const [form] of normalise(text).matchAll(MASKED)) counts[kindOf(form, masked)] += 1;
  }
  return counts;
}

/** To the door: 3号楼2单元501室. */
const ADDRESS = /\d{1,4}\s?(?:号楼|栋|幢|座)\s?(?:\d{1,2}\s?单元)?\s?\d{2,4}\s?(?:室|号房?|户)/;

/** Where a writer's house number stands, to the door, in what the writer wrote; null for none. */
export function homeAddress(page: Page): number | null {
  for (const { span, replySpans } of readLetters(page).letters) {
    const end = replySpans.find(([from]) => from > span[0])?.[0] ?? span[1];
    const match = ADDRESS.exec(page.text.slice(span[0], end));
    if (match) return page.nodeAt(span[0] + match.index);
  }
  return null;
}

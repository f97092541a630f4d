import type { Page } from '../page';
import { placeOf } from '../path';
import { excerpt } from '../text';
import { EXCLUDED_NAMES, type Letter, type LettersReading, type Reply, readLetters } from './reading';

/** A letter as understood, for a person to check at a glance. Plain data. */
interface LetterView {
  readonly title: string;
  readonly href: string | null;
  readonly asked: string | null;
  readonly answered: string | null;
  /** Days from asking to the reply; null where either date is missing. */
  readonly days: number | null;
  /** As the page writes it; '' for none. */
  readonly status: string;
  readonly unit: string | null;
  readonly reply: Reply;
  /** Where it stands, for 定位; null where no visitor sees it. */
  readonly path: string | null;
}

export interface LettersView {
  readonly state: LettersReading['state'];
  /** 网上信访, 纪检举报 …; null for letters that count. */
  readonly excluded: string | null;
  /** At most `MAX_LETTERS`; `total` counts all on the page. */
  readonly letters: readonly LetterView[];
  readonly total: number;
}

const MAX_LETTERS = 100;

/** What the panel shows of the letters of a page; null where there are none. */
export function lettersView(page: Page): LettersView | null {
  const { state, letters, excluded } = readLetters(page);
  if (state === 'none') return null;
  return {
    state,
    excluded: excluded && EXCLUDED_NAMES[excluded],
    total: letters.length,
    letters: letters.slice(0, MAX_LETTERS).map((letter) => letterView(page, letter)),
  };
}

const letterView = (page: Page, letter: Letter): LetterView => ({
  title: excerpt(letter.title, 200),
  href: letter.href,
  asked: letter.asked?.day ?? null,
  answered: letter.answered?.day ?? null,
  days: letter.days,
  status: letter.statusText,
  unit: letter.unit,
  reply: letter.reply,
  path: placeOf(page, letter.node),
});

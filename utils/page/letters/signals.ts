import { readArticle } from '../article';
import type { Page } from '../page';
import { readShownDate } from '../publish-date';
import { readForms } from './entries';
import { readLetters } from './reading';

/** How strongly a page is of a kind. 0: not at all. 1: by its name or by weak signs. 2: by labels only letters have. */
type Strength = 0 | 1 | 2;

export interface InteractionSignals {
  readonly list: Strength;
  readonly letter: Strength;
  readonly form: Strength;
  /** The words that decided, as the page writes them. */
  readonly words: readonly string[];
}

/** Running text that may make an article, whatever stands below it. Characters. */
const ARTICLE_TEXT = 200;
/** What forms are called, and articles about letters are not. */
const FORM_NAME = /(?:信箱|留言[板本]?|写信|咨询|建言|提问|求助|问政)$/;
const MAX_WORDS = 6;

/** For the reader of page kinds: is this a list of letters, one letter, or only a form? */
export function interactionSignals(page: Page): InteractionSignals {
  const { state, by, labels, subject } = readLetters(page);
  const isNamed = subject.about === 'letters' && !subject.isOfBlock;
  const telling = new Set(labels.filter(({ ofLetters }) => ofLetters).map((label) => label.words));
  const isLong = readArticle(page).length >= ARTICLE_TEXT;
  // Above a form stands what to write it for; with a date of its own that is an article, and the form for comments.
  const isWelcome = FORM_NAME.test(subject.name) && readShownDate(page) === null;
  const isForm = isNamed && readForms(page).some(({ submit }) => submit !== null);
  return {
    list: state !== 'list' ? 0 : by !== 'dates' && (telling.size > 0 || isNamed) ? 2 : 1,
    letter: state !== 'detail' ? 0 : telling.size >= 2 || isNamed ? 2 : 1,
    form: state !== 'form' || (isLong && !isWelcome) ? 0 : isForm ? 2 : 1,
    words: [...new Set([subject.name, ...telling])].filter((word) => word !== '').slice(0, MAX_WORDS),
  };
}

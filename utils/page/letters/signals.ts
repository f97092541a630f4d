import { readArticle } from '../article';
import type { Page } from '../page';
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

/** Running text that makes an article, whatever stands below it. Characters. */
const ARTICLE_TEXT = 200;
const MAX_WORDS = 6;

/** For the reader of page kinds: is this a list of letters, one letter, or only a form? */
export function interactionSignals(page: Page): InteractionSignals {
  const { state, by, labels, subject } = readLetters(page);
  const isNamed = subject.about === 'letters' && !subject.isOfBlock;
  const telling = new Set(labels.filter(({ ofLetters }) => ofLetters).map((label) => label.words));
  const isArticle = readArticle(page).length >= ARTICLE_TEXT;
  const canSubmit = readForms(page).some(({ submit }) => submit !== null);
  return {
    list: state !== 'list' ? 0 : by !== 'dates' && (telling.size > 0 || isNamed) ? 2 : 1,
    letter: state !== 'detail' ? 0 : telling.size >= 2 || isNamed ? 2 : 1,
    form: state !== 'form' || isArticle ? 0 : isNamed && canSubmit ? 2 : 1,
    words: [...new Set([subject.name, ...telling])].filter((word) => word !== '').slice(0, MAX_WORDS),
  };
}

import { oncePerPage } from '../once';
import type { Page } from '../page';
import { readColumnLists } from './columns';
import { readDetail } from './detail';
import { type LetterForm, readEntries, readForms } from './entries';
import { labelsOf } from './found-labels';
import type { Label } from './labels';
import type { Letter } from './letter';
import { outlineOf } from './outline';
import { type ListPages, readListPages } from './pages';
import { keyOf, readDatedRows, readLabelledRows } from './rows';
import { type ExcludedKind, readSubject, type Subject, subjectOf } from './subject';

export type { Letter, Reply } from './letter';
export { EXCLUDED_NAMES, type ExcludedKind } from './subject';

/**
 * What a page shows of letters (信箱, 留言, 咨询).
 * `list`: several, or a place where several would stand. `detail`: one with its parts. `form`: only a form to write one.
 * `links`: only links that lead to where one can write. `none`: nothing of the kind.
 */
export interface LettersReading {
  readonly state: 'list' | 'detail' | 'form' | 'links' | 'none';
  readonly letters: readonly Letter[];
  /** How the letters were told apart; `dates` is the weakest: rows of a title and a date. */
  readonly by: 'columns' | 'labels' | 'dates' | null;
  /** Labels and column headings as the page writes them, without blanks. */
  readonly labels: readonly Label[];
  /** Rows of a list that are no letters: empty, or what a template left. */
  readonly emptyRows: number;
  /** The columns excluded from 政务咨询类: 网上信访, 纪检举报, 在线访谈, 调查征集, 投诉; null for none. */
  readonly excluded: ExcludedKind | null;
  readonly subject: Subject;
  readonly pages: ListPages;
}

/** Reads the letters of a page. Pure, linear in the page, once per page. */
export const readLetters = oncePerPage(read);

function read(page: Page): LettersReading {
  const first = readSubject(page);
  const forms = readForms(page);
  const matter = readMatter(page, first.about !== null && !first.isOfBlock);
  const subject = matter.state === 'detail' ? readSubject(page, matter.letters[0]?.title) : first;
  const state = matter.state ?? wayToWrite(page, subject, forms);
  return {
    ...matter,
    state,
    excluded: (subject.isOfBlock ? null : subject.excluded) ?? excludedByEach(matter.letters),
    subject,
    pages: readListPages(page, matter.letters.length),
  };
}

/** How a visitor can write from a page that shows no letters. Links are looked for only where there is no form. */
function wayToWrite(page: Page, subject: Subject, forms: readonly LetterForm[]): 'form' | 'links' | 'none' {
  if (forms.length > 0 && isToWrite(page, subject, forms)) return 'form';
  return readEntries(page).length > 0 ? 'links' : 'none';
}

type Matter = Pick<LettersReading, 'letters' | 'by' | 'labels' | 'emptyRows'> & {
  readonly state: 'list' | 'detail' | null;
};

/** The letters by the strongest sign the page gives: headings of columns, labels, then dates alone. */
function readMatter(page: Page, isNamed: boolean): Matter {
  const lists = readColumnLists(page, isNamed);
  const inColumns = lists.flatMap(({ letters }) => letters);
  const headings = lists.flatMap((list) => list.labels);
  const emptyRows = lists.reduce((sum, list) => sum + list.emptyRows, 0);
  if (inColumns.length > 0)
    return { state: 'list', letters: inColumns, by: 'columns', labels: headings, emptyRows };

  const outside = labelsOf(page).filter(
    ({ node }) => !lists.some(({ range }) => node >= range.from && node < range.to),
  );
  const key = keyOf(outside);
  const ofLetters = outside.some(({ label }) => label.ofLetters && label.words.length >= 3);
  if (key !== null && (ofLetters || isNamed)) {
    const letters = readLabelledRows(page, outside, key);
    if (letters.length > 1)
      return { state: 'list', letters, by: 'labels', labels: labelsIn(letters), emptyRows };
  }
  const loose = lists.flatMap((list) => list.loose);
  const letter = readDetail(page, outside, loose, isNamed);
  if (letter)
    return { state: 'detail', letters: [letter], by: 'labels', labels: labelsIn([letter]), emptyRows: 0 };
  const isListed = lists.length > 0;
  if (isNamed && !isListed) {
    const letters = readDatedRows(page);
    if (letters.length > 0) return { state: 'list', letters, by: 'dates', labels: [], emptyRows: 0 };
  }
  return {
    state: isListed ? 'list' : null,
    letters: [],
    by: isListed ? 'columns' : null,
    labels: headings,
    emptyRows,
  };
}

const labelsIn = (letters: readonly Letter[]): Label[] =>
  letters.flatMap(({ fields }) => fields.map(({ label }) => label));

/** All letters of one category that is excluded. */
function excludedByEach(letters: readonly Letter[]): ExcludedKind | null {
  const kinds = letters.map(({ category }) => (category === null ? null : subjectOf(category).excluded));
  const [first] = kinds;
  return first && kinds.every((kind) => kind === first) ? first : null;
}

/** A form is to write a letter where the page's name or the form's own words say so; a comment below news is none. */
function isToWrite(page: Page, subject: Subject, forms: readonly LetterForm[]): boolean {
  if (subject.about !== null) return true;
  const said = forms.map(({ node }) => outlineOf(page).says(node)).join('\n');
  return /写信|来信|信件|咨询|诉求|建言|信箱/.test(said) && !/评论/.test(said);
}

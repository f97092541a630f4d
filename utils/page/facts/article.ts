import type { ArticleFacts, EntryFacts } from '../../model/page-facts';
import type { PageKind } from '../../model/words';
import { columnKey } from '../../records/column-key';
import { readArticle } from '../article';
import { readColumn } from '../columns/column';
import { FULL_DATES, parseDate } from '../dates';
import { readTag } from '../meta';
import type { Page } from '../page';
import { readPublishDate } from '../publish-date';
import { squeeze } from '../text';
import { printOf } from './print';

/** Less text may stand under many titles: a line above an attachment. Characters. */
const MIN_TEXT = 80;
const MAX_TITLE = 100;
/** Entries kept of a column: the first ones, where what was dated anew comes to stand. */
const MAX_ENTRIES = 20;

/** What a page shows that was published, and when: an article of itself, a column of its entries. Nothing of others. */
export function readDated(
  page: Page,
  pageKind: PageKind,
): { readonly article?: ArticleFacts; readonly entries?: EntryFacts[] } {
  if (pageKind === 'article') {
    const article = articleOf(page);
    return article ? { article } : {};
  }
  const entries = pageKind === 'list' ? entriesOf(page) : [];
  return entries.length > 0 ? { entries } : {};
}

function articleOf(page: Page): ArticleFacts | null {
  const published = readPublishDate(page);
  if (published.state !== 'shown') return null;
  const { title, body } = readArticle(page);
  // A title may share its line with the date, which is what may change.
  const name = readTag(page, 'ArticleTitle').value || (title?.text ?? '').replace(FULL_DATES, '');
  const [at] = page.textSpan({ from: published.node, to: published.node + 1 });
  const text = body
    .filter(({ from, text }) => at < from || at >= from + text.length)
    .map(({ text }) => squeeze(text))
    .join('\n');
  return {
    title: squeeze(name).slice(0, MAX_TITLE),
    day: published.date.day,
    text: text.length < MIN_TEXT ? '' : printOf(text),
  };
}

/** Those with a link and a whole date: a year that was inferred may be inferred otherwise the next time. */
function entriesOf(page: Page): EntryFacts[] {
  const entries: EntryFacts[] = [];
  for (const { href, title, dateText, date } of readColumn(page).items) {
    if (entries.length === MAX_ENTRIES) break;
    if (href === null || date.state !== 'known' || parseDate(dateText)?.day !== date.day) continue;
    entries.push({
      key: printOf(columnKey(href)),
      title: squeeze(title).slice(0, MAX_TITLE),
      day: date.day,
    });
  }
  return entries;
}

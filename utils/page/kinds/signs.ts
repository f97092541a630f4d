import { type Article, readArticle } from '../article';
import { readBreadcrumb } from '../breadcrumb';
import { visibleLinks } from '../by-tag';
import { footerOf } from '../footer';
import { guideSignals } from '../guides/guide';
import type { GuideSignals } from '../guides/signals';
import { type InteractionSignals, interactionSignals } from '../letters/signals';
import { readSubject, type Subject } from '../letters/subject';
import type { ItemList } from '../lists/list';
import { type ListReading, readLists } from '../lists/reading';
import { isSample, readTag, type TagName } from '../meta';
import { oncePerPage } from '../once';
import type { Page } from '../page';
import { readShownDate } from '../publish-date';
import { readSearchResults } from '../search-results';
import { normalise } from '../text';
import { type HomePath, homePathOf } from './home-path';

/** All that speaks of a page's kind, read once, so that a decision is a few comparisons. */
export interface Signs {
  /** What the page tags of 国办发〔2017〕47号 make of it: an article has those of its column, too. */
  readonly tags: 'article' | 'column' | null;
  readonly homePath: HomePath;
  /** Names on the way from the home page. */
  readonly crumbs: readonly string[];
  /** ColumnName, the crumbs from the last to the first, the parts of the window's title. */
  readonly names: readonly string[];
  readonly article: Article;
  /** Characters of running text that is not of the column's rows: summaries are. */
  readonly text: number;
  /** Share of the text outside the footer that is running text. 0 to 1. */
  readonly textShare: number;
  /** It has a title, and shows the date of its own publishing. */
  readonly dated: boolean;
  readonly lists: ListReading;
  /** Lists of information side by side, related ones apart. */
  readonly blocks: readonly ItemList[];
  /** Dated items of the column, and of all lists. */
  readonly columnItems: number;
  readonly items: number;
  /** Visible links outside the footer. */
  readonly links: number;
  readonly guide: GuideSignals;
  readonly letters: InteractionSignals;
  readonly subject: Subject;
  /** What was searched for is known, or how much was found. */
  readonly isSearch: boolean;
}

/** Reads the signs of a page's kind; once per page. */
export const signsOf = oncePerPage(read);

function read(page: Page): Signs {
  const { snapshot } = page;
  const article = readArticle(page);
  const lists = readLists(page);
  const breadcrumb = readBreadcrumb(page);
  const footer = footerOf(page);
  const search = readSearchResults(page);
  const isInRows = rowsOf(page, lists.main);
  const ownText = Math.max(page.text.length - footer.text.length, 1);
  const datedItems = (some: readonly ItemList[]): number =>
    some.reduce((sum, { items }) => sum + items.filter(({ date }) => date.state !== 'none').length, 0);
  const dated = article.title !== null && isShown(page, isInRows);
  return {
    tags: tagsOf(page),
    homePath: homePathOf(snapshot.url),
    crumbs: breadcrumb.names,
    names: [
      readTag(page, 'ColumnName').value,
      ...[...breadcrumb.names].reverse(),
      ...normalise(snapshot.title).split(/[_|]| ?[-—–] ?/),
    ]
      .map((name) => name.trim())
      .filter((name) => name !== ''),
    article,
    text: article.body
      .filter(({ from }) => !isInRows(page.nodeAt(from)))
      .reduce((sum, line) => sum + line.text.length, 0),
    textShare: Math.min(article.length / ownText, 1),
    dated,
    lists,
    blocks: lists.lists.filter(({ place }) => place !== 'related'),
    // What else there is to read stands under a page with a date of its own, also by itself.
    columnItems: datedItems(dated ? lists.main.filter(({ place }) => place !== 'related') : lists.main),
    items: datedItems(lists.lists),
    links: visibleLinks(page).filter((i) => !footer.contains(i)).length,
    // Read only where nothing plainer decides: they take as long as all the rest.
    get guide() {
      return guideSignals(page);
    },
    get letters() {
      return interactionSignals(page);
    },
    get subject() {
      return readSubject(page);
    },
    isSearch: search !== null && (search.query !== null || search.nothing !== null || search.counted),
  };
}

/** A date in the first row of a list can look like that of the page. */
function isShown(page: Page, isInRows: (node: number) => boolean): boolean {
  const shown = readShownDate(page);
  return shown !== null && !isInRows(shown.node);
}

/** The nodes of the column's dated rows. Two rows are too few to be a list against all other signs. */
function rowsOf(page: Page, lists: readonly ItemList[]): (node: number) => boolean {
  const inRows = new Uint8Array(page.nodes.length);
  for (const { dated, items, range } of lists)
    if (dated && items.length > 2) inRows.fill(1, range.from, range.to);
  return (node) => inRows[node] === 1;
}

/** The title's tag with the column's name in it was filled by a template. */
function tagsOf(page: Page): Signs['tags'] {
  const says = (name: TagName): boolean => {
    const tag = readTag(page, name);
    return tag.state === 'filled' && !isSample(tag);
  };
  const isTitled =
    says('ArticleTitle') && readTag(page, 'ArticleTitle').value !== readTag(page, 'ColumnName').value;
  if (isTitled || (says('PubDate') && says('ContentSource'))) return 'article';
  return says('ColumnName') ? 'column' : null;
}

import type { HostParts } from '../../identifiers/host-parts';
import type { ColumnFacts, PageFacts } from '../../model/page-facts';
import type { PageKind } from '../../model/words';
import { readColumn } from '../columns/column';
import { interactionSignals } from '../letters/signals';
import type { Page } from '../page';
import { readAccounts } from './accounts';
import { Anchors } from './anchors';
import { readDated } from './article';
import { readLeads } from './links';
import { readPrints } from './prints';

const MAX_TEXT = 300;
const MAX_PATH = 20;

/**
 * What a page tells of its site: the column that it is, where it leads, accounts, the prints of header and footer, and
 * what it dates.
 *
 * @param host the host of the page, split
 */
export function readPageFacts(page: Page, pageKind: PageKind, host: HostParts): PageFacts {
  const anchors = new Anchors(page, host);
  return {
    column: columnOf(page, pageKind),
    ...readLeads(anchors),
    accounts: readAccounts(page, pageKind, anchors),
    prints: readPrints(page),
    ...readDated(page, pageKind),
  };
}

/** A column of information or of letters; one letter is none. */
function columnOf(page: Page, pageKind: PageKind): ColumnFacts | null {
  const isColumn =
    pageKind === 'list' || (pageKind === 'interaction' && interactionSignals(page).letter === 0);
  if (!isColumn) return null;
  const { name, class: columnClass, level, path } = readColumn(page);
  return {
    name: name.slice(0, MAX_TEXT),
    class: columnClass,
    level,
    path: path.slice(0, MAX_PATH).map((one) => one.slice(0, MAX_TEXT)),
  };
}

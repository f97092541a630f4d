import type { ArticleFacts } from '../../utils/model/page-facts';
import { printOf } from '../../utils/page/facts/print';
import { compact } from '../../utils/page/titles';
import { columnKey } from '../../utils/records/column-key';
import type { AuditRow } from '../../utils/records/rows';
import type { EarlierPage, SiteRecord } from '../../utils/records/site-record';
import { push } from './reading';

/** Shorter titles come again of themselves. Characters without marks. */
const MIN_TITLE = 8;

/** One article that now shows a later date than before. */
export interface Redated {
  readonly title: string;
  /** Where the later date was read: the article itself, or the column that lists it. */
  readonly audit: AuditRow;
  readonly day: string;
  readonly was: { readonly day: string; readonly url: string; readonly checkedAt: string };
  /**
   * `address`: the same page, its text the same or too short to compare. `list`: the same entry of a column.
   * `elsewhere`: the same title and text at another address.
   */
  readonly by: 'address' | 'list' | 'elsewhere';
}

export interface Redating {
  /** Articles of which an earlier date is known. */
  readonly compared: number;
  readonly redated: readonly Redated[];
  /** The same page under the same title, dated later, with another text: lawful, where it was revised. */
  readonly rewritten: readonly Redated[];
}

/** A date as one visit read it. */
interface Sighting {
  readonly title: string;
  readonly day: string;
  readonly text: string;
  readonly url: string;
  readonly checkedAt: string;
  readonly inspectionId: string;
}

/**
 * Compares the dates of a site's articles with those of earlier visits. The same article has the same address and title,
 * or the same title and text; an entry of a column is compared with entries only, for columns may date by other days. What
 * an earlier inspection saw dated as it is now was a question of that inspection.
 */
export function redatingOf(record: SiteRecord): Redating {
  if (record.earlier.length === 0) return { compared: 0, redated: [], rewritten: [] };
  const [atAddress, byText, inColumns] = sightingsOf(record.earlier);
  const redated: Redated[] = [];
  const rewritten: Redated[] = [];
  const told = new Set<string>();
  let compared = 0;

  const earliest = (known: readonly Sighting[], day: string, audit: AuditRow): Sighting | 'same' | null => {
    const before = known.filter(({ checkedAt }) => checkedAt < audit.checkedAt);
    if (before.length === 0) return null;
    const isOld = before.some(
      (one) => one.day >= day && one.inspectionId !== '' && one.inspectionId !== record.inspection.id,
    );
    const first = before.reduce((a, b) => (b.day < a.day ? b : a));
    return isOld || first.day >= day ? 'same' : first;
  };
  const compare = (
    known: readonly Sighting[],
    article: Pick<ArticleFacts, 'title' | 'day'>,
    audit: AuditRow,
    by: Redated['by'],
    into: Redated[] = redated,
  ): boolean => {
    const was = earliest(known, article.day, audit);
    if (was === null) return false;
    compared += 1;
    if (was !== 'same') into.push({ title: article.title, day: article.day, audit, was, by });
    return true;
  };

  for (const audit of record.audits) {
    const { article } = audit.facts;
    if (!article) continue;
    const key = keyOf(audit.url);
    const same = (atAddress.get(key) ?? []).filter(isTitled(article.title));
    if (same.length > 0) {
      const isOther = ({ text }: Sighting): boolean =>
        text !== '' && article.text !== '' && text !== article.text;
      const kept = same.filter((one) => !isOther(one));
      const isTold =
        compare(kept, article, audit, 'address') || compare(same, article, audit, 'address', rewritten);
      if (isTold) told.add(key);
    } else if (compare(byText.get(twinOf(article)) ?? [], article, audit, 'elsewhere')) told.add(key);
  }
  for (const audit of record.audits) {
    for (const { key, title, day } of audit.facts.entries ?? []) {
      const known = inColumns.get(key);
      if (!known || told.has(key)) continue;
      if (compare(known.filter(isTitled(title)), { title, day }, audit, 'list')) told.add(key);
    }
  }
  return { compared, redated, rewritten };
}

type Sightings = ReadonlyMap<string, readonly Sighting[]>;

function sightingsOf(earlier: readonly EarlierPage[]): [Sightings, Sightings, Sightings] {
  const atAddress = new Map<string, Sighting[]>();
  const byText = new Map<string, Sighting[]>();
  const inColumns = new Map<string, Sighting[]>();
  for (const { article, entries, ...visit } of earlier) {
    if (article) {
      const sighting = { ...visit, ...article };
      push(atAddress, keyOf(visit.url), sighting);
      if (twinOf(article) !== '') push(byText, twinOf(article), sighting);
    }
    for (const { key, title, day } of entries ?? []) push(inColumns, key, { ...visit, title, day, text: '' });
  }
  return [atAddress, byText, inColumns];
}

/** As entries of a column name the article. */
const keyOf = (url: string): string => printOf(columnKey(url));

/** A page may be given another content under its address: then it is another article. */
const isTitled = (title: string) => {
  const wanted = compact(title);
  return (one: Sighting): boolean => compact(one.title) === wanted;
};

/** The same for two articles that say the same under the same title; '' where too little is said. */
const twinOf = ({ title, text }: ArticleFacts): string => {
  const name = compact(title);
  return name.length < MIN_TITLE || text === '' ? '' : `${name} ${text}`;
};

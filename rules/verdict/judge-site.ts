import type { Missing, Problem, SiteVerdict, Veto } from '../../utils/model/verdict';
import type { Edition } from '../../utils/model/words';
import type { SiteRecord } from '../../utils/records/site-record';
import { undeclared } from './coverage';
import { PASSING, points } from './points';
import { readSite } from './reading';
import { vetoes } from './vetoes';

/**
 * 结论 of a site, in the order of Z19-M: a veto that is hit makes it 不合格, whatever else is open; a question that could
 * be a veto, or a part not seen, leaves it 待定; then a portal is 不合格 below 60 points. An exclusion changes no verdict:
 * it leaves the site out of the tables. Pure; costs about one look at each finding.
 */
export function judgeSite(record: SiteRecord, edition: Edition = record.task.edition): SiteVerdict {
  const table = [...vetoes(record, edition)];
  const hit = table.filter(({ state }) => state === 'hit');
  const { scheme } = readSite(record, edition);
  const base = { edition, ...(scheme ? { scheme } : {}), vetoes: table };
  if (hit.length > 0) {
    return { ...base, verdict: 'unqualified', problems: problemsOf(hit), points: null, missing: [] };
  }
  const scored = points(record, edition);
  const missing = missingOf(record, edition, table);
  if (missing.length > 0) return { ...base, verdict: 'undecided', problems: [], points: scored, missing };
  const isLow = scored !== null && scored.part2Tenths < PASSING;
  return {
    ...base,
    verdict: isLow ? 'unqualified' : 'qualified',
    problems: isLow ? ['low-score'] : [],
    points: scored,
    missing: [],
  };
}

const problemsOf = (hit: readonly Veto[]): Problem[] => [...new Set(hit.map(({ problem }) => problem))];

/** What must be answered, seen or told before a site without a veto can be 合格. */
function missingOf(record: SiteRecord, edition: Edition, table: readonly Veto[]): Missing[] {
  const open = table
    .filter(({ state }) => state === 'open')
    .map(({ key, clause, count, threshold, feeds }) => ({
      what: 'open-veto',
      params: {
        veto: key,
        clause,
        count: String(count),
        open: String(feeds.filter((feed) => feed.state === 'open').length),
        threshold: String(threshold),
      },
    }));
  const unseen = undeclared(record).map((part) => ({ what: 'coverage', params: { part } }));
  const { kind } = readSite(record, edition);
  // Whether it is scored depends on what it is.
  const unknown = kind === 'unknown' && edition === 'Z19' ? [{ what: 'site-kind', params: {} }] : [];
  const foreign = kind === 'nongov' ? [{ what: 'not-government', params: {} }] : [];
  return [...open, ...unseen, ...unknown, ...foreign];
}

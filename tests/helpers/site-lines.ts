import type { RegisterSite } from '../../utils/model/register';
import type { Problem, SiteVerdict, Veto } from '../../utils/model/verdict';
import type { Batch } from '../../utils/tables/official/batch';
import type { TableInput } from '../../utils/tables/official/input';
import { type FindingFact, NOTHING_SEEN, type SiteLine } from '../../utils/tables/official/site-line';
import { PLAIN, type TableTemplate } from '../../utils/tables/official/template';
import { registerSite } from './register';

/** Lines of official tables for tests: of sites drawn, closed and 合格, unless a test says otherwise. */

export const CHECK_DAY = '2018-02-05';

export const qualified = (changes: Partial<SiteVerdict> = {}): SiteVerdict => ({
  verdict: 'qualified',
  edition: 'Z15',
  vetoes: [],
  problems: [],
  points: null,
  missing: [],
  ...changes,
});

const THRESHOLDS: Partial<Record<Problem, number>> = {
  'columns-stale-core': 5,
  'columns-stale-many': 10,
  'columns-blank': 5,
};

/** A veto that is hit by as many confirmed things as it takes, one finding each: `s1:home-stale:0`. */
export function vetoOf(siteId: string, problem: Problem, changes: Partial<Veto> = {}): Veto {
  const threshold = THRESHOLDS[problem] ?? 1;
  return {
    key: problem,
    clause: '',
    problem,
    count: threshold,
    threshold,
    state: 'hit',
    feeds: Array.from({ length: threshold }, (_, n) => ({
      key: `${n}`,
      label: `第${n + 1}处`,
      url: `http://www.example.gov.cn/${n}`,
      findingIds: [`${siteId}:${problem}:${n}`],
      state: 'counts',
    })),
    withBlank: null,
    ...changes,
  };
}

export const unqualified = (siteId: string, problems: readonly Problem[]): SiteVerdict =>
  qualified({
    verdict: 'unqualified',
    problems: [...problems],
    vetoes: problems.map((problem) => vetoOf(siteId, problem)),
  });

const factsOf = ({ vetoes }: SiteVerdict): FindingFact[] =>
  vetoes
    .flatMap(({ feeds }) => feeds)
    .flatMap(({ url, findingIds }) =>
      findingIds.map((id) => ({ id, url, checkedAt: `${CHECK_DAY}T02:00:00.000Z`, hasPicture: true })),
    );

/** Changes of the register's row, then of the line; `problems` makes it 不合格 with all that takes. */
export function lineOf(
  site: Partial<RegisterSite> = {},
  { problems, ...changes }: Partial<SiteLine> & { readonly problems?: readonly Problem[] } = {},
): SiteLine {
  const row = registerSite(site);
  const verdict = changes.verdict ?? (problems ? unqualified(row.id, problems) : qualified());
  return {
    site: row,
    isDrawn: true,
    isClosed: true,
    exclusion: null,
    checkedFrom: CHECK_DAY,
    checkedTo: CHECK_DAY,
    findings: factsOf(verdict),
    typed: {},
    seen: NOTHING_SEEN,
    verdict,
    ...changes,
  };
}

/** In the register, but not in the task. */
export const notDrawn = (site: Partial<RegisterSite> = {}): SiteLine =>
  lineOf(site, { isDrawn: false, isClosed: false, verdict: null, checkedFrom: '', checkedTo: '' });

export const batchOf = (lines: readonly SiteLine[], changes: Partial<Batch> = {}): Batch => ({
  task: {
    id: 'task-1',
    name: '2018年2月检查',
    period: { label: '2018年2月', from: '2018-02-01', to: '2018-02-28' },
    edition: 'Z15',
  },
  register: { name: '名录', dataDate: '2018-02-08' },
  lines,
  typed: {},
  office: {},
  ledger: [],
  templates: {},
  ...changes,
});

export const inputOf = (
  batch: Batch,
  template: TableTemplate = PLAIN,
  changes: Partial<TableInput> = {},
): TableInput => ({ batch, template, earlier: [], area: '', siteId: '', filledOn: '2018-03-05', ...changes });

/** The rows of a plain table as they are printed. */
export const textRows = (table: {
  blocks: readonly { rows: readonly { cells: readonly { text: string }[] }[] }[];
}) => table.blocks.flatMap(({ rows }) => rows.map(({ cells }) => cells.map(({ text }) => text)));

import { isOfMonitor } from '../../utils/model/monitor';
import type { PointsLine } from '../../utils/model/verdict';
import type { ColumnClass } from '../../utils/model/words';
import { FAILURE_PERCENT, readAvailability } from './availability';
import { columnLines, type Indicator, siteLine } from './indicator';
import { linkLines } from './link-lines';
import type { SiteReading } from './reading';
import { judgeSiteRule } from './site-rule';
import { activityColumns } from './site-rules/activity-columns';

/**
 * Z15-S1.1: each whole per cent of failed visits in the last whole week. From 5 on, the veto or its review decides. Of
 * several series the one with the newest week counts, of one week the one that failed least: the site was down once,
 * however many watched. What our own monitor saw counts never by itself (site-unreachable): without another it is open.
 */
function failedVisits({ record }: SiteReading): readonly PointsLine[] {
  const watched = record.series.flatMap((series) => {
    const week = readAvailability(series.visits).weeks.at(-1);
    return week ? [{ series, week, percent: Math.floor((week.failures * 100) / week.tries) }] : [];
  });
  const imported = watched.filter(({ series }) => !isOfMonitor(series));
  const [last] = (imported.length > 0 ? imported : watched).sort((a, b) =>
    a.week.to === b.week.to ? a.percent - b.percent : a.week.to < b.week.to ? 1 : -1,
  );
  if (!last || last.percent === 0 || last.percent >= FAILURE_PERCENT) return [];
  const { series, week, percent } = last;
  const label = `${series.source} ${week.from} 至 ${week.to}`.trim();
  const state = imported.length > 0 ? 'counts' : 'open';
  return [{ key: series.id, label, url: '', findingIds: [], state, tenths: percent * 50 }];
}

/** Z15-S2.2: 动态要闻3分, 通知公告、政策文件4分, 人事、规划计划5分. */
const COLUMN_TENTHS: Readonly<Partial<Record<ColumnClass, number>>> = {
  news: 30,
  notices: 40,
  policies: 40,
  personnel: 50,
  plans: 50,
};

const staleColumns = (site: SiteReading): readonly PointsLine[] =>
  Object.entries(COLUMN_TENTHS).flatMap(([columnClass, tenths]) =>
    columnLines(site, (entry) => (entry.class.value === columnClass ? entry.stale : 'clear'), tenths),
  );

/** None in a year, or no column: 5分; too few: 3分. */
const activities = (site: SiteReading, subject: string): readonly PointsLine[] =>
  judgeSiteRule(activityColumns, site).flatMap((finding): PointsLine[] => {
    const { id, effective, reason, params } = finding;
    if (finding.subject !== subject || (effective !== 'fail' && effective !== 'review')) return [];
    const tenths = reason === 'none-in-year' || reason === 'no-column' ? 50 : 30;
    const state = effective === 'fail' ? 'counts' : 'open';
    return [{ key: subject, label: params.kind ?? '', url: '', findingIds: [id], state, tenths }];
  });

/**
 * Z15-S1 to S4 as far as their amounts are known, in tenths. No caps are known; of S4 no amount is, so that its faults
 * are typed and the score is 部分得分.
 */
export const INDICATORS_2015: readonly Indicator[] = [
  { key: 'S1.1', clause: 'Z15-S1.1', capTenths: null, lines: failedVisits },
  {
    key: 'S1.2',
    clause: 'Z15-S1.2',
    capTenths: null,
    lines: (site) => linkLines(site, { home: 10, inner: 1 }),
  },
  {
    key: 'S2.1',
    clause: 'Z15-S2.1',
    capTenths: null,
    lines: (site) => siteLine(site, ['home-update-count'], 50),
  },
  { key: 'S2.2', clause: 'Z15-S2.2', capTenths: null, lines: staleColumns },
  {
    key: 'S3.1',
    clause: 'Z15-S3.1',
    capTenths: null,
    lines: (site) => siteLine(site, ['interaction-channel'], 50),
  },
  { key: 'S3.2', clause: 'Z15-S3.2', capTenths: null, lines: (site) => activities(site, 'surveys') },
  { key: 'S3.3', clause: 'Z15-S3.3', capTenths: null, lines: (site) => activities(site, 'interviews') },
  { key: 'S4.1', clause: 'Z15-S4.1', capTenths: null, lines: () => [] },
  { key: 'S4.2', clause: 'Z15-S4.2', capTenths: null, lines: () => [] },
];

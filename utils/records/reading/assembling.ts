import { grouped } from '../../grouped';
import type { Monitor, MonitorVisit } from '../../model/monitor';
import type { RegisterSite } from '../../model/register';
import type { ColumnCorrection, Inspection, Task, TestQuestion, VisitSeries } from '../../model/task';
import { reviewsInForce } from '../effective';
import type { AuditRow, FindingRow, ReviewRow } from '../rows';
import type { SiteRecord } from '../site-record';
import { newestAudits } from './audits';
import { type SiteChecks, soundRows } from './checks';
import { type DatedPages, earlierThan } from './earlier-pages';
import { monitorSeries } from './monitors';

/** Records of many sites. What is damaged is left out of them and named here, so that one row does not hide the rest. */
export interface SiteRecords {
  readonly records: readonly SiteRecord[];
  /** e.g. `finding audit-1:footer-site-code: outcome`. */
  readonly damaged: readonly string[];
}

/** The rows of some inspections, as they come from the stores. */
export interface SiteRows {
  readonly tasks: readonly Task[];
  readonly inspections: readonly Inspection[];
  readonly sites: readonly RegisterSite[];
  readonly audits: readonly AuditRow[];
  readonly findings: readonly FindingRow[];
  readonly reviews: readonly ReviewRow[];
  readonly corrections: readonly ColumnCorrection[];
  readonly questions: readonly TestQuestion[];
  readonly series: readonly VisitSeries[];
  readonly monitors: readonly Monitor[];
  readonly visits: readonly MonitorVisit[];
  readonly dated: DatedPages;
}

/** Puts the rows of some inspections together, one record per inspection, in the order of the inspections. */
export function assemble(rows: SiteRows, checks: SiteChecks): SiteRecords {
  const damaged: string[] = [];
  const tasks = byId(soundRows('task', checks.tasks, rows.tasks, damaged));
  const sites = byId(soundRows('registered site', checks.sites, rows.sites, damaged));
  const audits = ofEach(soundRows('audit', checks.audits, rows.audits, damaged));
  const findings = ofEach(soundRows('finding', checks.findings, rows.findings, damaged));
  const reviews = ofEach(soundRows('review', checks.reviews, rows.reviews, damaged));
  const corrections = ofEach(soundRows('correction', checks.corrections, rows.corrections, damaged));
  const questions = ofEach(soundRows('question', checks.questions, rows.questions, damaged));
  const monitored = monitorSeries(
    soundRows('monitor', checks.monitors, rows.monitors, damaged),
    soundRows('visit', checks.visits, rows.visits, damaged),
  );
  const series = ofEach([...soundRows('series', checks.series, rows.series, damaged), ...monitored]);

  const records: SiteRecord[] = [];
  for (const inspection of soundRows('inspection', checks.inspections, rows.inspections, damaged)) {
    const { id, taskId, siteId } = inspection;
    const task = tasks.get(taskId);
    const site = sites.get(siteId);
    if (!task || !site) {
      damaged.push(`inspection ${id}: ${task ? `site ${siteId}` : `task ${taskId}`} cannot be read`);
      continue;
    }
    const pages = newestAudits(inOrder(audits.get(id), 'checkedAt'));
    const counted = findingsThatCount(pages, findings.get(id) ?? []);
    records.push({
      task,
      inspection,
      site,
      audits: pages,
      findings: counted,
      reviews: reviewsOf(counted, reviews.get(id) ?? []),
      corrections: inOrder(corrections.get(id), 'at'),
      questions: inOrder(questions.get(id), 'at'),
      series: inOrder(series.get(id), 'at'),
      earlier: earlierThan(pages, rows.dated),
    });
  }
  return { records, damaged };
}

/**
 * The findings of the audits that count, audit by audit, and all that were written by hand: a page read anew does not
 * take the inspector's word away.
 */
function findingsThatCount(audits: readonly AuditRow[], findings: readonly FindingRow[]): FindingRow[] {
  const ofAudit = grouped(findings, ({ auditId, origin }) => (origin === 'machine' ? auditId : ''));
  return [...audits.flatMap(({ id }) => ofAudit.get(id) ?? []), ...(ofAudit.get('') ?? [])];
}

/** Of these findings, and of the site as a whole: a finding of the site is computed, so its reviews name no audit. */
function reviewsOf(findings: readonly FindingRow[], reviews: readonly ReviewRow[]): SiteRecord['reviews'] {
  if (reviews.length === 0) return {};
  const subjects = new Set(findings.map(({ id }) => id));
  return reviewsInForce(
    reviews.filter(({ findingId, auditId }) => auditId === '' || subjects.has(findingId)),
  );
}

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]): Map<string, Row> =>
  new Map(rows.map((row) => [row.id, row]));

const ofEach = <Row extends { readonly inspectionId: string }>(rows: readonly Row[]): Map<string, Row[]> =>
  grouped(rows, ({ inspectionId }) => inspectionId);

const inOrder = <Field extends string, Row extends Readonly<Record<Field, string>>>(
  rows: readonly Row[] | undefined,
  time: Field,
): Row[] => [...(rows ?? [])].sort((a, b) => (a[time] < b[time] ? -1 : 1));

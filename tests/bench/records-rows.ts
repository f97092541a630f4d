import { rules } from '../../rules';
import { judge } from '../../rules/core/run';
import { splitHost } from '../../utils/identifiers/hosts';
import { readIdentifiers } from '../../utils/identifiers/read';
import type { Finding, PageKindReading } from '../../utils/model/finding';
import { PageSnapshot } from '../../utils/model/snapshot';
import { COVERAGE_PARTS, type Inspection } from '../../utils/model/task';
import type { PageKind } from '../../utils/model/words';
import { readPageFacts } from '../../utils/page/facts/read';
import { listingOf } from '../../utils/page/lists/reading';
import { readPage } from '../../utils/page/page';
import type { AuditRow, FindingRow, ReviewRow } from '../../utils/records/rows';
import { auditEntry, findingRow, inspection, newTask, registerSite, reviewRow } from '../helpers/records';
import article from '../snapshots/article.json';
import traps from '../snapshots/home-traps.json';
import whole from '../snapshots/home-whole.json';

/** The rows of a large task: what the rules say of pages as a browser read them, on many sites. */

export const TASK = 'task-1';
/** One finding in so many was reviewed. */
const REVIEWED = 10;
const FINDINGS_A_PAGE = 10;
const MENU_LINKS = 60;

/** The pages of a site under inspection. */
const PAGES: readonly PageKind[] = [
  'home',
  ...Array<PageKind>(9).fill('list'),
  ...Array<PageKind>(6).fill('article'),
  ...Array<PageKind>(2).fill('interaction'),
  ...Array<PageKind>(2).fill('guide'),
];
export const FINDINGS_A_SITE = PAGES.length * FINDINGS_A_PAGE;

export interface SiteRows {
  readonly site: ReturnType<typeof registerSite>;
  readonly inspection: Inspection;
  readonly audits: readonly AuditRow[];
  readonly findings: readonly FindingRow[];
  readonly reviews: readonly ReviewRow[];
}

export const benchTask = (sites: number) => ({
  ...newTask(
    { id: TASK },
    Array.from({ length: sites }, (_, n) => siteId(n)),
  ),
  state: 'open' as const,
  closedAt: null,
});

const siteId = (n: number): string => `register-1/34${String(n).padStart(8, '0')}`;

/** One page as read and judged: what all sites' pages of its kind are made after. */
interface Model {
  readonly audit: Pick<AuditRow, 'title' | 'pageKind' | 'listing' | 'facts' | 'identifiers'>;
  readonly findings: readonly Finding[];
}

const SNAPSHOTS = [whole, traps, article].map((json) => PageSnapshot.parse(json));

/** Every kind of page, read from one snapshot. */
const models: readonly ReadonlyMap<PageKind, Model>[] = SNAPSHOTS.map(
  (snapshot) => new Map([...new Set(PAGES)].map((kind) => [kind, modelOf(snapshot, kind)])),
);

function modelOf(snapshot: PageSnapshot, kind: PageKind): Model {
  const page = readPage(snapshot);
  const host = splitHost(snapshot.url);
  const pageKind: PageKindReading = { kind, by: 'guess', certain: true, signals: ['导航中的栏目'] };
  const asOf = '2026-03-15T10:00:00+08:00';
  const site = { kind: 'portal', level: 'county' } as const;
  const findings = judge(page, { asOf, edition: 'Z19', site, host, pageKind }, rules);
  const audit = {
    title: snapshot.title,
    pageKind,
    listing: listingOf(page, kind),
    facts: readPageFacts(page, kind, host),
    identifiers: readIdentifiers(page),
  };
  // What is 不适用 has no evidence and would make the rows lighter than they are.
  return { audit, findings: findings.filter(({ outcome }) => outcome !== 'inapplicable') };
}

/** All rows of one site in the task. */
export function siteRows(n: number): SiteRows {
  const host = `www.site${n}.gov.cn`;
  const id = siteId(n);
  const site = registerSite({
    id,
    code: id.slice(-10),
    name: `第${n}县人民政府`,
    homeUrl: `https://${host}/`,
    hosts: [host],
  });
  const inspectionId = `${TASK}/${id}`;
  const signed = { author: '张三', at: '2026-03-16T02:00:00.000Z' };
  const covered = n % 2 === 0 ? Object.fromEntries(COVERAGE_PARTS.map((part) => [part, signed])) : {};
  const pages = PAGES.map((kind, p) => pageRows(n, p, kind, host, inspectionId));
  const findings = pages.flatMap((page) => page.findings);
  return {
    site,
    inspection: inspection({
      id: inspectionId,
      taskId: TASK,
      siteId: id,
      state: 'underway',
      covered,
      startedAt: '2026-03-15T02:00:00.000Z',
    }),
    audits: pages.map(({ audit }) => audit),
    findings,
    reviews: findings.filter((_, i) => i % REVIEWED === 0).map(reviewOf),
  };
}

function pageRows(
  n: number,
  p: number,
  kind: PageKind,
  host: string,
  inspectionId: string,
): { audit: AuditRow; findings: FindingRow[] } {
  const model = models[(n + p) % models.length]?.get(kind);
  if (!model) throw new Error(`no page of the kind ${kind}`);
  const url = p === 0 ? `https://${host}/` : `https://${host}/zwgk/column-${p}/index.html`;
  const auditId = crypto.randomUUID();
  const { audit } = auditEntry({
    ...model.audit,
    id: auditId,
    inspectionId,
    url,
    addressKey: url,
    host,
    facts: { ...model.audit.facts, links: menuOf(host) },
  });
  // Every second one, first the even and then the odd: each rule speaks on as many pages as the others.
  const said = model.findings.filter((_, i) => i % 2 === p % 2);
  const rest = model.findings.filter((_, i) => i % 2 !== p % 2);
  return {
    audit: { ...audit, snapshotHash: '0'.repeat(64), contentPrint: '0'.repeat(16) },
    findings: [...said, ...rest].slice(0, FINDINGS_A_PAGE).map((finding) =>
      findingRow({
        ...finding,
        id: `${auditId}:${finding.ruleId}`,
        auditId,
        inspectionId,
        addressKey: url,
        host,
      }),
    ),
  };
}

const menuOf = (host: string): AuditRow['facts']['links'] =>
  Array.from({ length: MENU_LINKS }, (_, i) => ({
    name: `栏目${i}`,
    url: `https://${host}/zwgk/column-${i}/index.html`,
    from: 'menu',
  }));

const reviewOf = ({ id, auditId, inspectionId, outcome, reason }: FindingRow, i: number): ReviewRow =>
  reviewRow({
    id: crypto.randomUUID(),
    findingId: id,
    auditId,
    inspectionId,
    result: i % 4 === 0 ? 'overruled' : 'confirmed',
    of: { outcome, reason },
  });

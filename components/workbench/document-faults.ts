import { clauseOf, clauseTitle, messageOf } from '../../rules/core/wording';
import {
  siteFindings as findingsOfSite,
  type SiteFinding as SiteWideFinding,
  siteRuleOf,
} from '../../rules/verdict';
import { INDICATOR_NAMES, VETO_NAMES } from '../../rules/verdict/words';
import type { ReviewRow } from '../../utils/records/rows';
import type { SiteRecord } from '../../utils/records/site-record';
import type { Fault } from '../../utils/tables/documents/fault';
import { wordsOf } from '../words';
import { type SiteFinding, siteFindings } from './site-findings';

/** All faults of a site that count, worded: those of its pages, by hand, and of the site as a whole. */
export function faultsIn(record: SiteRecord): Fault[] {
  return [
    ...siteFindings(record)
      .filter(({ outcome }) => outcome === 'fail')
      .map((one) => pageFault(one, record)),
    ...wholeFaults(record),
  ];
}

function pageFault(found: SiteFinding, { inspection, task }: SiteRecord): Fault {
  const { finding, audit, reviewState } = found;
  const common = {
    findingId: finding.id,
    siteId: inspection.siteId,
    url: audit?.url ?? finding.addressKey,
    checkedAt: audit?.checkedAt ?? finding.createdAt,
  };
  if (finding.origin === 'hand') {
    const { countsFor = '', note, evidence } = finding;
    const clause = `${task.edition}-${countsFor}`;
    return {
      ...common,
      kind: countsFor ? `by-hand ${countsFor}` : 'by-hand',
      name: VETO_NAMES[clause] ?? INDICATOR_NAMES[countsFor] ?? '其他问题',
      seen: withoutStop(note || (evidence[0]?.text ?? '')),
      ...cited([clause]),
      sought: '人工检查',
      verify: '打开问题网址，对照“检查所见”核对。',
      fix: '对照依据条款整改。',
      isConfirmed: true,
    };
  }
  const { name, message, rule } = wordsOf(finding);
  return {
    ...common,
    kind: finding.ruleId,
    name,
    seen: withoutStop(finding.outcome === 'pass' ? seenByPerson(found) : message),
    ...cited(finding.clauses),
    sought: rule?.lookedFor ?? '',
    verify: rule?.guide.verify ?? '',
    fix: rule?.guide.fix ?? '',
    isConfirmed: reviewState === 'confirmed' || reviewState === 'overruled',
  };
}

/** An inspector overruled the machine, whose sentence says that nothing is wrong. */
const seenByPerson = ({ review }: SiteFinding): string => review?.reason || '人工认定存在这一问题';

/** What a veto counts is told as 突出问题, column by column. */
const TOLD_AS_PROBLEMS: ReadonlySet<string> = new Set([
  'site-unreachable',
  'site-columns-veto',
  'guides-veto',
]);

function wholeFaults(record: SiteRecord): Fault[] {
  const { task, inspection, site, audits, reviews } = record;
  const checkedAt =
    audits
      .map((audit) => audit.checkedAt)
      .sort()
      .at(-1) ??
    inspection.startedAt ??
    '';
  return findingsOfSite(record, task.edition)
    .filter(({ effective, ruleId }) => effective === 'fail' && !TOLD_AS_PROBLEMS.has(ruleId))
    .map((finding) => {
      const rule = siteRuleOf(finding.ruleId);
      const review = reviews[finding.id];
      return {
        findingId: finding.id,
        siteId: inspection.siteId,
        kind: finding.ruleId,
        name: rule?.name ?? finding.ruleId,
        seen: withoutStop(rule?.isManual ? triedByPerson(finding, review) : messageOf(finding, rule)),
        ...cited(finding.clauses),
        sought: rule?.lookedFor ?? '',
        verify: rule?.guide.verify ?? '',
        fix: rule?.guide.fix ?? '',
        url: site.homeUrl,
        checkedAt,
        isConfirmed: review !== undefined && review.result !== 'withdrawn',
      };
    });
}

/** The machine only asked: what was found is what the inspector wrote. */
const triedByPerson = ({ params }: SiteWideFinding, review: ReviewRow | undefined): string =>
  [params.what ?? params.title ?? '', review?.reason ?? ''].filter((part) => part !== '').join('：');

const cited = (clauses: readonly string[]): Pick<Fault, 'clauses' | 'requirement'> => ({
  clauses: clauses.flatMap((id) => clauseTitle(id) ?? []),
  requirement: clauses.flatMap((id) => clauseOf(id)?.requirement ?? [])[0] ?? '',
});

const withoutStop = (text: string): string => text.replace(/[。；\s]+$/, '');

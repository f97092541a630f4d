import type { Outcome } from '../model/words';
import type { AuditRow, FindingRow } from '../records/rows';
import { beijingMinute } from './beijing-time';
import type { Description } from './findings';

/**
 * One finding as one line of a 通报: site and code, what is wrong, where, when, by which clause.
 * `示例县人民政府（3499990001）：未列明ICP备案编号（…）；网址：https://…；检查时间：2026-03-15 10:00；依据：…。`
 *
 * @param words name of the check and its message, from the rule; titles of the clauses
 * @param effective what counts, review included: a question is marked as one, so that nobody is reported for it
 * @returns null where nothing is wrong
 */
export function noticeLine(
  audit: Pick<AuditRow, 'site' | 'host' | 'url' | 'checkedAt' | 'identifiers'>,
  finding: Pick<FindingRow, 'origin' | 'note' | 'outcome' | 'candidate'>,
  words: Description,
  effective: Outcome,
): string | null {
  if (effective === 'pass' || effective === 'inapplicable') return null;
  const code = audit.identifiers.siteCode?.value;
  const site = `${audit.site.name ?? audit.host}${code ? `（${code}）` : ''}`;
  const doubt = effective === 'fail' ? '' : finding.candidate ? '疑似：' : '待核实：';
  const parts = [
    `${site}：${doubt}${faultOf(finding, words).replace(/[。；\s]+$/, '')}`,
    `网址：${audit.url}`,
    `检查时间：${beijingMinute(audit.checkedAt)}`,
    ...(words.clauses.length > 0 ? [`依据：${words.clauses.join('、')}`] : []),
  ];
  return `${parts.join('；').replace(/\s+/g, ' ')}。`;
}

function faultOf(
  { origin, note, outcome }: Pick<FindingRow, 'origin' | 'note' | 'outcome'>,
  { name, message }: Description,
): string {
  if (origin === 'hand') return note || message;
  // An inspector overruled the machine, whose sentence says that nothing is wrong.
  if (outcome === 'pass' || outcome === 'inapplicable') return `${name}（人工认定）`;
  return `${name}（${message}）`;
}

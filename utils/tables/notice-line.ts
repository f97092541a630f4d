import type { AuditRow, FindingRow } from '../records/rows';
import { beijingMinute } from './beijing-time';

/**
 * One finding as one line of a 通报: site and code, what is wrong, where, when, by which clause.
 * `示例县人民政府（3499990001）：未列明ICP备案编号。网址：https://…；检查时间：2026-03-15 10:00；依据：…`
 *
 * @param words name of the check and its message, from the rule; titles of the clauses
 */
export function noticeLine(
  audit: Pick<AuditRow, 'site' | 'host' | 'url' | 'checkedAt' | 'identifiers'>,
  finding: Pick<FindingRow, 'origin' | 'note' | 'outcome'>,
  words: { readonly name: string; readonly message: string; readonly clauses: readonly string[] },
): string {
  const code = audit.identifiers.siteCode?.value;
  const site = `${audit.site.name ?? audit.host}${code ? `（${code}）` : ''}`;
  const fault =
    finding.origin === 'hand' ? finding.note || words.message : `${words.name}（${words.message}）`;
  const parts = [
    `${site}：${fault.replace(/[。；\s]+$/, '')}`,
    `网址：${audit.url}`,
    `检查时间：${beijingMinute(audit.checkedAt)}`,
    ...(words.clauses.length > 0 ? [`依据：${words.clauses.join('、')}`] : []),
  ];
  return `${parts.join('；').replace(/\s+/g, ' ')}。`;
}

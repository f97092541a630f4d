import type { Cell, LedgerLine, OfficialTable, Row } from '../../model/table';
import type { Batch } from './batch';
import { excludedLines, isProvincial } from './batch';
import { derived, summed } from './cells';
import { exclusionNotes } from './failed-sites';
import type { BuildTable, TableInput } from './input';
import { isFailed, type SiteLine } from './site-line';
import { column, finished, plainBlock } from './table';
import { PLAIN, periodWord, type TableTemplate } from './template';

/** 日常考核扣分情况, as 山东 prints it (2017上半年): what each unit lost, and for what. Points are typed, never computed. */

export const DEDUCTIONS_TEMPLATE: TableTemplate = { ...PLAIN, title: '{period}政府网站日常考核扣分情况' };

export const cityDeductions: BuildTable = (input) =>
  deductions('shandong-cities', 'cities', { heading: '各市', subtitle: '（各市政府）' }, input);

export const departmentDeductions: BuildTable = (input) =>
  deductions('shandong-departments', 'departments', { heading: '省直部门', subtitle: '（省直部门）' }, input);

function deductions(
  id: string,
  group: LedgerLine['group'],
  { heading, subtitle }: { readonly heading: string; readonly subtitle: string },
  { batch, template }: TableInput,
): OfficialTable {
  const units = new Map<string, LedgerLine[]>();
  for (const line of batch.ledger) {
    if (line.group === group) units.set(line.unit, [...(units.get(line.unit) ?? []), line]);
  }
  // Largest deduction first; equal ones in the order of the ledger.
  const sorted = [...units].sort(([, a], [, b]) => pointsOf(a) - pointsOf(b));
  const rows = sorted.map(
    ([unit, lines], n): Row => ({
      key: unit,
      labels: [],
      cells: [derived(n + 1), derived(unit), sumOf(lines, batch), derived(lines.map(ledgerWords).join('；'))],
    }),
  );
  const columns = [
    column('number', '序号', 6),
    column('unit', heading, 20),
    column('points', `${periodWord(batch.task.period.label)}扣分`, 12),
    column('words', '扣分说明', 60),
  ];
  return finished(
    {
      id,
      annex: '附件',
      subtitle,
      role: 'ledger',
      blocks: [plainBlock(columns, rows)],
      notes: exclusionNotes(
        excludedLines(batch).filter(({ site }) => isProvincial(site) === (group === 'departments')),
      ),
    },
    batch,
    template,
  );
}

const pointsOf = (lines: readonly LedgerLine[]): number => lines.reduce((sum, { points }) => sum + points, 0);

/** The sum, with the failed sites of the unit that this batch knows of. */
function sumOf(lines: readonly LedgerLine[], batch: Batch): Cell {
  const unit = lines[0]?.unit ?? '';
  const failed = failedOf(batch, unit);
  return {
    ...summed(lines.map(({ points }) => derived(points))),
    siteIds: failed.map(({ site }) => site.id),
  };
}

/** `一季度 10 个不合格网站-6`, as the notice writes it. One failed site of a department is its own: `网站抽查不合格`. */
export function ledgerWords({ period, reason, count, words, points }: LedgerLine): string {
  const number = count === null ? '' : ` ${count} `;
  const said = {
    'failed-sites': count === null ? '网站抽查不合格' : `${number}个不合格网站`,
    'overdue-messages': count === null ? '网民留言处理超期' : `${number}条网民留言处理超期`,
    'no-self-report': '未报送自查报告',
    other: words.replace(/[：:；;\s]+$/, ''),
  }[reason];
  return `${period}${said}${points}`.trim();
}

/** A unit is a city, or the department whose own site it is. */
const isOf = ({ site }: SiteLine, unit: string): boolean =>
  unit !== '' && (isProvincial(site) ? (site.department || site.sponsor) === unit : site.city === unit);

export const failedOf = ({ lines }: Batch, unit: string): SiteLine[] =>
  lines.filter((line) => isFailed(line) && isOf(line, unit));

/** A fact that a person may enter into the ledger, with points of his own. */
export type LedgerProposal = Pick<LedgerLine, 'group' | 'unit' | 'period' | 'reason' | 'count'>;

/** The failed sites of a task by unit, in the order of the batch: lines of a ledger that want their points. */
export function proposeLedger(batch: Batch): LedgerProposal[] {
  const counts = new Map<string, LedgerProposal>();
  for (const line of batch.lines.filter(isFailed)) {
    const group = isProvincial(line.site) ? 'departments' : 'cities';
    const { city, department, sponsor } = line.site;
    const unit = group === 'departments' ? department || sponsor : city;
    if (unit === '') continue;
    const count = (counts.get(`${group}/${unit}`)?.count ?? 0) + 1;
    const period = periodWord(batch.task.period.label);
    counts.set(`${group}/${unit}`, { group, unit, period, reason: 'failed-sites', count });
  }
  return [...counts.values()];
}

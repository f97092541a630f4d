import { useId, useMemo, useState } from 'preact/hooks';
import { ruleOf } from '../../rules';
import { OUTCOMES, type Outcome } from '../../utils/model/words';
import { effectiveOutcome } from '../../utils/records/effective';
import type { AuditRow, FindingRow } from '../../utils/records/rows';
import type { SiteRecord } from '../../utils/records/site-record';
import { Choice } from '../choice';
import { useStrings } from '../strings';
import { type TableColumn, VirtualTable } from '../virtual-table';
import { wordsOf } from '../words';

/** One finding among those of many sites. */
export interface FindingLine {
  readonly record: SiteRecord;
  readonly finding: FindingRow;
  readonly audit: AuditRow | undefined;
  readonly outcome: Outcome;
}

/** 检查结果 across sites, by rule and by the result that counts. */
export function FindingTable({
  records,
  onOpen,
}: {
  readonly records: readonly SiteRecord[];
  onOpen(line: FindingLine): void;
}) {
  const { bench, outcomes, sites: s } = useStrings();
  const ids = { rule: useId(), outcome: useId() };
  const [rule, setRule] = useState('');
  const [outcome, setOutcome] = useState<Outcome | ''>('fail');
  const rules = useMemo(
    () => [...new Set(records.flatMap(({ findings }) => findings.map(({ ruleId }) => ruleId)))],
    [records],
  );
  const lines = useMemo(() => linesOf(records, rule, outcome), [records, rule, outcome]);
  const columns: readonly TableColumn<FindingLine>[] = [
    { key: 'site', heading: s.site, width: '24%', cell: ({ record }) => record.site.name },
    { key: 'rule', heading: s.rule, width: '18%', cell: ({ finding }) => wordsOf(finding).name },
    { key: 'outcome', heading: s.outcome, width: '7rem', cell: (line) => outcomes[line.outcome] },
    {
      key: 'message',
      heading: s.findingsTable,
      width: '30%',
      cell: ({ finding }) => wordsOf(finding).message,
    },
    { key: 'page', heading: s.page, width: '20%', cell: ({ audit }) => audit?.title || audit?.url || '—' },
  ];
  return (
    <>
      <div class="fields">
        <label for={ids.rule}>{s.rule}</label>
        <select id={ids.rule} value={rule} onChange={({ currentTarget: { value } }) => setRule(value)}>
          <option value="">{bench.all}</option>
          {rules.map((id) => (
            <option key={id} value={id}>
              {ruleOf(id)?.name ?? id}
            </option>
          ))}
        </select>
        <label for={ids.outcome}>{s.outcome}</label>
        <Choice
          id={ids.outcome}
          words={['', ...OUTCOMES]}
          names={{ '': bench.all, ...outcomes }}
          chosen={outcome}
          onChoose={setOutcome}
        />
        <span class="soft" role="status">
          {lines.length}
        </span>
      </div>
      <VirtualTable
        label={s.findingsTable}
        rows={lines}
        columns={columns}
        rowKey={({ finding }) => finding.id}
        onOpen={onOpen}
        empty={s.noFindings}
      />
    </>
  );
}

function linesOf(records: readonly SiteRecord[], rule: string, wanted: Outcome | ''): FindingLine[] {
  const lines: FindingLine[] = [];
  for (const record of records) {
    const audits = new Map(record.audits.map((audit) => [audit.id, audit]));
    for (const finding of record.findings) {
      if (rule !== '' && finding.ruleId !== rule) continue;
      const outcome = effectiveOutcome(finding, record.reviews[finding.id]);
      if (wanted !== '' && outcome !== wanted) continue;
      lines.push({ record, finding, audit: audits.get(finding.auditId), outcome });
    }
  }
  return lines;
}

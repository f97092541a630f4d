import { useMemo } from 'preact/hooks';
import { useStrings } from '../../../../components/strings';
import { type Draw, SecondCheckForm } from '../../../../components/workbench/merge-second-form';
import { type Disagreement, SecondCheckResult } from '../../../../components/workbench/merge-second-result';
import { ruleOf } from '../../../../rules';
import {
  drawSecondCheck,
  isSecondCheck,
  type Judged,
  secondCheckSource,
} from '../../../../utils/bundle/second-check';
import type { Task } from '../../../../utils/model/task';
import { effectiveOutcome } from '../../../../utils/records/effective';
import { bundleSource, type SecondCheck } from '../../../../utils/records/reader';
import type { FindingRow } from '../../../../utils/records/rows';
import type { SiteRecord } from '../../../../utils/records/site-record';
import { writeCsv } from '../../../../utils/tables/csv';
import { fileName } from '../../../../utils/tables/file-name';
import type { PageProps } from '../../page';
import type { BundleWriting } from '../../use-bundle';

/** 盲抽复核: the sample that goes out, and what comes of those that came back. */
export function SecondCheckView({
  task,
  records,
  checks,
  bundle,
  save,
  tell,
}: PageProps & {
  readonly task: Task;
  readonly records: readonly SiteRecord[];
  readonly checks: readonly SecondCheck[];
  readonly bundle: BundleWriting;
}) {
  const t = useStrings();
  const { merging: m } = t;
  const pool = useMemo(() => decidedIn(records), [records]);
  const siteNames = useMemo(
    () => new Map(records.map(({ inspection, site }) => [inspection.id, site.name])),
    [records],
  );
  if (isSecondCheck(task.id)) {
    return (
      <section aria-label={m.secondCheck}>
        <h3>{m.secondCheck}</h3>
        <p class="status">{m.isSecondCheck}</p>
      </section>
    );
  }
  const onExport = ({ size, seed }: Draw): void => {
    const name = fileName(['政网巡检', task.name, m.sampleSuffix, String(seed)], 'zip');
    void bundle.exportAs(name, async () =>
      secondCheckSource(await bundleSource({ taskId: task.id }), drawSecondCheck(pool, size, seed), seed),
    );
  };
  const onCsv = (seed: string, disagreements: readonly Disagreement[]): void => {
    const name = fileName(['政网巡检', task.name, m.disagreementSuffix, seed], 'csv');
    const sideOf = ({ outcome, author, reason }: Judged): string[] => [
      t.outcomes[outcome],
      author || m.machine,
      reason,
    ];
    const rows = disagreements.map(({ siteName, first, second }) => [
      siteName,
      first.addressKey,
      ruleOf(first.ruleId)?.name ?? first.ruleId,
      ...sideOf(first),
      ...sideOf(second),
    ]);
    save(name, writeCsv({ columns: m.checkHeadings, rows }, 'excel'), 'text/csv;charset=utf-8');
    tell({ ok: true }, `${t.bundles.exported}：${name}`);
  };
  return (
    <section aria-label={m.secondCheck}>
      <h3>{m.secondCheck}</h3>
      <p class="soft">{m.secondCheckHelp}</p>
      <SecondCheckForm pool={pool.length} isBusy={bundle.stage !== null} onExport={onExport} />
      {checks.length === 0 && <p class="soft">{m.noSecondChecks}</p>}
      {checks.map(({ task: check, rate, firsts }) => {
        const seed = check.id.slice(check.id.lastIndexOf('-', check.id.length - 2) + 1);
        const disagreements = rate.disagreements.map(({ first, second }): Disagreement => {
          const inspectionId = firsts.get(first.findingId)?.inspectionId ?? '';
          return { inspectionId, siteName: siteNames.get(inspectionId) ?? '', first, second };
        });
        return (
          <SecondCheckResult
            key={check.id}
            name={m.checkOf(seed)}
            rate={rate}
            disagreements={disagreements}
            onExport={() => onCsv(seed, disagreements)}
          />
        );
      })}
    </section>
  );
}

/** What a second check can be compared with: findings that the machine or a person decided. */
function decidedIn(records: readonly SiteRecord[]): FindingRow[] {
  return records.flatMap(({ findings, reviews }) =>
    findings.filter((finding) => {
      const outcome = effectiveOutcome(finding, reviews[finding.id]);
      return finding.origin === 'machine' && (outcome === 'fail' || outcome === 'pass');
    }),
  );
}

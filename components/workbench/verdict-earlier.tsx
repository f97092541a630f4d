import type { EarlierInspection } from '../../utils/records/reader';
import type { FindingRow } from '../../utils/records/rows';
import { useStrings } from '../strings';
import { clock, wordsOf } from '../words';
import { Link } from './link';
import { OutsideLink } from './outside-link';

/** 上次的问题: what the inspection before found at this site, and what its inspector overruled. */
export function VerdictEarlier({ earlier }: { readonly earlier: EarlierInspection }) {
  const { inspection: t } = useStrings();
  const { record, faults, overruled } = earlier;
  const { task, inspection, reviews } = record;
  const pages = new Map(record.audits.map((audit) => [audit.id, audit]));
  const urlOf = ({ auditId, addressKey }: FindingRow): string => pages.get(auditId)?.url ?? addressKey;
  return (
    <details class="card" open>
      <summary>
        <b>{t.lastTime}</b>（{task.period.label || task.name}）：
        {t.lastCounts(faults.length, overruled.length)}
      </summary>
      <p>
        <Link to={{ page: 'inspection', inspectionId: inspection.id, view: 'verdict' }}>{t.lastRecord}</Link>
      </p>
      <Lines
        findings={faults}
        urlOf={urlOf}
        sayOf={(finding) => wordsOf(finding).message}
        label={t.lastFaults}
      />
      <Lines
        findings={overruled}
        urlOf={urlOf}
        sayOf={({ id }) => {
          const review = reviews[id];
          return review
            ? `${review.reason}（${[review.author, clock(review.at)].filter(Boolean).join(' ')}）`
            : '';
        }}
        label={t.lastOverruled}
      />
    </details>
  );
}

function Lines({
  findings,
  label,
  urlOf,
  sayOf,
}: {
  readonly findings: readonly FindingRow[];
  readonly label: string;
  urlOf(finding: FindingRow): string;
  sayOf(finding: FindingRow): string;
}) {
  if (findings.length === 0) return null;
  return (
    <>
      <h4>
        {label} {findings.length}
      </h4>
      <ul class="feeds few">
        {findings.map((finding) => (
          <li key={finding.id}>
            <b>{wordsOf(finding).name}</b>
            <span class="name">{sayOf(finding)}</span>
            <span class="address">
              <OutsideLink url={urlOf(finding)} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

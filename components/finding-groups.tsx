import { useId } from 'preact/hooks';
import { rules } from '../rules';
import { OUTCOMES, type Outcome } from '../utils/model/words';
import type { AuditRecord, FindingRow } from '../utils/records/rows';
import { type FindingActions, FindingCard } from './finding-card';
import { useStrings } from './strings';
import { wordsOf } from './words';

export interface FindingGroupsProps extends FindingActions {
  readonly record: AuditRecord;
  readonly canLocate: boolean;
  /** Which findings are open, by id. */
  readonly open: ReadonlySet<string>;
  /** Which groups are open. */
  readonly openGroups: ReadonlySet<Outcome>;
  /** The finding whose reason field asks for words, or null. */
  readonly objecting: string | null;
  onToggle(findingId: string): void;
  onToggleGroup(outcome: Outcome): void;
  onObject(findingId: string | null): void;
}

const ORDER: ReadonlyMap<string, number> = new Map(rules.map(({ id }, i) => [id, i]));

/** By hand first, then likely faults, then as the catalogue has them. */
function ordered(findings: readonly FindingRow[]): FindingRow[] {
  const rank = (finding: FindingRow): number =>
    finding.origin === 'hand' ? -1000 : (ORDER.get(finding.ruleId) ?? 999) - (finding.candidate ? 500 : 0);
  return [...findings].sort((a, b) => rank(a) - rank(b) || a.createdAt.localeCompare(b.createdAt));
}

/** Findings by the machine's outcome, so that a review moves nothing under the inspector's hand. */
export function FindingGroups(props: FindingGroupsProps) {
  return (
    <>
      {OUTCOMES.map((outcome) => (
        <Group key={outcome} outcome={outcome} {...props} />
      ))}
    </>
  );
}

function Group({
  outcome,
  record,
  open,
  openGroups,
  objecting,
  ...on
}: FindingGroupsProps & { outcome: Outcome }) {
  const t = useStrings();
  const list = useId();
  const findings = ordered(record.findings.filter((finding) => finding.outcome === outcome));
  const isOpen = openGroups.has(outcome);
  return (
    <section class={`group ${outcome}`}>
      <h2>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={list}
          onClick={() => on.onToggleGroup(outcome)}
        >
          {t.outcomes[outcome]}
          <span class="count">{findings.length}</span>
        </button>
      </h2>
      <div id={list} hidden={!isOpen}>
        {isOpen && findings.length === 0 && <p class="none">{t.emptyGroup[outcome]}</p>}
        {isOpen && findings.length > 0 && (
          <ul>
            {findings.map((finding) => (
              <FindingCard
                key={finding.id}
                {...on}
                finding={finding}
                review={record.reviews[finding.id]}
                words={wordsOf(finding, t.byHandName)}
                open={open.has(finding.id)}
                objecting={objecting === finding.id}
                onToggle={() => on.onToggle(finding.id)}
                onObject={(asking) => on.onObject(asking ? finding.id : null)}
              />
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

import { useId, useMemo, useState } from 'preact/hooks';
import { OUTCOMES } from '../../utils/model/words';
import { Choice } from '../choice';
import { useStrings } from '../strings';
import { fill } from '../strings/triage';
import { FindingLine, type FindingLineActions } from './finding-line';
import {
  type FindingFilter,
  groupFindings,
  type OutcomeFindings,
  REVIEW_STATES,
  type RuleFindings,
  type SiteFinding,
} from './site-findings';

interface Shared extends FindingLineActions {
  readonly canChange: boolean;
  /** Pieces of evidence per finding id. */
  readonly evidence: ReadonlyMap<string, number>;
}

/** All findings of a site: filtered, by result and by rule. */
export function FindingSections({
  findings,
  ...shared
}: Shared & { readonly findings: readonly SiteFinding[] }) {
  const t = useStrings();
  const { findings: words } = t.triage;
  const [filter, setFilter] = useState<FindingFilter>({ search: '', counts: '', review: '' });
  const sections = useMemo(() => groupFindings(findings, filter), [findings, filter]);
  if (findings.length === 0) {
    return (
      <div class="empty">
        <strong>{words.empty}</strong>
        <p>{words.emptyHow}</p>
      </div>
    );
  }
  const shown = sections.reduce((sum, { total }) => sum + total, 0);
  return (
    <>
      <Filter filter={filter} onChange={setFilter} count={`${shown}/${findings.length}`} />
      {shown === 0 && <p class="empty">{words.noMatch}</p>}
      {sections
        .filter(({ total }) => total > 0)
        .map((section) => (
          <Section key={section.outcome} section={section} {...shared} />
        ))}
    </>
  );
}

function Filter({
  filter,
  onChange,
  count,
}: {
  readonly filter: FindingFilter;
  onChange(filter: FindingFilter): void;
  readonly count: string;
}) {
  const t = useStrings();
  const { findings: words } = t.triage;
  const ids = { search: useId(), counts: useId(), review: useId() };
  return (
    <div class="fields">
      <label for={ids.search}>{t.bench.search}</label>
      <input
        id={ids.search}
        type="search"
        value={filter.search}
        placeholder={words.search}
        onInput={({ currentTarget: { value } }) => onChange({ ...filter, search: value })}
      />
      <label for={ids.counts}>{words.counts}</label>
      <Choice
        id={ids.counts}
        words={['', ...OUTCOMES]}
        names={{ '': t.bench.all, ...t.outcomes }}
        chosen={filter.counts}
        onChoose={(counts) => onChange({ ...filter, counts })}
      />
      <label for={ids.review}>{words.review}</label>
      <Choice
        id={ids.review}
        words={['', ...REVIEW_STATES]}
        names={{ '': words.reviews.all, ...words.reviews }}
        chosen={filter.review}
        onChoose={(review) => onChange({ ...filter, review })}
      />
      <span class="soft" role="status">
        {count}
      </span>
    </div>
  );
}

function Section({ section, ...shared }: Shared & { readonly section: OutcomeFindings }) {
  const t = useStrings();
  const { outcome, total, changed, rules } = section;
  return (
    <section class={`group ${outcome}`} aria-label={t.outcomes[outcome]}>
      <h3>
        {t.outcomes[outcome]} <span class="count">{total}</span>
        {changed > 0 && <small> {fill(t.triage.findings.changed, { n: changed })}</small>}
      </h3>
      {rules.map((rule) => (
        <Rule key={rule.ruleId} rule={rule} {...shared} />
      ))}
    </section>
  );
}

/** Rows drawn at once: a site may have hundreds of pages. */
const ROWS = 50;

function Rule({ rule: { name, findings }, ...shared }: Shared & { readonly rule: RuleFindings }) {
  const { findings: words } = useStrings().triage;
  const id = useId();
  const [open, setOpen] = useState(false);
  const [rows, setRows] = useState(ROWS);
  const more = findings.length - rows;
  return (
    <div class="fold">
      <h4>
        <button type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          {name} <span class="count">{findings.length}</span>
        </button>
      </h4>
      <div id={id} class="folded" hidden={!open}>
        {open && (
          <table class="findings">
            <thead>
              <tr>
                <th scope="col">{words.page}</th>
                <th scope="col">{words.machine}</th>
                <th scope="col">{words.person}</th>
                <th scope="col">{words.actions}</th>
              </tr>
            </thead>
            <tbody>
              {findings.slice(0, rows).map((line) => (
                <FindingLine
                  key={line.finding.id}
                  {...shared}
                  line={line}
                  evidence={shared.evidence.get(line.finding.id) ?? 0}
                />
              ))}
            </tbody>
          </table>
        )}
        {open && more > 0 && (
          <button type="button" onClick={() => setRows(rows + 4 * ROWS)}>
            {fill(words.more, { n: Math.min(more, 4 * ROWS) })}
          </button>
        )}
      </div>
    </div>
  );
}

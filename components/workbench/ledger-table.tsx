import { Fragment } from 'preact';
import { useId, useMemo, useState } from 'preact/hooks';
import type { LedgerEntry } from '../../rules/verdict';
import { VERDICT_WORDS } from '../../rules/verdict/words';
import { COLUMN_CLASS_NAMES } from '../../utils/page/columns/classes';
import type { SiteRecord } from '../../utils/records/site-record';
import { useStrings } from '../strings';
import type { Sorting } from '../virtual-table';
import { type ColumnChange, LedgerCorrection } from './ledger-correction';
import { LedgerDetails } from './ledger-details';
import { ordered } from './ledger-order';

/** 栏目台账: every column with its class, its dates and whether it counts; a row opens to its findings and its correction. */
export function LedgerTable({
  ledger,
  record,
  canChange,
  onCorrect,
}: {
  readonly ledger: readonly LedgerEntry[];
  readonly record: SiteRecord;
  readonly canChange: boolean;
  onCorrect(entry: LedgerEntry, change: ColumnChange): void;
}) {
  const { inspection: t } = useStrings();
  const details = useId();
  const [sorting, setSorting] = useState<Sorting>({ key: '', descending: false });
  const [opened, setOpened] = useState<string | null>(null);
  const rows = useMemo(() => ordered(ledger, sorting), [ledger, sorting]);
  const headings = Object.entries(t.ledgerHeadings);
  return (
    <section class="card" aria-labelledby="ledger">
      <h3 id="ledger">{t.ledger}</h3>
      {ledger.length === 0 ? (
        <p class="soft">{t.noColumns}</p>
      ) : (
        <div class="wide-table">
          <table class="ledger">
            <thead>
              <tr>
                {headings.map(([key, heading]) => (
                  <Heading key={key} of={key} heading={heading} sorting={sorting} onSort={setSorting} />
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((entry) => (
                <Fragment key={entry.key}>
                  <Row
                    entry={entry}
                    isOpen={opened === entry.key}
                    details={details}
                    onToggle={() => setOpened(opened === entry.key ? null : entry.key)}
                  />
                  {opened === entry.key && (
                    <tr id={details} class="more">
                      <td colSpan={headings.length}>
                        {canChange && (
                          <LedgerCorrection
                            // What is now in force fills the fields again after each correction.
                            key={entry.correction?.id ?? ''}
                            entry={entry}
                            onSave={(change) => onCorrect(entry, change)}
                          />
                        )}
                        <LedgerDetails entry={entry} record={record} />
                      </td>
                    </tr>
                  )}
                </Fragment>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Heading({
  of: key,
  heading,
  sorting,
  onSort,
}: {
  readonly of: string;
  readonly heading: string;
  readonly sorting: Sorting;
  onSort(sorting: Sorting): void;
}) {
  const isSorted = sorting.key === key;
  const descending = isSorted && sorting.descending;
  return (
    <th
      scope="col"
      class={key === 'items' ? 'figures' : undefined}
      aria-sort={isSorted ? (descending ? 'descending' : 'ascending') : 'none'}
    >
      <button type="button" onClick={() => onSort({ key, descending: isSorted && !descending })}>
        {heading}
        <span aria-hidden="true">{isSorted ? (descending ? ' ▼' : ' ▲') : ''}</span>
      </button>
    </th>
  );
}

function Row({
  entry,
  isOpen,
  details,
  onToggle,
}: {
  readonly entry: LedgerEntry;
  readonly isOpen: boolean;
  readonly details: string;
  onToggle(): void;
}) {
  const { inspection: t } = useStrings();
  const { name, url, class: columnClass, level, newest, itemCount, state, window, stale, blank } = entry;
  return (
    <tr>
      <td>
        <button
          type="button"
          class="head"
          aria-expanded={isOpen}
          aria-controls={isOpen ? details : undefined}
          onClick={onToggle}
        >
          {name || url}
        </button>
        {entry.correction && <span class="tag">{t.corrected}</span>}
      </td>
      <td>
        {COLUMN_CLASS_NAMES[columnClass.value]}
        {columnClass.isCorrected && <Machine said={COLUMN_CLASS_NAMES[columnClass.machine]} />}
      </td>
      <td>
        {t.levels[level.value]}
        {level.isCorrected && <Machine said={t.levels[level.machine]} />}
      </td>
      <td>{newest ?? '—'}</td>
      <td class="figures">{itemCount}</td>
      <td>{VERDICT_WORDS.column[state]}</td>
      <td>{window ? window.words : '—'}</td>
      <td>{window?.breach ?? '—'}</td>
      <td>
        {blank !== 'clear' && <Standing standing={blank} words={t.blankStandings} />}
        {stale !== 'clear' && <Standing standing={stale} words={t.staleStandings} />}
        {blank === 'clear' && stale === 'clear' && (entry.isDue === null ? t.dueUnknown : '—')}
      </td>
    </tr>
  );
}

function Machine({ said }: { readonly said: string }) {
  const { inspection: t } = useStrings();
  return (
    <small>
      {' '}
      {t.machineSaid} {said}
    </small>
  );
}

function Standing({
  standing,
  words,
}: {
  readonly standing: 'counts' | 'open';
  readonly words: Readonly<Record<'counts' | 'open', string>>;
}) {
  return <span class={`tag ${standing === 'counts' ? 'red' : 'amber'}`}>{words[standing]}</span>;
}

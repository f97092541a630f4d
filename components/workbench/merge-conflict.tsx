import type { ConflictRow } from '../../utils/records/conflict-row';
import { useStrings } from '../strings';
import { clock } from '../words';
import { Link } from './link';
import { Decided, Decision } from './merge-decision';
import { subjectOf, versionsOf } from './merge-words';

/** A conflict of records, with what one must know to judge it. */
export interface ConflictLine {
  readonly conflict: ConflictRow;
  /** '' for what belongs to no site. */
  readonly siteName: string;
  /** Waits for a person, perhaps once more. */
  readonly isOpen: boolean;
  readonly obstacle: string | null;
}

/** One record of which there are several versions, side by side, and which of them shall count. */
export function ConflictCard({
  line: { conflict, siteName, isOpen, obstacle },
  inspector,
  onSettle,
  onUndo,
}: {
  readonly line: ConflictLine;
  /** Who sits here. */
  readonly inspector: string | null;
  onSettle(conflict: ConflictRow, version: number, reason: string): void;
  onUndo(conflict: ConflictRow): void;
}) {
  const t = useStrings();
  const { inspectionId, settled } = conflict;
  const subject = subjectOf(conflict, t);
  const versions = versionsOf(conflict, t);
  const decision = {
    subject: `${subject} ${siteName}`,
    choices: versions.map((_, value) => ({ value, label: t.merging.version(value) })),
    obstacle,
    onDecide: (version: number, reason: string) => onSettle(conflict, version, reason),
  };
  const shown = versions.findIndex(({ isShown }) => isShown);
  return (
    <article class="card merging" data-state={isOpen ? 'conflict' : 'settled'}>
      <h4>{subject}</h4>
      {inspectionId !== '' && (
        <p>
          <Link to={{ page: 'inspection', inspectionId, view: 'verdict' }}>{siteName || inspectionId}</Link>
        </p>
      )}
      <ol class="versions">
        {versions.map(({ lines, author, at, isShown }, n) => (
          // Versions have no name but their place, which never changes.
          <li key={n}>
            <strong>{t.merging.version(n)}</strong>
            {isShown && <span class="tag">{t.merging.inUse}</span>}
            <dl>
              {lines.map(({ label, text }) => (
                <div key={label}>
                  {label && <dt>{label}</dt>}
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
            {(author || at) && <small>{[author, at && clock(at)].filter(Boolean).join(' · ')}</small>}
          </li>
        ))}
      </ol>
      {settled && !isOpen ? (
        <Decided
          {...decision}
          result={shown < 0 ? '' : t.merging.version(shown)}
          by={settled}
          onUndo={settled.author === inspector ? () => onUndo(conflict) : null}
        />
      ) : (
        <Decision {...decision} />
      )}
    </article>
  );
}

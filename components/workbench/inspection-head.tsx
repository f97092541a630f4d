import { useLayoutEffect, useState } from 'preact/hooks';
import type { SiteRecord } from '../../utils/records/site-record';
import { BUCKET_NAMES } from '../../utils/register/register-words';
import type { ProgressState } from '../../utils/tasks/progress';
import { ReasonForm } from '../reason-form';
import { useStrings } from '../strings';
import { clock } from '../words';
import { Link } from './link';
import { OutsideLink } from './outside-link';

export interface InspectionHeadProps {
  readonly record: SiteRecord;
  readonly state: ProgressState;
  /** Findings that wait for a person. */
  readonly questions: number;
  readonly lock: 'task' | 'inspection' | null;
  /** False while the verdict is 待定. */
  readonly canClose: boolean;
  /** Null where there is none. */
  readonly onPrevious: (() => void) | null;
  readonly onNext: (() => void) | null;
  onClose(): void;
  /** @returns whether it was kept, so that its form can be closed; the same of an exclusion. */
  onReopen(reason: string): Promise<boolean>;
  /** Null counts the site again. */
  onExclude(reason: string | null): Promise<boolean>;
  /** 记录包 of this site; null while one is being written. */
  readonly onExport: (() => void) | null;
}

/** Which site, in which task, how far it is, and what can be done with it as a whole. */
export function InspectionHead(props: InspectionHeadProps) {
  const { inspection: t, tasks, bundles } = useStrings();
  const { record, state, lock, questions, onPrevious, onNext } = props;
  const { task, inspection, site } = record;
  const [asking, setAsking] = useState<'reopen' | 'exclude' | null>(null);
  useKeys({ p: onPrevious, n: onNext });
  const close = (isKept: boolean): void => {
    if (isKept) setAsking(null);
  };
  return (
    <>
      <div class="line">
        <h2>
          {site.name}
          <span class="tag">{site.code || t.noCode}</span>
          <span class="legend state">
            <i class={`dot state-${state}`} aria-hidden="true" />
            {tasks.states[state]}
          </span>
        </h2>
        <div class="buttons">
          <button type="button" aria-disabled={!onPrevious} onClick={() => onPrevious?.()}>
            {t.previous} <kbd>P</kbd>
          </button>
          <button type="button" aria-disabled={!onNext} onClick={() => onNext?.()}>
            {t.next} <kbd>N</kbd>
          </button>
          {questions > 0 && (
            <Link class="button" to={{ page: 'triage', scope: 'inspection', id: inspection.id }}>
              {t.triage} {questions}
            </Link>
          )}
          {lock === null && (
            <button
              type="button"
              class="primary"
              aria-disabled={!props.canClose}
              title={props.canClose ? undefined : t.cannotClose}
              onClick={() => props.canClose && props.onClose()}
            >
              {t.close}
            </button>
          )}
          <button type="button" aria-disabled={!props.onExport} onClick={() => props.onExport?.()}>
            {bundles.exportSite}
          </button>
          {lock === 'inspection' && (
            <button type="button" aria-expanded={asking === 'reopen'} onClick={() => setAsking('reopen')}>
              {t.reopen}
            </button>
          )}
          {lock !== 'task' &&
            (inspection.exclusion ? (
              <button type="button" onClick={() => void props.onExclude(null)}>
                {t.include}
              </button>
            ) : (
              <button type="button" aria-expanded={asking === 'exclude'} onClick={() => setAsking('exclude')}>
                {t.exclude}
              </button>
            ))}
        </div>
      </div>
      <p class="soft facts">
        <OutsideLink url={site.homeUrl} />
        <span>{[BUCKET_NAMES[site.bucket], site.sponsor].filter(Boolean).join(' · ')}</span>
        <span>
          <Link to={{ page: 'task', taskId: task.id, view: 'sites' }}>{task.name}</Link> · {task.edition}
          {task.asOf && ` · ${tasks.asOf} ${clock(task.asOf)}`}
        </span>
      </p>
      {asking === 'reopen' && (
        <ReasonForm
          label={t.reopenWhy}
          action={t.reopen}
          onSave={(reason) => props.onReopen(reason).then(close)}
          onCancel={() => setAsking(null)}
        />
      )}
      {asking === 'exclude' && (
        <ReasonForm
          label={t.excludeWhy}
          action={t.exclude}
          onSave={(reason) => props.onExclude(reason).then(close)}
          onCancel={() => setAsking(null)}
        />
      )}
      {lock && <p class="status earlier">{t.locked[lock]}</p>}
      {inspection.exclusion && (
        <p class="status earlier">
          {t.excludedBecause}
          {inspection.exclusion.reason}
          <small>
            {' '}
            {[inspection.exclusion.author, clock(inspection.exclusion.at)].filter(Boolean).join(' · ')}
          </small>
        </p>
      )}
    </>
  );
}

/** Single letters, where nobody is writing. */
function useKeys(keys: Readonly<Record<string, (() => void) | null>>): void {
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { target, key, ctrlKey, metaKey, altKey } = event;
      if (target instanceof HTMLElement && target.closest('input, textarea, select')) return;
      const act = keys[key.toLowerCase()];
      if (!act || ctrlKey || metaKey || altKey) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
}

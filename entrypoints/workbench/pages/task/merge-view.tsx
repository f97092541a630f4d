import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { useStrings } from '../../../../components/strings';
import { AgreementCard } from '../../../../components/workbench/merge-agreement';
import { ConflictCard } from '../../../../components/workbench/merge-conflict';
import { Some } from '../../../../components/workbench/merge-some';
import type { SiteLine } from '../../../../components/workbench/site-table';
import type { Agreement } from '../../../../utils/bundle/agreement';
import type { Answer } from '../../../../utils/messages';
import type { Task } from '../../../../utils/model/task';
import type { ConflictRow } from '../../../../utils/records/conflict-row';
import { ask } from '../../../extension-page/ask';
import { useInspectorName } from '../../../extension-page/use-inspector-name';
import { useWatched } from '../../../extension-page/use-watched';
import type { PageProps } from '../../page';
import type { BundleWriting } from '../../use-bundle';
import { type Merging, mergeLines, readMerging } from './merge-lines';
import { SecondCheckView } from './second-check-view';

/** 合并: where inspectors disagree, where their records differ, and the blind second check. */
export function MergeView({
  task,
  lines: sites,
  bundle,
  ...page
}: PageProps & {
  readonly task: Task;
  readonly lines: readonly SiteLine[];
  readonly bundle: BundleWriting;
}) {
  const { bench, merging: t } = useStrings();
  const inspector = useInspectorName();
  const records = useMemo(() => sites.map(({ record }) => record), [sites]);
  const merging = useWatched<Merging | null>(() => readMerging(task.id), task.id, null, page.onTrouble);
  const lines = useMemo(
    () =>
      merging && mergeLines(merging, task, records, { closed: t.isClosed, nameless: t.nameless }, inspector),
    [merging, records, inspector, t],
  );
  if (!merging || !lines) return <p role="status">{bench.loading}</p>;

  const told = (doing: Promise<Answer>, text: string, undo?: () => void): void =>
    void doing.then((answer) => page.tell(answer, text, undo));
  const onAgreement = {
    inspector,
    onSettle: ({ inspectionId, addressKey, ruleId }: Agreement, outcome: 'fail' | 'pass', reason: string) => {
      const of = { inspectionId, addressKey, ruleId };
      const undo = (): void => told(ask('agreement/unsettle', of), t.reopened);
      told(ask('agreement/settle', { ...of, outcome, reason }), t.decided, undo);
    },
    onUndo: ({ inspectionId, addressKey, ruleId }: Agreement) =>
      told(ask('agreement/unsettle', { inspectionId, addressKey, ruleId }), t.reopened),
  };
  const onConflict = {
    inspector,
    onSettle: ({ id: conflictId }: ConflictRow, version: number, reason: string) => {
      const undo = (): void => told(ask('conflict/unsettle', { conflictId }), t.reopened);
      told(ask('conflict/settle', { conflictId, version, reason }), t.decided, undo);
    },
    onUndo: ({ id: conflictId }: ConflictRow) => told(ask('conflict/unsettle', { conflictId }), t.reopened),
  };
  const { disagreements, settledAgreements, agreed, conflicts, settledConflicts } = lines;
  const settled = settledAgreements.length + settledConflicts.length;
  const isEmpty = disagreements.length + conflicts.length + settled + agreed.length === 0;
  return (
    <div class="merge">
      {isEmpty ? (
        <div class="empty">
          <strong>{t.nothing}</strong>
          <p>{t.nothingHow}</p>
        </div>
      ) : (
        <p role="status">{t.counts(disagreements.length, conflicts.length, settled, agreed.length)}</p>
      )}
      {!isEmpty && (
        <>
          <Part name={t.disagreements} help={t.disagreementsHelp} none={t.noDisagreements} of={disagreements}>
            {(line) => <AgreementCard key={line.key} line={line} {...onAgreement} />}
          </Part>
          <Part name={t.conflicts} help={t.conflictsHelp} none={t.noConflicts} of={conflicts}>
            {(line) => <ConflictCard key={line.conflict.id} line={line} {...onConflict} />}
          </Part>
          {settled > 0 && (
            <details class="fold-away">
              <summary>
                {t.settled}（{settled}）
              </summary>
              <Some items={settledAgreements}>
                {(line) => <AgreementCard key={line.key} line={line} {...onAgreement} />}
              </Some>
              <Some items={settledConflicts}>
                {(line) => <ConflictCard key={line.conflict.id} line={line} {...onConflict} />}
              </Some>
            </details>
          )}
          {agreed.length > 0 && (
            <details class="fold-away">
              <summary>
                {t.agreed}（{agreed.length}）
              </summary>
              <Some items={agreed}>
                {(line) => <AgreementCard key={line.key} line={line} {...onAgreement} />}
              </Some>
            </details>
          )}
        </>
      )}
      <SecondCheckView task={task} records={records} checks={merging.checks} bundle={bundle} {...page} />
    </div>
  );
}

/** What waits for a person, with what to do about it. */
function Part<Line>({
  name,
  help,
  none,
  of,
  children,
}: {
  readonly name: string;
  readonly help: string;
  readonly none: string;
  readonly of: readonly Line[];
  children(line: Line): ComponentChildren;
}) {
  return (
    <section aria-label={name}>
      <h3>
        {name}（{of.length}）
      </h3>
      <p class="soft">{of.length > 0 ? help : none}</p>
      <Some items={of}>{children}</Some>
    </section>
  );
}

import { useState } from 'preact/hooks';
import { useStrings } from '../../../../components/strings';
import { useOnce } from '../../../../components/use-once';
import { SweepPages } from '../../../../components/workbench/sweep-pages';
import { SweepProgress } from '../../../../components/workbench/sweep-progress';
import { newSettings, SweepSettingsFields } from '../../../../components/workbench/sweep-settings';
import type { Answer } from '../../../../utils/messages';
import type { Sweep } from '../../../../utils/model/sweep';
import { readNewestSweep, type SweepRecord } from '../../../../utils/records/reader';
import { isLeft } from '../../../../utils/sweep/machine';
import { ask } from '../../../extension-page/ask';
import { askForSites } from '../../../extension-page/site-permission';
import { useWatched } from '../../../extension-page/use-watched';
import { driveSweep } from '../../sweep/driver';
import { useDriver } from '../../sweep/use-driver';
import type { ViewProps } from './view';

/** 全站检查 of one site: its columns proposed, ticked, opened one after another. */
export function SweepView({ record, lock, tell, onTrouble }: ViewProps) {
  const { sweep: t, inspection: i, saved } = useStrings();
  const inspectionId = record.inspection.id;
  const kept = useWatched<SweepRecord | null | undefined>(
    () => readNewestSweep(inspectionId),
    inspectionId,
    undefined,
    onTrouble,
  );
  const driver = useDriver();
  const [chosen, setChosen] = useState(newSettings);
  const once = useOnce();
  if (kept === undefined) return null;

  const sweep = kept?.sweep;
  const pages = kept?.pages ?? [];
  const isHere = sweep !== undefined && driver.sweepId === sweep.id;
  const isBusy = driver.isElsewhere || (driver.sweepId !== null && !isHere);
  const left = sweep ? pages.filter((page) => isLeft({ state: 'running' }, page)).length : 0;
  const isOver = !sweep || sweep.state === 'done' || sweep.state === 'stopped';

  /** From a click: the browser asks the inspector for the site's hosts. */
  const withLeave = (go: () => unknown): Promise<void> =>
    once(async () => {
      if (await askForSites(record.site.hosts)) await go();
      else tell({ ok: true }, t.refused);
    });
  /** Not waited for: it may take hours. */
  const drive = (seen: Sweep): void =>
    void driveSweep(seen).then((driven) => {
      if (driven === null) tell({ ok: true }, t.elsewhere);
      else if (!driven.ok) tell(driven, '');
    });
  const find = (): void =>
    void withLeave(async () => {
      const answer = await ask('sweep/propose', { inspectionId, settings: chosen });
      if (!answer.ok || answer.id === undefined) return tell(answer, '');
      const proposed = await readNewestSweep(inspectionId);
      if (proposed?.sweep.state === 'finding') drive(proposed.sweep);
    });
  const say = (asked: Promise<Answer>, text: string): void => void asked.then((answer) => tell(answer, text));
  if (isOver || !sweep)
    return (
      <div class="sections sweep">
        <p class="soft">{t.what}</p>
        {lock === null && (
          <>
            <SweepSettingsFields settings={chosen} crawlDelayMs={0} onChange={setChosen} />
            <div class="buttons">
              <button type="button" class="primary" aria-disabled={isBusy} onClick={() => isBusy || find()}>
                {sweep ? t.findAgain : t.find}
              </button>
              {sweep?.state === 'done' && left > 0 && (
                <button
                  type="button"
                  aria-disabled={isBusy}
                  onClick={() => isBusy || void withLeave(() => drive(sweep))}
                >
                  {t.goOn}
                </button>
              )}
            </div>
          </>
        )}
        {isBusy && <Busy isElsewhere={driver.isElsewhere} />}
        {sweep && (
          <>
            <p class="status">{sweep.state === 'done' ? t.done : t.states.stopped}</p>
            {isWhole(kept) && lock === null && !record.inspection.covered.columns && (
              <div class="buttons">
                <button
                  type="button"
                  onClick={() =>
                    say(ask('inspection/cover', { inspectionId, part: 'columns', covered: true }), i.covered)
                  }
                >
                  {t.cover}
                </button>
              </div>
            )}
            <SweepProgress sweep={sweep} pages={pages} isMoving={false} />
            <Pages
              kept={kept}
              canChange={lock === null && sweep.state === 'done'}
              say={say}
              onRetry={(asked) =>
                void withLeave(async () => {
                  const answer = await asked;
                  if (answer.ok && !isBusy) drive(sweep);
                  else tell(answer, saved);
                })
              }
            />
          </>
        )}
      </div>
    );

  const { id: sweepId, state } = sweep;
  const moveTo = (to: 'paused' | 'stopped', text: string): void =>
    say(ask('sweep/state', { sweepId, to, ...(to === 'paused' ? { halt: 'person' as const } : {}) }), text);
  const isUnderWay = state === 'running' || state === 'finding';
  const isInterrupted = isUnderWay && !isHere && !driver.isElsewhere;
  const nth = sweep.counts.done + sweep.counts.failed + 1;
  return (
    <div class="sections sweep">
      {state === 'proposed' && <p class="soft">{t.what}</p>}
      {isBusy && <Busy isElsewhere={driver.isElsewhere} />}
      {isInterrupted && <p class="status earlier">{t.interrupted(nth)}</p>}
      {isUnderWay && !isInterrupted && (
        <p class="status" role="status">
          {state === 'finding' ? t.finding : t.running}
        </p>
      )}
      {isHere && driver.isHidden && <p class="status failed">{t.isHidden}</p>}
      {(state === 'paused' || sweep.halt) && <p class="status earlier">{t.halts[sweep.halt ?? 'person']}</p>}
      {state === 'waiting' && <p class="status">{t.queued}</p>}
      <SweepProgress sweep={sweep} pages={pages} isMoving={isHere} />
      {lock === null && (
        <div class="buttons">
          {(state === 'proposed' || state === 'paused' || isInterrupted) && (
            <button
              type="button"
              class="primary"
              aria-disabled={isBusy || left === 0}
              onClick={() => isBusy || left === 0 || void withLeave(() => drive(sweep))}
            >
              {state === 'proposed' ? t.start(left) : t.goOn}
            </button>
          )}
          {isUnderWay && !isInterrupted && (
            <button type="button" onClick={() => moveTo('paused', t.paused)}>
              {t.pause}
            </button>
          )}
          <button type="button" onClick={() => moveTo('stopped', t.stopped)}>
            {state === 'proposed' ? t.giveUp : state === 'waiting' ? t.leaveQueue : t.stop}
          </button>
        </div>
      )}
      {lock === null && (
        <SweepSettingsFields
          settings={sweep.settings}
          crawlDelayMs={sweep.crawlDelayMs}
          onChange={(settings) => say(ask('sweep/settings', { sweepId, settings }), saved)}
        />
      )}
      <Pages kept={kept} canChange={lock === null} say={say} onRetry={(asked) => say(asked, saved)} />
    </div>
  );
}

function Busy({ isElsewhere }: { readonly isElsewhere: boolean }) {
  const { sweep: t } = useStrings();
  return <p class="status earlier">{isElsewhere ? t.elsewhere : t.otherSweep}</p>;
}

function Pages({
  kept: { sweep, pages },
  canChange,
  say,
  onRetry,
}: {
  readonly kept: SweepRecord;
  readonly canChange: boolean;
  say(asked: Promise<Answer>, text: string): void;
  onRetry(asked: Promise<Answer>): void;
}) {
  const { sweep: t, saved } = useStrings();
  const failed = pages.filter(({ state }) => state === 'failed').map(({ id }) => id);
  const sweepId = sweep.id;
  return (
    <>
      {canChange && failed.length > 0 && (
        <div class="buttons">
          <button type="button" onClick={() => onRetry(ask('sweep/retry', { sweepId, pageIds: failed }))}>
            {t.retry}
          </button>
        </div>
      )}
      <SweepPages
        pages={pages}
        canTick={canChange}
        onTick={(pageIds, ticked) =>
          say(ask('sweep/tick', { sweepId, pageIds: [...pageIds], ticked }), saved)
        }
      />
    </>
  );
}

/** Every column that was found was audited, now or before. */
const isWhole = ({ sweep, pages }: SweepRecord): boolean =>
  sweep.state === 'done' &&
  pages.every(({ role, state, held }) => role === 'article' || state === 'done' || held === 'seen');

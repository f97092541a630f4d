import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useStrings } from '../../../components/strings';
import { wordsOf } from '../../../components/words';
import { Link } from '../../../components/workbench/link';
import { TriageBar } from '../../../components/workbench/triage-bar';
import { TriageBeside } from '../../../components/workbench/triage-beside';
import { TriageEnd } from '../../../components/workbench/triage-end';
import * as lanes from '../../../components/workbench/triage-lane';
import { TriageQuestion } from '../../../components/workbench/triage-question';
import { ruleOf } from '../../../rules';
import { zoneOf } from '../../../rules/core/shared-zone';
import {
  evidenceOf,
  listOpenQuestions,
  type OpenQuestion,
  readInspection,
  readTask,
  recentReasons,
  type Within,
} from '../../../utils/records/reader';
import { groupQuestions, type QuestionGroup, reasonForAll } from '../../../utils/records/shared-zone';
import { ask } from '../../extension-page/ask';
import { askForSite } from '../../extension-page/site-permission';
import { useWatched } from '../../extension-page/use-watched';
import type { PageProps } from '../page';
import { useBesidePage } from '../use-beside-page';

const REASONS = 5;

interface Scope {
  readonly scope: 'task' | 'inspection';
  readonly id: string;
}

interface Asked {
  readonly name: string;
  readonly isClosed: boolean;
  readonly questions: readonly OpenQuestion[];
  readonly damaged: readonly string[];
}

/** 逐条复核: all open questions of a task or a site, one at a time, one key each. */
export function TriagePage(props: PageProps & Scope) {
  const { scope, id } = props;
  const t = useStrings();
  // A whole task is read once: reading all its sites again after each answer would make every answer wait.
  const once = useRef<Promise<Asked | null> | null>(null);
  const query = (): Promise<Asked | null> => {
    if (scope === 'inspection') return readAsked(props);
    once.current ??= readAsked(props);
    return once.current;
  };
  const asked = useWatched<Asked | null | undefined>(query, `${scope} ${id}`, undefined, props.onTrouble);
  if (asked === undefined) return <p role="status">{t.bench.loading}</p>;
  if (asked === null) return <p class="empty">{t.inspection.notFound}</p>;
  return <LaneView {...props} asked={asked} />;
}

async function readAsked({ scope, id }: Scope): Promise<Asked | null> {
  const inspection = scope === 'inspection' ? await readInspection(id) : null;
  const task = await readTask(scope === 'task' ? id : (inspection?.taskId ?? ''));
  if (!task || (scope === 'inspection' && !inspection)) return null;
  const { questions, damaged } = await listOpenQuestions(withinOf({ scope, id }));
  const isClosed = task.state === 'closed' || inspection?.state === 'closed';
  const name = scope === 'inspection' ? (questions[0]?.site.name ?? task.name) : task.name;
  return { name, isClosed, questions: isClosed ? [] : questions, damaged };
}

const withinOf = ({ scope, id }: Scope): Within => (scope === 'task' ? { taskId: id } : { inspectionId: id });

function LaneView({ scope, id, asked, tell, onTrouble }: PageProps & Scope & { readonly asked: Asked }) {
  const t = useStrings();
  const groups = useMemo(
    () => groupQuestions(asked.questions, (ruleId) => zoneOf(ruleOf(ruleId))),
    [asked.questions],
  );
  const known = useRef(new Map<string, QuestionGroup>());
  for (const group of groups) known.current.set(group.key, group);
  const [lane, setLane] = useState<lanes.Lane>(lanes.EMPTY_LANE);
  useEffect(
    () =>
      setLane((before) =>
        lanes.follow(
          before,
          groups.map(({ key }) => key),
        ),
      ),
    [groups],
  );
  const [objecting, setObjecting] = useState(false);
  const [taking, setTaking] = useState(0);
  // By question: what is written is kept until the records have taken it, also where another question comes between.
  const drafts = useRef(new Map<string, string>());
  const beside = useBesidePage();
  const group = lane.current === null ? undefined : known.current.get(lane.current);
  const reasons = useWatched<string[]>(
    () => recentReasons(withinOf({ scope, id }), REASONS),
    `${scope} ${id}`,
    [],
    onTrouble,
  );
  const shownId = group?.first.finding.id ?? '';
  const kept = useWatched<number>(
    async () => (shownId === '' ? 0 : (await evidenceOf({ findingId: shownId })).length),
    shownId,
    0,
    onTrouble,
  );
  const question = useRef<HTMLDivElement>(null);
  // At once: the next key is meant for the next question already.
  useLayoutEffect(() => setObjecting(false), [shownId]);
  useEffect(() => {
    question.current?.scrollIntoView?.({ block: 'nearest' });
    if (group && beside.isOpen) void beside.show(group.first);
  }, [shownId]);

  const take = async ({ first }: QuestionGroup): Promise<void> => {
    setTaking((count) => count + 1);
    const answer = await beside.take(first);
    setTaking((count) => count - 1);
    tell(answer, t.triage.taken);
  };
  const undo = (key: string): void => {
    const subject = known.current.get(key);
    if (!subject) return;
    setLane((before) => lanes.undone(before, key));
    const findingIds = subject.questions.map(({ finding }) => finding.id);
    void ask('review/undo-shared', { findingIds }).then((answer) => tell(answer, t.undone));
  };
  const review = async (result: 'confirmed' | 'overruled', given: string): Promise<void> => {
    if (!group || lane.answered.includes(group.key)) return;
    const { key, zone, questions, first } = group;
    // Before the window beside goes on to the next page.
    const evidence = result === 'confirmed' && beside.shows(first) ? take(group) : null;
    setLane((before) => lanes.answer(before, key));
    const reason =
      zone !== null && questions.length > 1 ? reasonForAll(given, zone, questions.length) : given;
    const findingIds = questions.map(({ finding }) => finding.id);
    const answer = await ask('review/shared', { findingIds, result, reason });
    if (answer.ok) drafts.current.delete(key);
    else {
      if (given !== '') drafts.current.set(key, given);
      setLane((before) => lanes.undone(before, key));
    }
    await evidence;
    tell(answer, `${wordsOf(first.finding, t.byHandName).name}：${t[result]}`, () => undo(key));
  };
  const toUndo = lanes.toUndo(lane);
  const left = lanes.leftOf(lane).length;
  const total = left + lane.answered.length;
  return (
    <>
      <div class="line">
        <h2>
          {t.triage.title}
          <span class="soft"> {asked.name}</span>
        </h2>
        <BackLink scope={scope} id={id} />
      </div>
      {asked.damaged.length > 0 && (
        <details class="status failed">
          <summary>
            {t.sites.damaged}（{asked.damaged.length}）
          </summary>
          <p>{asked.damaged.join('；')}</p>
        </details>
      )}
      {total > 0 && (
        <p class="lane-progress" role="status">
          <progress aria-label={t.triage.progress} max={total} value={total - left} />
          <span>
            {t.triage.progress} {total - left}/{total}
          </span>
        </p>
      )}
      {group ? (
        <div ref={question}>
          <TriageBeside
            state={beside.state}
            kept={kept}
            onGrant={() =>
              void askForSite([new URL(group.first.audit.url).hostname]).then((granted) =>
                granted ? beside.show(group.first) : tell({ ok: true }, t.triage.refusedHost),
              )
            }
          />
          <TriageQuestion group={group} isAnswered={lane.answered.includes(group.key)} />
          <TriageBar
            objecting={objecting}
            reasons={reasons}
            draft={drafts.current.get(group.key) ?? ''}
            canUndo={toUndo !== null}
            canGoBack={lane.past.length > 0}
            busy={taking > 0}
            onConfirm={() => void review('confirmed', '')}
            onObject={setObjecting}
            onWrite={(draft) => drafts.current.set(group.key, draft)}
            onOverrule={(reason) => {
              setObjecting(false);
              void review('overruled', reason);
            }}
            onLater={() => setLane(lanes.putOff)}
            onBack={() => setLane(lanes.back)}
            onUndo={() => toUndo !== null && undo(toUndo)}
            onLocate={() => void beside.show(group.first)}
            onTake={() => taking === 0 && void take(group)}
          />
        </div>
      ) : (
        <TriageEnd
          isClosed={asked.isClosed}
          done={lane.answered.length}
          onUndo={toUndo === null ? null : () => undo(toUndo)}
        />
      )}
    </>
  );
}

function BackLink({ scope, id }: Scope) {
  const { triage: t } = useStrings();
  return scope === 'task' ? (
    <Link class="button" to={{ page: 'task', taskId: id, view: 'findings' }}>
      {t.toSites}
    </Link>
  ) : (
    <Link class="button" to={{ page: 'inspection', inspectionId: id, view: 'findings' }}>
      {t.toFindings}
    </Link>
  );
}

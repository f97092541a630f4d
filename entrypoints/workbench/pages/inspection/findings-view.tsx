import { useMemo } from 'preact/hooks';
import { SchemeNote } from '../../../../components/scheme-note';
import { useStrings } from '../../../../components/strings';
import { clock, wordsOf } from '../../../../components/words';
import { FindingSections } from '../../../../components/workbench/finding-sections';
import { siteFindings } from '../../../../components/workbench/site-findings';
import { grouped } from '../../../../utils/grouped';
import { glanceAtEvidence, listReviews } from '../../../../utils/records/reader';
import type { FindingRow, ReviewRow } from '../../../../utils/records/rows';
import { ask } from '../../../extension-page/ask';
import { type OnTrouble, useWatched } from '../../../extension-page/use-watched';
import type { ViewProps } from './view';

/** 检查结果: all findings of the site, the machine's word and the inspector's side by side. */
export function FindingsView({ record, lock, tell, onTrouble }: ViewProps) {
  const t = useStrings();
  const findings = useMemo(() => siteFindings(record), [record]);
  const evidence = useWatched<ReadonlyMap<string, number>>(
    () => countEvidence(record.inspection.id),
    record.inspection.id,
    new Map(),
    onTrouble,
  );
  const undo = ({ id }: FindingRow): void =>
    void ask('review/undo', { findingId: id }).then((answer) => tell(answer, t.undone));
  return (
    <>
      <SchemeNote scheme={record.task.scheme} />
      <FindingSections
        findings={findings}
        canChange={lock === null}
        evidence={evidence}
        onReview={async (finding, result, reason) => {
          const answer = await ask('review/add', { findingId: finding.id, result, reason });
          tell(answer, `${wordsOf(finding, t.byHandName).name}：${t[result]}`, () => undo(finding));
          return answer.ok;
        }}
        onUndo={undo}
        onSample={({ id: findingId }, sample) =>
          void ask('finding/sample', { findingId, sample }).then((answer) => tell(answer, t.saved))
        }
        history={(finding) => <History findingId={finding.id} onTrouble={onTrouble} />}
      />
    </>
  );
}

/** Taken back or not: nothing is ever deleted. */
function History({ findingId, onTrouble }: { readonly findingId: string; readonly onTrouble: OnTrouble }) {
  const t = useStrings();
  const { findings: words } = t.triage;
  const reviews = useWatched<readonly ReviewRow[]>(() => listReviews(findingId), findingId, [], onTrouble);
  if (reviews.length === 0) return <p class="soft">{words.noHistory}</p>;
  const results = { confirmed: t.confirmed, overruled: t.overruled, withdrawn: words.withdrawn };
  return (
    <ol class="history">
      {reviews.map(({ id, result, reason, author, at }) => (
        <li key={id}>
          <b>{results[result]}</b>
          {reason && ` ${reason}`} <small>{[author, clock(at)].filter(Boolean).join(' · ')}</small>
        </li>
      ))}
    </ol>
  );
}

async function countEvidence(inspectionId: string): Promise<ReadonlyMap<string, number>> {
  const { evidence } = await glanceAtEvidence(inspectionId);
  const byFinding = grouped(evidence, ({ findingId }) => findingId);
  return new Map([...byFinding].map(([findingId, pieces]) => [findingId, pieces.length]));
}

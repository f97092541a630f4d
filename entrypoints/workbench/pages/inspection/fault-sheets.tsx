import { useMemo, useState } from 'preact/hooks';
import { useStrings } from '../../../../components/strings';
import { DocumentFaultChoice } from '../../../../components/workbench/document-fault-choice';
import { DocumentFields } from '../../../../components/workbench/document-fields';
import { ANSWER_BY, faultSheetOf } from '../../../../components/workbench/document-sheets';
import { checkFaults } from '../../../../utils/tables/documents/check';
import { faultPart } from '../../../../utils/tables/documents/fault-sheet';
import { useWatched } from '../../../extension-page/use-watched';
import { DocumentDesk } from '../task/document-desk';
import { keepTyped } from '../task/use-table-writing';
import { type FaultPicture, readFaultPictures } from './fault-pictures';
import type { SiteDocumentProps } from './record-sheet';

/** 整改（申辩）单 of the chosen faults, a page each, with their pictures from the evidence. */
export function FaultSheets({
  record,
  batch,
  line,
  faults,
  first,
  page,
}: SiteDocumentProps & {
  /** The fault that it begins with. */
  readonly first: string | null;
}) {
  const { documents: t } = useStrings();
  const [chosenIds, setChosenIds] = useState<ReadonlySet<string>>(new Set(first === null ? [] : [first]));
  const chosen = useMemo(
    () => faults.filter(({ findingId }) => chosenIds.has(findingId)),
    [faults, chosenIds],
  );
  const ids = chosen.map(({ findingId }) => findingId);
  const pictures = useWatched<ReadonlyMap<string, FaultPicture> | null>(
    () => readFaultPictures(record.inspection.id, ids),
    ids.join('\n'),
    null,
    page.onTrouble,
  );
  const answerBy = batch.typed[ANSWER_BY] ?? '';
  const doubts = useMemo(
    () => (pictures ? checkFaults(batch, line, chosen, pictures) : []),
    [batch, line, chosen, pictures],
  );
  const parts = useMemo(
    () =>
      chosen.map((fault) =>
        faultPart(faultSheetOf(fault, line, pictures?.get(fault.findingId)?.bytes ?? null, answerBy)),
      ),
    [line, chosen, pictures, answerBy],
  );
  if (faults.length === 0) return <p class="empty">{t.noFaults}</p>;
  const keep = (value: string) => keepTyped(batch, { siteId: null, key: ANSWER_BY }, value);
  return (
    <>
      <section class="card unprinted" aria-label={t.fields}>
        <DocumentFields
          fields={[{ key: ANSWER_BY, label: t.answerBy, kind: 'day', value: answerBy }]}
          onType={(_, value) =>
            void keep(value).then((answer) => page.tell(answer, t.kept, () => void keep(answerBy)))
          }
        />
        <DocumentFaultChoice faults={faults} chosen={new Set(ids)} onChoose={setChosenIds} />
      </section>
      {chosen.length === 0 ? (
        <p class="empty">{t.noneChosen}</p>
      ) : (
        <DocumentDesk
          name="整改（申辩）单"
          subject={line.site.name}
          parts={parts}
          doubts={doubts}
          batch={batch}
          isReading={pictures === null}
          page={page}
        />
      )}
    </>
  );
}

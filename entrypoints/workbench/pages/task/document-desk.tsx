import { useState } from 'preact/hooks';
import { useStrings } from '../../../../components/strings';
import { DocumentExport } from '../../../../components/workbench/document-export';
import { DocumentPaper } from '../../../../components/workbench/document-paper';
import { Printable } from '../../../../components/workbench/document-printable';
import { TableChecks } from '../../../../components/workbench/table-checks';
import { recordsCause } from '../../../../utils/records/errors';
import type { Part } from '../../../../utils/tables/documents/part';
import { fileName } from '../../../../utils/tables/file-name';
import type { Batch } from '../../../../utils/tables/official/batch';
import { isStopped } from '../../../../utils/tables/official/check';
import type { Doubt } from '../../../../utils/tables/official/doubt';
import { periodCode } from '../../../../utils/tasks/period';
import type { PageProps } from '../../page';
import { writeDocxAside } from '../../write-docx';
import { useWish } from './use-wish';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** 文书 on show: as it lies on paper, what stands against it, its export. */
export function DocumentDesk({
  name,
  subject,
  parts,
  doubts,
  batch,
  isReading = false,
  page: { save, tell },
}: {
  /** 通报, 检查记录单 */
  readonly name: string;
  /** What it is of: 六安市, or a site. */
  readonly subject: string;
  /** At least one. */
  readonly parts: readonly Part[];
  readonly doubts: readonly Doubt[];
  readonly batch: Batch;
  /** Some of it, a picture or what was typed last, is not there yet. */
  readonly isReading?: boolean;
  readonly page: PageProps;
}) {
  const { tables: t } = useStrings();
  const [agreed, setAgreed] = useState<ReadonlySet<string>>(new Set());
  const [isBusy, setBusy] = useState(false);
  const isBlocked =
    isStopped(doubts) || doubts.some(({ weight, sentence }) => weight === 'ask' && !agreed.has(sentence));
  const write = async (): Promise<void> => {
    setBusy(true);
    try {
      const file = fileName(['政网巡检', subject, periodCode(batch.task.period), name], 'docx');
      save(file, await writeDocxAside({ name, parts }), DOCX);
      tell({ ok: true }, t.exported(file));
    } catch (error) {
      tell({ ok: false, cause: recordsCause(error) ?? 'unexpected', detail: String(error) }, '');
    }
    setBusy(false);
  };
  const [want, isWaiting] = useWish<'docx' | 'print'>(isReading, (wish) => {
    if (isBlocked) return;
    if (wish === 'docx') void write();
    else print();
  });
  return (
    <>
      <Printable isBlocked={isBlocked || isReading} class="papers">
        {parts.map((part, n) => (
          // Pages of a document have no other name than their place.
          <DocumentPaper key={n} part={part} />
        ))}
      </Printable>
      <TableChecks
        doubts={doubts}
        blanks={[]}
        batch={batch}
        agreed={agreed}
        onAgree={(sentence, isSo) => {
          const others = [...agreed].filter((one) => one !== sentence);
          setAgreed(new Set(isSo ? [...others, sentence] : others));
        }}
        onLook={() => null}
      />
      <DocumentExport
        isBlocked={isBlocked}
        isBusy={isBusy || isWaiting}
        onExport={() => want('docx')}
        onPrint={() => want('print')}
      />
    </>
  );
}

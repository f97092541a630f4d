import { useMemo } from 'preact/hooks';
import { useStrings } from '../../../../components/strings';
import { CoverageTable } from '../../../../components/workbench/coverage-table';
import { CoverageUnvisited } from '../../../../components/workbench/coverage-unvisited';
import type { ColumnChange } from '../../../../components/workbench/ledger-correction';
import { LedgerTable } from '../../../../components/workbench/ledger-table';
import { columnLedger, coverageOf, type LedgerEntry, unvisitedColumns } from '../../../../rules/verdict';
import type { Answer } from '../../../../utils/messages';
import { ask } from '../../../extension-page/ask';
import type { ViewProps } from './view';

/** 覆盖面与栏目台账. */
export function ColumnsView({ record, lock, tell }: ViewProps) {
  const { inspection: t, saved, undone } = useStrings();
  const inspectionId = record.inspection.id;
  const ledger = useMemo(() => columnLedger(record, record.task.edition), [record]);

  const correct = ({ key: columnKey, url }: LedgerEntry, change: ColumnChange): Promise<Answer> =>
    ask('column/correct', { inspectionId, columnKey, url, ...change });
  const onCorrect = async (entry: LedgerEntry, change: ColumnChange): Promise<void> => {
    const before = changeOf(entry, t.undoneCorrection);
    tell(
      await correct(entry, change),
      saved,
      () => void correct(entry, before).then((answer) => tell(answer, undone)),
    );
  };
  return (
    <div class="sections">
      <CoverageTable
        coverage={coverageOf(record)}
        canChange={lock === null}
        onCover={(part, covered) =>
          void ask('inspection/cover', { inspectionId, part, covered }).then((answer) => tell(answer, saved))
        }
      />
      <CoverageUnvisited columns={unvisitedColumns(record)} />
      <LedgerTable
        ledger={ledger}
        record={record}
        canChange={lock === null}
        onCorrect={(entry, change) => void onCorrect(entry, change)}
      />
    </div>
  );
}

/** The correction in force, to be said again: none is ever deleted. */
function changeOf({ correction }: LedgerEntry, reason: string): ColumnChange {
  const { name, class: columnClass, level, due } = correction ?? {};
  return {
    ...(name === undefined ? {} : { name }),
    ...(columnClass === undefined ? {} : { class: columnClass }),
    ...(level === undefined ? {} : { level }),
    ...(due === undefined ? {} : { due }),
    reason,
  };
}

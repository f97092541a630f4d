import { useMemo } from 'preact/hooks';
import { useStrings } from '../../../../components/strings';
import { DocumentFields } from '../../../../components/workbench/document-fields';
import { REMARK, recordSheetOf } from '../../../../components/workbench/document-sheets';
import type { SiteRecord } from '../../../../utils/records/site-record';
import { checkRecords } from '../../../../utils/tables/documents/check';
import type { Fault } from '../../../../utils/tables/documents/fault';
import { recordPart } from '../../../../utils/tables/documents/record-sheet';
import type { Batch } from '../../../../utils/tables/official/batch';
import type { SiteLine } from '../../../../utils/tables/official/site-line';
import type { PageProps } from '../../page';
import { DocumentDesk } from '../task/document-desk';
import { keepTyped } from '../task/use-table-writing';

/** What the documents of one site are made from. */
export interface SiteDocumentProps {
  readonly record: SiteRecord;
  readonly batch: Batch;
  readonly line: SiteLine;
  readonly faults: readonly Fault[];
  readonly page: PageProps;
}

/** 检查记录单 of the site, with a remark. */
export function RecordSheetOnShow({ record, batch, line, faults, page }: SiteDocumentProps) {
  const { documents: t } = useStrings();
  const { site } = line;
  const doubts = useMemo(() => checkRecords(batch, [line], faults), [batch, line, faults]);
  const before = line.typed[REMARK] ?? '';
  const keep = (value: string) => keepTyped(batch, { siteId: site.id, key: REMARK }, value);
  return (
    <>
      <section class="card unprinted" aria-label={t.fields}>
        <DocumentFields
          fields={[{ key: REMARK, label: t.remark, kind: 'line', value: before }]}
          onType={(_, value) =>
            void keep(value).then((answer) => page.tell(answer, t.kept, () => void keep(before)))
          }
        />
      </section>
      <DocumentDesk
        name="检查记录单"
        subject={site.name}
        parts={[recordPart(recordSheetOf(record, line, faults))]}
        doubts={doubts}
        batch={batch}
        page={page}
      />
    </>
  );
}

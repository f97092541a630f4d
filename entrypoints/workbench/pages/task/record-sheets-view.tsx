import { useMemo, useState } from 'preact/hooks';
import { useStrings } from '../../../../components/strings';
import { recordSheetOf } from '../../../../components/workbench/document-sheets';
import { grouped } from '../../../../utils/grouped';
import type { SiteRecord } from '../../../../utils/records/site-record';
import { checkRecords } from '../../../../utils/tables/documents/check';
import type { Fault } from '../../../../utils/tables/documents/fault';
import { recordPart } from '../../../../utils/tables/documents/record-sheet';
import type { Batch } from '../../../../utils/tables/official/batch';
import { isChecked, isFailed } from '../../../../utils/tables/official/site-line';
import type { PageProps } from '../../page';
import { DocumentDesk } from './document-desk';
import { placeOf } from './made-tables';

/** 检查记录单 of all sites with a verdict, or of the failed ones: one file, a page for each, to be printed and bound. */
export function RecordSheetsView({
  batch,
  records,
  faults,
  page,
}: {
  readonly batch: Batch;
  readonly records: readonly SiteRecord[];
  readonly faults: readonly Fault[];
  readonly page: PageProps;
}) {
  const { documents: t } = useStrings();
  const [onlyFailed, setOnlyFailed] = useState(false);
  const lines = useMemo(() => batch.lines.filter(onlyFailed ? isFailed : isChecked), [batch, onlyFailed]);
  const parts = useMemo(() => {
    const bySite = new Map(records.map((record) => [record.site.id, record]));
    const faultsBySite = grouped(faults, ({ siteId }) => siteId);
    return lines.flatMap((line) => {
      const record = bySite.get(line.site.id);
      return record ? [recordPart(recordSheetOf(record, line, faultsBySite.get(line.site.id) ?? []))] : [];
    });
  }, [lines, records, faults]);
  const doubts = useMemo(() => checkRecords(batch, lines, faults), [batch, lines, faults]);
  const without = batch.lines.filter((line) => line.isDrawn && !isChecked(line)).length;
  return (
    <>
      <div class="fields unprinted">
        <label>
          {t.which}{' '}
          <select
            value={onlyFailed ? 'failed' : 'closed'}
            onChange={({ currentTarget }) => setOnlyFailed(currentTarget.value === 'failed')}
          >
            <option value="closed">{t.closed}</option>
            <option value="failed">{t.failed}</option>
          </select>
        </label>
        <span class="soft" role="status">
          {t.pages(parts.length)}
        </span>
      </div>
      {without > 0 && <p class="soft unprinted">{t.unclosed(without)}</p>}
      {parts.length === 0 ? (
        <p class="empty">{t.noneClosed}</p>
      ) : (
        <DocumentDesk
          key={`${onlyFailed}`}
          name="检查记录单"
          subject={placeOf(batch)}
          parts={parts}
          doubts={doubts}
          batch={batch}
          page={page}
        />
      )}
    </>
  );
}

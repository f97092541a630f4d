import { useStrings } from '../strings';
import { Tick } from './tick';

export type TableFormat = 'csv' | 'xlsx';

/** 导出: out of reach while a contradiction stands or a doubt waits for its yes. */
export function TableExport({
  isBlocked,
  isBusy,
  hasCsv,
  whole,
  onWhole,
  onExport,
  onPrint,
}: {
  readonly isBlocked: boolean;
  readonly isBusy: boolean;
  readonly hasCsv: boolean;
  /** With all annexes of the source; null where it has no others. */
  readonly whole: boolean | null;
  onWhole(whole: boolean): void;
  onExport(format: TableFormat): void;
  onPrint(): void;
}) {
  const { tables: t } = useStrings();
  const isOff = isBlocked || isBusy;
  return (
    <section class="confirm unprinted" aria-label={t.export}>
      {isBusy && <span role="status">{t.drawnUp}</span>}
      {isBlocked && <span class="refused">{t.blocked}</span>}
      {!hasCsv && !isBlocked && <span class="soft">{t.notFlat}</span>}
      {whole !== null && (
        <Tick checked={whole} onTick={onWhole}>
          {t.whole}
        </Tick>
      )}
      <button type="button" aria-disabled={isOff} onClick={() => !isOff && onPrint()}>
        {t.print}
      </button>
      <button
        type="button"
        aria-disabled={isOff || !hasCsv}
        onClick={() => !isOff && hasCsv && onExport('csv')}
      >
        {t.csv}
      </button>
      <button type="button" class="primary" aria-disabled={isOff} onClick={() => !isOff && onExport('xlsx')}>
        {t.xlsx}
      </button>
    </section>
  );
}

import { useStrings } from '../strings';

/** 导出: out of reach while a contradiction stands, a doubt waits for its yes, or there is nothing to write. */
export function DocumentExport({
  isBlocked,
  isBusy,
  onExport,
  onPrint,
}: {
  readonly isBlocked: boolean;
  readonly isBusy: boolean;
  onExport(): void;
  onPrint(): void;
}) {
  const { tables: t, documents } = useStrings();
  const isOff = isBlocked || isBusy;
  return (
    <section class="confirm unprinted" aria-label={t.export}>
      {isBusy && <span role="status">{t.drawnUp}</span>}
      {isBlocked && <span class="refused">{t.blocked}</span>}
      <button type="button" aria-disabled={isOff} onClick={() => !isOff && onPrint()}>
        {t.print}
      </button>
      <button type="button" class="primary" aria-disabled={isOff} onClick={() => !isOff && onExport()}>
        {documents.docx}
      </button>
    </section>
  );
}

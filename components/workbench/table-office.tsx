import { useState } from 'preact/hooks';
import type { Cell } from '../../utils/model/table';
import { useStrings } from '../strings';
import { clock } from '../words';
import type { NewFigure } from './table-behind';

/** 办公室数字: what an office says instead of a computed figure, beside it and with a reason. */
export function TableOffice({
  cell: { text, office },
  onOffice,
}: {
  readonly cell: Cell;
  onOffice(figure: NewFigure | null): void;
}) {
  const { tables: t } = useStrings();
  const [value, setValue] = useState(office?.value ?? '');
  const [reason, setReason] = useState(office?.reason ?? '');
  const isReady = value.trim() !== '' && reason.trim() !== '' && value.trim() !== text;
  const isNew = value.trim() !== office?.value || reason.trim() !== office.reason;
  const figure: NewFigure = { value: value.trim(), reason: reason.trim(), computed: text };
  return (
    <details class="office" open={office !== undefined}>
      <summary>{t.office}</summary>
      <p class="soft">{t.officeHelp}</p>
      {office && (
        <p>
          <strong>{office.value}</strong> · {office.reason} · {office.author} {clock(office.at)}
        </p>
      )}
      <form
        class="reason"
        aria-label={t.office}
        onFocusOut={({ currentTarget, relatedTarget }) => {
          // What is whole when the hands go elsewhere is kept, unless it is there already.
          const isInside = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
          if (!isInside && isReady && isNew) onOffice(figure);
        }}
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) onOffice(figure);
        }}
      >
        <label>
          {t.officeValue}
          <input
            value={value}
            maxLength={2000}
            required
            onInput={({ currentTarget }) => setValue(currentTarget.value)}
          />
        </label>
        <label>
          {t.officeReason}
          <input
            value={reason}
            maxLength={2000}
            required
            onInput={({ currentTarget }) => setReason(currentTarget.value)}
          />
        </label>
        <div class="buttons">
          <button type="submit" class="small primary" aria-disabled={!isReady}>
            {t.officeSave}
          </button>
          {office && (
            <button type="button" class="small" onClick={() => onOffice(null)}>
              {t.officeTake}
            </button>
          )}
        </div>
      </form>
    </details>
  );
}

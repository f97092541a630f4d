import { useRef, useState } from 'preact/hooks';
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
  // Typed since it was last kept or taken away: what was taken away must not come back by itself.
  const isTouched = useRef(false);
  const say = (figure: NewFigure | null): void => {
    isTouched.current = false;
    onOffice(figure);
  };
  const keep = (): void => {
    if (isReady) say({ value: value.trim(), reason: reason.trim(), computed: text });
  };
  const typed =
    (set: (text: string) => void) =>
    ({ currentTarget }: { readonly currentTarget: HTMLInputElement }): void => {
      isTouched.current = true;
      set(currentTarget.value);
    };
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
          // What is whole when the hands go elsewhere is kept.
          const isInside = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
          if (!isInside && isTouched.current) keep();
        }}
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <label>
          {t.officeValue}
          <input value={value} maxLength={2000} required onInput={typed(setValue)} />
        </label>
        <label>
          {t.officeReason}
          <input value={reason} maxLength={2000} required onInput={typed(setReason)} />
        </label>
        <div class="buttons">
          <button type="submit" class="small primary" aria-disabled={!isReady}>
            {t.officeSave}
          </button>
          {office && (
            <button type="button" class="small" onClick={() => say(null)}>
              {t.officeTake}
            </button>
          )}
        </div>
      </form>
    </details>
  );
}

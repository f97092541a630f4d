import { standardWindows } from '../../rules/core/column-windows';
import { windowName } from '../../rules/scheme-words';
import type { Scheme, SchemeWindow } from '../../utils/model/scheme';
import { useStrings } from '../strings';
import { fill } from '../strings/triage';

/** 更新期限: one line for the home page and each class that the standard gives a window. */
export function SchemeWindowFields({
  edition,
  windows,
  onChange,
}: Pick<Scheme, 'edition' | 'windows'> & { onChange(windows: SchemeWindow[]): void }) {
  const { schemes: t } = useStrings();
  const set = (of: SchemeWindow['of'], change: Partial<SchemeWindow> | null): void => {
    const others = windows.filter((window) => window.of !== of);
    const before = windows.find((window) => window.of === of) ?? { of, unit: 'days' as const, count: 1 };
    onChange(change ? [...others, { ...before, ...change }] : others);
  };
  return (
    <ul class="scheme-lines">
      {standardWindows(edition).map(({ of, window }) => {
        const local = windows.find((one) => one.of === of);
        const name = windowName(of);
        return (
          <li key={of}>
            <b>{name}</b>
            <input
              type="number"
              min={1}
              max={3660}
              aria-label={fill(t.count, { name })}
              value={local?.count ?? ''}
              onInput={({ currentTarget: { valueAsNumber: count } }) =>
                set(of, Number.isInteger(count) && count >= 1 ? { count } : null)
              }
            />
            <select
              aria-label={fill(t.unit, { name })}
              value={local?.unit ?? 'days'}
              disabled={!local}
              onChange={({ currentTarget: { value } }) => set(of, { unit: value as SchemeWindow['unit'] })}
            >
              <option value="days">{t.units.days}</option>
              <option value="months">{t.units.months}</option>
            </select>
            <small>{fill(t.standard, { words: window.words })}</small>
          </li>
        );
      })}
    </ul>
  );
}

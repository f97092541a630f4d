import { useId } from 'preact/hooks';
import type { Register } from '../../utils/model/register';
import { useStrings } from '../strings';

/** Where a file goes. */
export interface ImportTarget {
  /** '' for a new register. */
  readonly registerId: string;
  readonly name: string;
  /** `YYYY-MM-DD`, or ''. */
  readonly dataDate: string;
}

/** 导入到: a new register or one that is there; its name and 数据日期. */
export function ImportTargetFields({
  target,
  registers,
  newName,
  onChange,
}: {
  readonly target: ImportTarget;
  readonly registers: readonly Register[];
  /** What a new register is called at first. */
  readonly newName: string;
  onChange(target: ImportTarget): void;
}) {
  const { registers: r, imports: t } = useStrings();
  const ids = { target: useId(), name: useId(), date: useId(), help: useId() };
  return (
    <div class="fields">
      <label for={ids.target}>{t.target}</label>
      <select
        id={ids.target}
        value={target.registerId}
        onChange={({ currentTarget: { value } }) => {
          const known = registers.find(({ id }) => id === value);
          onChange({ ...target, registerId: value, name: known?.name ?? newName });
        }}
      >
        <option value="">{t.newRegister}</option>
        {registers.map(({ id, name }) => (
          <option key={id} value={id}>
            {t.update}
            {name}
          </option>
        ))}
      </select>
      <label for={ids.name}>{t.name}</label>
      <input
        id={ids.name}
        class="long"
        required
        maxLength={300}
        value={target.name}
        onInput={({ currentTarget: { value } }) => onChange({ ...target, name: value })}
      />
      <label for={ids.date}>{r.dataDate}</label>
      <input
        id={ids.date}
        type="date"
        value={target.dataDate}
        aria-describedby={ids.help}
        onInput={({ currentTarget: { value } }) => onChange({ ...target, dataDate: value })}
      />
      <small id={ids.help} class="wide">
        {t.dataDateHelp}
      </small>
    </div>
  );
}

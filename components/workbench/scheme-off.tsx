import { checksOf, HELP_FAMILIES } from '../../rules/help';
import { Tick } from './tick';

/** 停用的检查项: every check, by family; a tick takes it out. */
export function SchemeOff({
  off,
  onChange,
}: {
  readonly off: readonly string[];
  onChange(off: string[]): void;
}) {
  const chosen = new Set(off);
  const toggle = (id: string, isOff: boolean): void =>
    onChange(isOff ? [...off, id] : off.filter((one) => one !== id));
  return (
    <>
      {HELP_FAMILIES.map((family) => (
        <fieldset key={family.key} class="ticks">
          <legend>{family.name}</legend>
          {checksOf(family).map(({ id, name }) => (
            <Tick key={id} checked={chosen.has(id)} onTick={(checked) => toggle(id, checked)}>
              {name}
            </Tick>
          ))}
        </fieldset>
      ))}
    </>
  );
}

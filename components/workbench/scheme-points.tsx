import { indicatorsOf } from '../../rules/verdict';
import { INDICATOR_NAMES, inPoints } from '../../rules/verdict/words';
import type { Scheme, SchemePoints } from '../../utils/model/scheme';
import { useStrings } from '../strings';
import { fill } from '../strings/triage';

/** 分值: what each indicator may cost in all and for each thing. Points are typed, tenths are kept. */
export function SchemePointsFields({
  edition,
  points,
  onChange,
}: Pick<Scheme, 'edition' | 'points'> & { onChange(points: SchemePoints[]): void }) {
  const { schemes: t } = useStrings();
  const set = (indicator: string, field: 'capTenths' | 'eachTenths', typed: number): void => {
    const others = points.filter((one) => one.indicator !== indicator);
    const { [field]: _, ...rest } = points.find((one) => one.indicator === indicator) ?? { indicator };
    const isSet = Number.isFinite(typed) && typed >= 0 && typed <= 100;
    const changed: SchemePoints = isSet ? { ...rest, [field]: Math.round(typed * 10) } : rest;
    onChange(Object.keys(changed).length > 1 ? [...others, changed] : others);
  };
  const indicators = indicatorsOf(edition);
  const half = Math.ceil(indicators.length / 2);
  return (
    <div class="two">
      {[indicators.slice(0, half), indicators.slice(half)].map((part) => (
        <table key={part[0]?.key} class="scheme-points">
          <thead>
            <tr>
              <th scope="col">{t.indicator}</th>
              <th scope="col">{t.cap}</th>
              <th scope="col">{t.each}</th>
            </tr>
          </thead>
          <tbody>
            {part.map(({ key, capTenths }) => {
              const local = points.find(({ indicator }) => indicator === key);
              const name = `${key} ${INDICATOR_NAMES[key] ?? ''}`.trim();
              return (
                <tr key={key}>
                  <th scope="row">{name}</th>
                  <td>
                    <Tenths
                      label={fill(t.capOf, { name })}
                      tenths={local?.capTenths}
                      placeholder={capTenths === null ? t.noCap : inPoints(capTenths)}
                      onChange={(typed) => set(key, 'capTenths', typed)}
                    />
                  </td>
                  <td>
                    {!key.startsWith('B') && (
                      <Tenths
                        label={fill(t.eachOf, { name })}
                        tenths={local?.eachTenths}
                        placeholder={t.eachStandard}
                        onChange={(typed) => set(key, 'eachTenths', typed)}
                      />
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      ))}
    </div>
  );
}

function Tenths({
  label,
  tenths,
  placeholder,
  onChange,
}: {
  readonly label: string;
  readonly tenths: number | undefined;
  readonly placeholder: string;
  onChange(points: number): void;
}) {
  return (
    <input
      type="number"
      min={0}
      max={100}
      step={0.1}
      aria-label={label}
      value={tenths === undefined ? '' : tenths / 10}
      placeholder={placeholder}
      onInput={({ currentTarget: { valueAsNumber } }) => onChange(valueAsNumber)}
    />
  );
}

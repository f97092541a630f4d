import { clauseTitle } from '../../rules/core/wording';
import { INDICATOR_NAMES, inPoints, pointsSentence } from '../../rules/verdict/words';
import { grouped } from '../../utils/grouped';
import type { IndicatorPoints, Points } from '../../utils/model/verdict';
import { useStrings } from '../strings';
import { FeedLines } from './veto-feeds';

/** 扣分 and, once it is open, 加分: each indicator with its cap; opens to its lines. */
export function PointsTable({
  points,
  inspectionId,
}: {
  readonly points: Points;
  readonly inspectionId: string;
}) {
  const { inspection: t } = useStrings();
  const { indicators, bonus, bonusOpen } = points;
  return (
    <section class="card" aria-labelledby="points">
      <h3 id="points">{t.points}</h3>
      <p>{pointsSentence(points)}</p>
      <div class="two">
        {groupsOf(indicators).map(([letter, group]) => (
          <Group key={letter} name={letter} group={group} inspectionId={inspectionId} />
        ))}
      </div>
      {bonusOpen ? (
        <div class="two">
          <Group name={t.bonus} group={bonus} inspectionId={inspectionId} />
        </div>
      ) : (
        bonus.length > 0 && <p class="soft">{t.noBonus}</p>
      )}
    </section>
  );
}

/** D1, D2 …: by what stands before the point. */
const groupsOf = (indicators: readonly IndicatorPoints[]): [string, IndicatorPoints[]][] => [
  ...grouped(indicators, ({ key }) => key.split('.')[0] ?? key),
];

function Group({
  name,
  group,
  inspectionId,
}: {
  readonly name: string;
  readonly group: readonly IndicatorPoints[];
  readonly inspectionId: string;
}) {
  const sum = group.reduce((total, { tenths }) => total + tenths, 0);
  const capped = group.every(({ capTenths }) => capTenths !== null);
  const cap = group.reduce((total, { capTenths }) => total + (capTenths ?? 0), 0);
  return (
    <div>
      <h4>
        <span>{name}</span>
        <span class="figures">
          {inPoints(sum)}
          {capped && `/${inPoints(cap)}`}
        </span>
      </h4>
      <ul class="openable">
        {group.map((one) => (
          <Indicator key={one.key} of={one} inspectionId={inspectionId} />
        ))}
      </ul>
    </div>
  );
}

function Indicator({
  of: { key, clause, capTenths, tenths, lines },
  inspectionId,
}: {
  readonly of: IndicatorPoints;
  readonly inspectionId: string;
}) {
  const { inspection: t } = useStrings();
  const open = lines.filter(({ state }) => state === 'open').length;
  return (
    <li>
      <details>
        <summary>
          <span class="name">
            {key} {INDICATOR_NAMES[key]}
          </span>
          <span class="figures">
            {open > 0 && <small>{t.openFeeds(open)} </small>}
            <b class={tenths > 0 ? 'some' : undefined}>{inPoints(tenths)}</b>
            {capTenths !== null && `/${inPoints(capTenths)}`}
          </span>
        </summary>
        <p class="soft">
          {t.clause} {clauseTitle(clause) ?? clause}
        </p>
        {lines.length === 0 ? (
          <p class="soft">{t.noLines}</p>
        ) : (
          <FeedLines feeds={lines} inspectionId={inspectionId} />
        )}
      </details>
    </li>
  );
}

import { daysBetween } from '../../rules/core/windows';
import { readAvailability, TRIES_A_DAY, WEEK } from '../../rules/verdict/availability';
import type { Visit } from '../../utils/model/task';
import { useStrings } from '../strings';
import { addDays } from './monitor-days';

/** How complete the week of a monitor is: its last seven days, and how many full ones stand in a row. */
export function MonitorWeek({
  visits,
  today,
}: {
  readonly visits: readonly Visit[];
  readonly today: string;
}) {
  const { links: t } = useStrings();
  const { days, fullDays, weeks } = readAvailability(visits);
  const byDay = new Map(days.map((one) => [one.day, one]));
  const week = Array.from({ length: WEEK }, (_, i) => addDays(today, i + 1 - WEEK));
  const row = fullInARow(
    days.filter(({ tries }) => tries > TRIES_A_DAY).map(({ day }) => day),
    today,
  );
  return (
    <>
      <p>
        {weeks.length > 0 ? <b>{t.whole}</b> : t.inARow(row, WEEK - row)} · {t.days(fullDays)}
      </p>
      <ol class="monitor-week" aria-label={t.week}>
        {week.map((day) => {
          const { tries = 0, failures = 0 } = byDay.get(day) ?? {};
          return (
            <li key={day} class={tries > TRIES_A_DAY ? 'full' : undefined}>
              <span>{day.slice('YYYY-'.length)}</span>
              <meter
                aria-label={`${day} ${t.tries(tries, failures)}`}
                min={0}
                max={TRIES_A_DAY + 1}
                value={Math.min(tries, TRIES_A_DAY + 1)}
              />
              <small>{t.tries(tries, failures)}</small>
            </li>
          );
        })}
      </ol>
    </>
  );
}

/** Full days in a row up to today or, while today fills, up to yesterday. */
function fullInARow(full: readonly string[], today: string): number {
  const days = new Set(full);
  let day = days.has(today) ? today : addDays(today, -1);
  let count = 0;
  while (days.has(day) && daysBetween(day, today) < WEEK) {
    count += 1;
    day = addDays(day, -1);
  }
  return Math.min(count, WEEK - 1);
}

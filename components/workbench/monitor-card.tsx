import { useId, useState } from 'preact/hooks';
import { TRIES_A_DAY, WEEK } from '../../rules/verdict/availability';
import type { Monitor, MonitorVisit } from '../../utils/model/monitor';
import { useStrings } from '../strings';
import { clock } from '../words';
import { addDays } from './monitor-days';
import { MonitorWeek } from './monitor-week';

/** Minutes from one visit to the next; the first gives more than twenty in a working day. */
const INTERVALS = [20, 10, 15, 30, 60];

export type MonitorPlan = Pick<Monitor, 'from' | 'to' | 'everyMinutes'>;

export interface MonitorCardProps {
  readonly monitor: Monitor | null;
  /** Oldest first. */
  readonly visits: readonly MonitorVisit[];
  /** China's day, `YYYY-MM-DD`. */
  readonly today: string;
  readonly canChange: boolean;
  /** False where the leave to read the site was never given, or taken back. */
  readonly mayVisit: boolean;
  onStart(plan: MonitorPlan): void;
  onStop(): void;
}

/** 本机监测 of one site: whether it runs, how complete its week is, and the way to start and stop it. */
export function MonitorCard({
  monitor,
  visits,
  today,
  canChange,
  mayVisit,
  onStart,
  onStop,
}: MonitorCardProps) {
  const { links: t } = useStrings();
  const isRunning = monitor?.isOn === true && today <= monitor.to;
  return (
    <div class="monitor">
      <h4>{t.monitor}</h4>
      <p class="soft">{t.monitorHow}</p>
      {monitor && (
        <p role="status">
          {isRunning ? t.running(monitor.to, monitor.everyMinutes) : monitor.isOn ? t.over : t.off}
          {isRunning && visits.length === 0 && mayVisit && ` · ${t.waiting}`}
        </p>
      )}
      {isRunning && !mayVisit && <p class="status failed">{t.noMonitorLeave}</p>}
      {visits.length > 0 && <Seen visits={visits} today={today} />}
      {canChange && isRunning && mayVisit && (
        <button type="button" onClick={onStop}>
          {t.stopMonitor}
        </button>
      )}
      {canChange && !(isRunning && mayVisit) && (
        <MonitorForm today={today} label={t.start} onStart={onStart} />
      )}
    </div>
  );
}

function Seen({ visits, today }: { readonly visits: readonly MonitorVisit[]; readonly today: string }) {
  const { links: t } = useStrings();
  const counted = visits.filter(({ isCounted }) => isCounted);
  const left = visits.filter(({ isCounted }) => !isCounted);
  const why = [...new Set(left.map(({ cause }) => t.visitCauses[cause]))].join('、');
  const last = visits.at(-1);
  return (
    <>
      <MonitorWeek visits={counted} today={today} />
      <p class="soft">
        {last &&
          `${t.lastVisit} ${clock(last.at)} ${last.ms === null ? t.visitCauses[last.cause] : t.opened(last.ms)}`}
        {left.length > 0 && ` · ${t.uncounted(left.length, why)}`}
      </p>
    </>
  );
}

/** From today on, for so many days, every so many minutes. */
export function MonitorForm({
  today,
  label,
  onStart,
}: {
  readonly today: string;
  /** What the button says. */
  readonly label: string;
  onStart(plan: MonitorPlan): void;
}) {
  const { links: t } = useStrings();
  const ids = { to: useId(), every: useId() };
  const [to, setTo] = useState(() => addDays(today, WEEK));
  const [everyMinutes, setEvery] = useState(INTERVALS[0] ?? 20);
  const hours = Math.ceil(((TRIES_A_DAY + 1) * everyMinutes) / 60);
  return (
    <form
      class="fields"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        onStart({ from: today, to, everyMinutes });
      }}
    >
      <span class="field">
        <label for={ids.every}>{t.every}</label>
        <select
          id={ids.every}
          value={everyMinutes}
          onChange={({ currentTarget: { value } }) => setEvery(Number(value))}
        >
          {[...INTERVALS]
            .sort((a, b) => a - b)
            .map((minutes) => (
              <option key={minutes} value={minutes}>
                {t.everyMinutes(minutes)}
              </option>
            ))}
        </select>
      </span>
      <span class="field">
        <label for={ids.to}>{t.to}</label>
        <input
          id={ids.to}
          type="date"
          required
          min={today}
          value={to}
          onInput={({ currentTarget: { value } }) => setTo(value)}
        />
      </span>
      <button type="submit" class="primary">
        {label}
      </button>
      <small class="wide">{t.hoursADay(hours)}</small>
    </form>
  );
}

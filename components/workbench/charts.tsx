import { ruleOf } from '../../rules';
import { dayOf, daysBetween } from '../../rules/core/windows';
import { columnLedger } from '../../rules/verdict';
import { grouped } from '../../utils/grouped';
import { effectiveOutcome } from '../../utils/records/effective';
import { useStrings } from '../strings';
import { type Bar, Bars } from './bars';
import type { SiteLine } from './site-table';

const VERDICT_STATES = ['qualified', 'unqualified', 'review', 'underway', 'untouched'] as const;
/** Days at which a band of ages ends, inclusive. */
const AGE_ENDS = [14, 31, 92, 184, 366, Number.POSITIVE_INFINITY];
const RULES_SHOWN = 15;

/** Three questions: how do the areas stand, which rules fail most, how old are the columns. */
export function Charts({ lines }: { readonly lines: readonly SiteLine[] }) {
  const { tasks: t, sites: s } = useStrings();
  if (lines.every(({ state }) => state === 'untouched')) return <p class="empty">{s.charts.none}</p>;
  return (
    <div class="charts">
      <Bars title={s.charts.byArea} unit={s.charts.sites} bars={byArea(lines, t.states)} />
      <Bars title={s.charts.byRule} unit={s.charts.findings} bars={byRule(lines)} />
      <Bars title={s.charts.ages} unit={s.charts.columns} bars={ages(lines, s.charts.ageBands)} />
    </div>
  );
}

function byArea(lines: readonly SiteLine[], names: Readonly<Record<string, string>>): Bar[] {
  const areas = grouped(
    lines.filter(({ state }) => state !== 'excluded'),
    ({ record: { site } }) => site.city || site.province || '—',
  );
  return [...areas].map(([name, sites]) => ({
    name,
    parts: VERDICT_STATES.map((state) => ({
      name: names[state] ?? state,
      count: sites.filter((line) => line.state === state).length,
      className: `state-${state}`,
    })),
  }));
}

function byRule(lines: readonly SiteLine[]): Bar[] {
  const counts = new Map<string, number>();
  for (const { record } of lines) {
    for (const finding of record.findings) {
      if (effectiveOutcome(finding, record.reviews[finding.id]) !== 'fail') continue;
      counts.set(finding.ruleId, (counts.get(finding.ruleId) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, RULES_SHOWN)
    .map(([id, count]) => {
      const name = ruleOf(id)?.name ?? id;
      return { name, parts: [{ name, count, className: 'state-unqualified' }] };
    });
}

function ages(lines: readonly SiteLine[], names: readonly string[]): Bar[] {
  const counts = names.map(() => 0);
  for (const { record } of lines) {
    const { task, audits } = record;
    const until = dayOf(task.asOf ?? audits.at(-1)?.checkedAt ?? task.createdAt);
    for (const { newest } of columnLedger(record, task.edition)) {
      const age = newest === null ? null : daysBetween(newest, until);
      const band = age === null ? names.length - 1 : AGE_ENDS.findIndex((end) => age <= end);
      counts[band] = (counts[band] ?? 0) + 1;
    }
  }
  return names.map((name, i) => ({
    name,
    parts: [{ name, count: counts[i] ?? 0, className: 'state-underway' }],
  }));
}

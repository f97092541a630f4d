import { useEffect, useId, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { useStrings } from '../../../../components/strings';
import { fill } from '../../../../components/strings/triage';
import { calendarWith, DayTable, DayTables } from '../../../../utils/workdays/calendar';
import { DAY_TABLES, importedTables } from '../../../extension-page/calendar';
import { useOffice } from '../../../extension-page/use-office';
import type { PageProps } from '../../page';

/** A year's notice is a few hundred bytes. */
const MAX_BYTES = 1_000_000;
const PROBLEMS_SHOWN = 3;

/** 放假安排: the years whose notice is known, and those that were imported. */
export function CalendarSettings({ tell }: PageProps) {
  const { schemes, setting } = useStrings();
  const { calendar: t } = setting;
  const offices = useOffice().settings.dayTables ?? [];
  const ids = { file: useId(), format: useId() };
  const [tables, setTables] = useState<DayTables>([]);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => void importedTables().then(setTables), []);
  const years = [...calendarWith([...tables, ...offices]).years].sort((a, b) => a - b);
  const next = new Date().getFullYear() + (new Date().getMonth() >= 10 ? 1 : 0);

  const keep = async (changed: DayTables, said: string): Promise<void> => {
    await browser.storage.local.set({ [DAY_TABLES]: changed });
    setTables(changed);
    tell({ ok: true }, said);
  };
  const take = async (file: File): Promise<void> => {
    const read = await readTables(file);
    if (typeof read === 'string') return setProblem(read);
    setProblem(null);
    const replaced = new Set(read.map(({ year }) => year));
    const others = tables.filter(({ year }) => !replaced.has(year));
    await keep([...others, ...read], fill(t.done, { years: [...replaced].join('、') }));
  };
  return (
    <section class="card">
      <h3>{t.title}</h3>
      <p class="soft">{t.help}</p>
      <p>
        {t.known}：{spans(years)}
      </p>
      {!years.includes(next) && <p class="status earlier">{fill(t.next, { year: next })}</p>}
      <h4>{t.imported}</h4>
      {tables.length + offices.length === 0 && <p class="soft">{t.none}</p>}
      <ul class="entries">
        {offices.map(({ year }) => (
          <li key={`office ${year}`}>
            {year}{' '}
            <span class="tag green" title={schemes.fromOfficeHelp}>
              {schemes.fromOffice}
            </span>
          </li>
        ))}
        {tables.map(({ year }) => (
          <li key={year} class="line">
            <span>{year}</span>
            <button
              type="button"
              onClick={() =>
                void keep(
                  tables.filter((table) => table.year !== year),
                  fill(t.removed, { year }),
                )
              }
            >
              {t.remove}
              <span class="unseen">{year}</span>
            </button>
          </li>
        ))}
      </ul>
      <div class="fields">
        <label for={ids.file}>{t.import}</label>
        <input
          id={ids.file}
          type="file"
          accept=".json,application/json"
          aria-describedby={ids.format}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            currentTarget.value = '';
            if (file) void take(file);
          }}
        />
        <small id={ids.format} class="wide">
          <code>{t.format}</code>
        </small>
      </div>
      {problem !== null && (
        <p class="status failed" role="alert">
          {fill(t.wrong, { problem })}
        </p>
      )}
    </section>
  );
}

/** The tables of a file, or what is wrong with it. */
async function readTables(file: File): Promise<DayTables | string> {
  if (file.size > MAX_BYTES) return `${file.size} > ${MAX_BYTES}`;
  let content: unknown;
  try {
    content = JSON.parse(await file.text());
  } catch {
    return 'JSON';
  }
  // Each year by itself: of a union, only that it does not fit would be told.
  const years = Array.isArray(content) ? content : [content];
  const { data, error } = DayTables.safeParse(years);
  if (data) return data;
  const problems = years.flatMap((year) => DayTable.safeParse(year).error?.issues ?? []);
  return (problems.length > 0 ? problems : error.issues)
    .slice(0, PROBLEMS_SHOWN)
    .map(({ path, message }) => [...path, message].join(' '))
    .join('；');
}

/** `2004–2026、2028` */
function spans(years: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const year of years) {
    const run = runs.at(-1);
    if (run && run[1] === year - 1) run[1] = year;
    else runs.push([year, year]);
  }
  return runs.map(([first, last]) => (first === last ? first : `${first}–${last}`)).join('、');
}

import { useId, useState } from 'preact/hooks';
import type { Visit } from '../../utils/model/task';
import { useStrings } from '../strings';
import { useOnce } from '../use-once';
import { clock } from '../words';
import { type ReadSeries, readSeriesFile } from './series-file';

const SHOWN_PROBLEMS = 50;
/** What one series may hold. */
const MAX_VISITS = 20_000;

/** A monitor's series from a CSV file: looked through first, whole or not at all. */
export function SeriesImport({ onAdd }: { onAdd(source: string, visits: Visit[]): Promise<boolean> }) {
  const { inspection: t } = useStrings();
  const ids = { file: useId(), source: useId(), help: useId() };
  const [source, setSource] = useState('');
  const [read, setRead] = useState<ReadSeries | null>(null);
  /** A file that was read is forgotten by making its field anew. */
  const [round, setRound] = useState(0);
  const once = useOnce();
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return setRead(null);
    setRead(readSeriesFile(new Uint8Array(await file.arrayBuffer())));
    if (source === '') setSource(file.name.replace(/\.[^.]*$/, ''));
  };
  const canAdd =
    read !== null && read.problems.length === 0 && read.visits.length > 0 && read.visits.length <= MAX_VISITS;
  const add = async (): Promise<void> => {
    if (!canAdd || !(await onAdd(source.trim(), [...read.visits]))) return;
    setRead(null);
    setSource('');
    setRound(round + 1);
  };
  const times = read?.visits.map(({ at }) => at).sort() ?? [];
  return (
    <form
      class="fields"
      aria-label={t.importSeries}
      onSubmit={(event) => {
        event.preventDefault();
        void once(add);
      }}
    >
      <span class="field">
        <label for={ids.file}>{t.seriesFile}</label>
        <input
          key={round}
          id={ids.file}
          type="file"
          accept=".csv,.txt,text/csv"
          aria-describedby={ids.help}
          onChange={({ currentTarget: { files } }) => void take(files?.[0])}
        />
      </span>
      <span class="field">
        <label for={ids.source}>{t.seriesSource}</label>
        <input
          id={ids.source}
          required
          maxLength={300}
          value={source}
          onInput={({ currentTarget: { value } }) => setSource(value)}
        />
      </span>
      <button type="submit" class="primary" aria-disabled={!canAdd}>
        {t.importSeries}
      </button>
      <small id={ids.help} class="wide">
        {t.seriesHelp}
      </small>
      <div role="status" class="wide">
        {read && read.visits.length === 0 && read.problems.length === 0 && t.seriesEmpty}
        {read && read.visits.length > MAX_VISITS && t.seriesTooLong(MAX_VISITS)}
        {read && read.problems.length === 0 && times.length > 0 && (
          <p>{t.seriesRead(times.length, clock(times[0] ?? ''), clock(times.at(-1) ?? ''))}</p>
        )}
        {read && read.problems.length > 0 && (
          <div class="status failed">
            <strong>{t.seriesProblems(read.problems.length)}</strong>
            <ul>
              {read.problems.slice(0, SHOWN_PROBLEMS).map(({ row, problem, cell }) => (
                <li key={`${row} ${problem}`}>
                  {t.rowOf(row)} {t.seriesProblem[problem]}
                  {cell && `：${cell.slice(0, 80)}`}
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </form>
  );
}

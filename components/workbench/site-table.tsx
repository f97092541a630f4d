import { useId, useMemo, useState } from 'preact/hooks';
import { VERDICT_WORDS } from '../../rules/verdict/words';
import type { SiteVerdict } from '../../utils/model/verdict';
import type { SiteRecord } from '../../utils/records/site-record';
import { BUCKET_NAMES } from '../../utils/register/register-words';
import { PROGRESS_STATES, type ProgressRow, type ProgressState } from '../../utils/tasks/progress';
import { Choice } from '../choice';
import { useStrings } from '../strings';
import { type Sorting, type TableColumn, VirtualTable } from '../virtual-table';

/** One site of a task. */
export interface SiteLine {
  readonly record: SiteRecord;
  readonly row: ProgressRow;
  readonly state: ProgressState;
  /** As it was closed, or as of now. */
  readonly verdict: SiteVerdict;
  /** Findings that count as faults. */
  readonly faults: number;
}

/** By the words of a person: names in the order of their sounds. */
const BY_NAME = new Intl.Collator('zh-CN', { numeric: true });

const areaOf = ({ record: { site } }: SiteLine): string =>
  [site.province, site.city, site.county].filter(Boolean).join('');

const nameOf = ({ record: { site } }: SiteLine): string => site.name;

/** 网站: searched, filtered by state, sorted; opened by Enter or a click. */
export function SiteTable({
  lines,
  onOpen,
}: {
  readonly lines: readonly SiteLine[];
  onOpen(line: SiteLine): void;
}) {
  const { bench, tasks: t, sites: s } = useStrings();
  const ids = { search: useId(), state: useId() };
  const [search, setSearch] = useState('');
  const [state, setState] = useState<ProgressState | ''>('');
  const [sorting, setSorting] = useState<Sorting>({ key: '', descending: false });
  const columns: readonly TableColumn<SiteLine>[] = [
    {
      key: 'code',
      heading: s.code,
      width: '9rem',
      sortable: true,
      cell: (line) => line.record.site.code || '—',
    },
    { key: 'name', heading: s.name, width: '28%', sortable: true, cell: nameOf },
    { key: 'area', heading: t.area, width: '16%', sortable: true, cell: areaOf },
    {
      key: 'level',
      heading: t.level,
      width: '7rem',
      sortable: true,
      cell: ({ record }) => BUCKET_NAMES[record.site.bucket],
    },
    {
      key: 'state',
      heading: t.progress,
      width: '8rem',
      sortable: true,
      cell: (line) => (
        <span class="legend">
          <i class={`dot state-${line.state}`} aria-hidden="true" />
          {t.states[line.state]}
        </span>
      ),
    },
    {
      key: 'problems',
      heading: s.problems,
      width: '22%',
      cell: ({ verdict }) => verdict.problems.map((problem) => VERDICT_WORDS.problem[problem]).join('；'),
    },
    {
      key: 'faults',
      heading: s.faults,
      width: '6rem',
      figures: true,
      sortable: true,
      cell: (line) => line.faults,
    },
    {
      key: 'questions',
      heading: t.questions,
      width: '6rem',
      figures: true,
      sortable: true,
      cell: ({ row }) => row.openQuestions,
    },
  ];
  const shown = useMemo(
    () =>
      sorted(
        lines.filter((line) => matches(line, search) && (state === '' || line.state === state)),
        sorting,
      ),
    [lines, search, state, sorting],
  );
  return (
    <>
      <div class="fields">
        <label for={ids.search}>{bench.search}</label>
        <input
          id={ids.search}
          type="search"
          value={search}
          placeholder={s.searchHelp}
          onInput={({ currentTarget: { value } }) => setSearch(value)}
        />
        <label for={ids.state}>{t.progress}</label>
        <Choice
          id={ids.state}
          words={['', ...PROGRESS_STATES]}
          names={{ '': bench.all, ...t.states }}
          chosen={state}
          onChoose={setState}
        />
        <span class="soft" role="status">
          {shown.length}/{lines.length}
        </span>
      </div>
      <VirtualTable
        label={s.table}
        rows={shown}
        columns={columns}
        rowKey={(line) => line.record.inspection.id}
        sorting={sorting}
        onSort={setSorting}
        onOpen={onOpen}
        empty={s.noMatch}
      />
    </>
  );
}

/** Every word that was typed stands somewhere in the line. */
function matches(line: SiteLine, search: string): boolean {
  const { site } = line.record;
  const text = [site.code, site.name, areaOf(line), site.sponsor, site.homeUrl, ...site.hosts]
    .join(' ')
    .toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function sorted(lines: SiteLine[], { key, descending }: Sorting): SiteLine[] {
  const figures: Readonly<Record<string, (line: SiteLine) => number>> = {
    faults: (line) => line.faults,
    questions: ({ row }) => row.openQuestions,
    state: (line) => PROGRESS_STATES.indexOf(line.state),
  };
  const words: Readonly<Record<string, (line: SiteLine) => string>> = {
    code: ({ record }) => record.site.code,
    name: nameOf,
    area: areaOf,
    level: ({ record }) => record.site.bucket,
  };
  const [figure, word] = [figures[key], words[key]];
  const turn = descending ? -1 : 1;
  if (figure) return lines.sort((a, b) => turn * (figure(a) - figure(b)));
  if (word) return lines.sort((a, b) => turn * BY_NAME.compare(word(a), word(b)));
  return lines;
}

import { useState } from 'preact/hooks';
import type { SweepPage } from '../../utils/model/sweep';
import { useStrings } from '../strings';
import { type TableColumn, VirtualTable } from '../virtual-table';
import { OutsideLink } from './outside-link';

const FILTERS = ['all', 'left', 'failed'] as const;
type Filter = (typeof FILTERS)[number];

const PASSES: Readonly<Record<Filter, (page: SweepPage) => boolean>> = {
  all: () => true,
  left: ({ state }) => state === 'unticked' || state === 'waiting' || state === 'open',
  failed: ({ state }) => state === 'failed',
};

/** 页面清单: what is opened, why it is there, and what came of it. */
export function SweepPages({
  pages,
  canTick,
  onTick,
}: {
  readonly pages: readonly SweepPage[];
  readonly canTick: boolean;
  onTick(pageIds: readonly string[], ticked: boolean): void;
}) {
  const { sweep: t } = useStrings();
  const [filter, setFilter] = useState<Filter>('all');
  const shown = pages.filter(PASSES[filter]);
  const columns: readonly TableColumn<SweepPage>[] = [
    {
      key: 'tick',
      heading: t.tick,
      width: '4rem',
      cell: (page) => (
        <input
          type="checkbox"
          aria-label={`${t.tick} ${page.name || page.url}`}
          checked={page.state !== 'unticked'}
          disabled={!canTick || !isTickable(page)}
          onChange={({ currentTarget: { checked } }) => onTick([page.id], checked)}
        />
      ),
    },
    {
      key: 'name',
      heading: t.headings.name,
      width: '26%',
      cell: ({ role, name }) => (role === 'article' ? `　${name}` : name),
    },
    { key: 'role', heading: t.headings.role, width: '6rem', cell: ({ role }) => t.roles[role] },
    { key: 'from', heading: t.headings.from, width: '8rem', cell: ({ from }) => t.from[from] },
    { key: 'state', heading: t.headings.state, width: '30%', cell: (page) => <State page={page} /> },
    {
      key: 'address',
      heading: t.headings.address,
      width: '24%',
      cell: ({ url }) => <OutsideLink url={url}>{url}</OutsideLink>,
    },
  ];
  const all = (ticked: boolean): void =>
    onTick(
      shown.filter((page) => isTickable(page) && (page.state === 'unticked') === ticked).map(({ id }) => id),
      ticked,
    );
  return (
    <section class="card" aria-labelledby="sweep-pages">
      <div class="line">
        <h3 id="sweep-pages">{t.list}</h3>
        <div class="buttons">
          {FILTERS.map((one) => (
            <button
              key={one}
              type="button"
              class="small"
              aria-pressed={one === filter}
              onClick={() => setFilter(one)}
            >
              {t.filters[one]} {pages.filter(PASSES[one]).length}
            </button>
          ))}
          {canTick && (
            <>
              <button type="button" class="small" onClick={() => all(true)}>
                {t.tickAll}
              </button>
              <button type="button" class="small" onClick={() => all(false)}>
                {t.tickNone}
              </button>
            </>
          )}
        </div>
      </div>
      <VirtualTable label={t.list} rows={shown} columns={columns} rowKey={({ id }) => id} empty={t.noPages} />
    </section>
  );
}

const isTickable = ({ state }: SweepPage): boolean => state === 'unticked' || state === 'waiting';

function State({ page: { state, held, trouble, detail, tries } }: { readonly page: SweepPage }) {
  const { sweep: t } = useStrings();
  if (state === 'failed' && trouble)
    return (
      <span title={[detail, t.tries(tries)].filter(Boolean).join(' · ')}>
        <span class="tag amber">{t.pageStates.failed}</span> {t.troubles[trouble]}
      </span>
    );
  return (
    <>
      <span class={`tag ${state === 'done' ? 'green' : ''}`}>{t.pageStates[state]}</span>
      {state === 'unticked' && held && <span class="soft"> {t.holds[held]}</span>}
    </>
  );
}

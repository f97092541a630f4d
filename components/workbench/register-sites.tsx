import { useId, useMemo, useState } from 'preact/hooks';
import type { RegisterSite } from '../../utils/model/register';
import { fieldText, placeText, type SiteField } from '../../utils/register/site-fields';
import { useStrings } from '../strings';
import { type Sorting, type TableColumn, VirtualTable } from '../virtual-table';

/** By the words of a person: names in the order of their sounds. */
const BY_NAME = new Intl.Collator('zh-CN', { numeric: true });

const WIDTHS = {
  code: '8rem',
  name: '26%',
  bucket: '7rem',
  sponsor: '20%',
  homeUrl: '22%',
  state: '7rem',
} as const satisfies Partial<Record<SiteField, string>>;

/** 网站 of a register: searched, sorted; a click or Enter opens one. */
export function RegisterSites({
  sites,
  onOpen,
}: {
  readonly sites: readonly RegisterSite[];
  onOpen(site: RegisterSite): void;
}) {
  const { bench, tasks, imports, registers: t } = useStrings();
  const searchId = useId();
  const [search, setSearch] = useState('');
  const [sorting, setSorting] = useState<Sorting>({ key: '', descending: false });
  const columns = useMemo((): readonly TableColumn<RegisterSite>[] => {
    const field = (key: keyof typeof WIDTHS): TableColumn<RegisterSite> => ({
      key,
      heading: imports.fields[key],
      width: WIDTHS[key],
      sortable: true,
      cell: (site) => fieldText(site, key) || '—',
    });
    return [
      field('code'),
      field('name'),
      { key: 'place', heading: tasks.area, width: '16%', sortable: true, cell: placeText },
      field('bucket'),
      field('sponsor'),
      field('homeUrl'),
      field('state'),
    ];
  }, [tasks, imports]);
  const texts = useMemo(() => new Map(sites.map((site) => [site, textOf(site)])), [sites]);
  const shown = useMemo(() => {
    const words = search.toLowerCase().split(/\s+/);
    return sorted(
      sites.filter((site) => words.every((word) => texts.get(site)?.includes(word))),
      sorting,
    );
  }, [sites, texts, search, sorting]);
  return (
    <>
      <div class="fields">
        <label for={searchId}>{bench.search}</label>
        <input
          id={searchId}
          class="long"
          type="search"
          value={search}
          placeholder={t.searchHelp}
          onInput={({ currentTarget: { value } }) => setSearch(value)}
        />
        <span class="soft" role="status">
          {shown.length}/{sites.length}
        </span>
      </div>
      <VirtualTable
        label={t.sites}
        rows={shown}
        columns={columns}
        rowKey={({ id }) => id}
        sorting={sorting}
        onSort={setSorting}
        onOpen={onOpen}
        empty={t.noMatch}
      />
    </>
  );
}

const textOf = (site: RegisterSite): string =>
  [site.code, site.name, placeText(site), site.sponsor, site.department, site.homeUrl, ...site.hosts]
    .join(' ')
    .toLowerCase();

function sorted(sites: RegisterSite[], { key, descending }: Sorting): RegisterSite[] {
  if (key === '') return sites;
  const text = (site: RegisterSite): string =>
    key === 'place' ? placeText(site) : fieldText(site, key as SiteField);
  const turn = descending ? -1 : 1;
  return sites.sort((a, b) => turn * BY_NAME.compare(text(a), text(b)));
}

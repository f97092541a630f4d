import { useMemo } from 'preact/hooks';
import type { RegisterSite } from '../../utils/model/register';
import type { FieldChange, RegisterDiff } from '../../utils/register/diff';
import { placeText } from '../../utils/register/site-fields';
import { useStrings } from '../strings';
import { type TableColumn, VirtualTable } from '../virtual-table';
import { Fold } from './register-fold';

/** One field of one site that changes. */
interface ChangeLine extends FieldChange {
  readonly site: RegisterSite;
}

/** What the import does to the register: new sites; for one that is there also field by field what changes, and what stays. */
export function ImportDiff({ diff, isNew }: { readonly diff: RegisterDiff; readonly isNew: boolean }) {
  const { tasks, imports: t } = useStrings();
  const changes = useMemo(
    () =>
      diff.changed.flatMap(({ after, changes }) =>
        changes.map((change): ChangeLine => ({ ...change, site: after })),
      ),
    [diff],
  );
  const siteColumns: readonly TableColumn<RegisterSite>[] = [
    { key: 'code', heading: t.fields.code, width: '9rem', cell: ({ code }) => code || '—' },
    { key: 'name', heading: t.fields.name, width: '35%', cell: ({ name }) => name },
    { key: 'place', heading: tasks.area, width: '20%', cell: placeText },
    { key: 'home', heading: t.fields.homeUrl, width: '30%', cell: ({ homeUrl }) => homeUrl || '—' },
  ];
  const sites = (title: string, rows: readonly RegisterSite[], tone = '') => (
    <Fold key={title} title={title} count={rows.length} tone={tone}>
      <VirtualTable label={title} rows={rows} columns={siteColumns} rowKey={({ id }) => id} empty="" />
    </Fold>
  );
  if (isNew) {
    return (
      <section class="folds">
        <h3>{t.preview}</h3>
        {sites(t.added, diff.added, 'green')}
      </section>
    );
  }
  const isSame = diff.added.length + diff.changed.length === 0;
  return (
    <section class="folds">
      <h3>{t.diff}</h3>
      {isSame && <p class="soft">{t.noChange}</p>}
      {sites(t.added, diff.added, 'green')}
      <Fold
        key={t.changed}
        title={t.changed}
        count={diff.changed.length}
        tone="amber"
        open={diff.changed.length > 0}
      >
        <VirtualTable
          label={t.changed}
          rows={changes}
          columns={[
            { key: 'name', heading: t.fields.name, width: '26%', cell: ({ site }) => site.name },
            {
              key: 'field',
              heading: t.changedField,
              width: '14%',
              cell: ({ field }) => t.fields[field],
            },
            { key: 'from', heading: t.from, width: '30%', cell: ({ from }) => <del>{from || '—'}</del> },
            { key: 'to', heading: t.to, width: '30%', cell: ({ to }) => <ins>{to || '—'}</ins> },
          ]}
          rowKey={({ site, field }) => `${site.id} ${field}`}
          empty=""
        />
      </Fold>
      {sites(t.unchanged, diff.unchanged)}
      {sites(t.missing, diff.missing)}
    </section>
  );
}

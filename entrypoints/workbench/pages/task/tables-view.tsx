import { useMemo, useState } from 'preact/hooks';
import { useStrings } from '../../../../components/strings';
import { Printable } from '../../../../components/workbench/document-printable';
import { addressOf, routeOf } from '../../../../components/workbench/route';
import { TableBehind } from '../../../../components/workbench/table-behind';
import { TableChecks } from '../../../../components/workbench/table-checks';
import { type TableChoice, TableChooser } from '../../../../components/workbench/table-choice';
import { TableExport, type TableFormat } from '../../../../components/workbench/table-export';
import { TableLedger } from '../../../../components/workbench/table-ledger';
import { TablePaper } from '../../../../components/workbench/table-paper';
import { areasIn, cellPlaces } from '../../../../components/workbench/table-places';
import { TableTemplateForm } from '../../../../components/workbench/table-template';
import type { Cell } from '../../../../utils/model/table';
import type { Task } from '../../../../utils/model/task';
import { clockInChina, dayOnClock } from '../../../../utils/page/dates/calendar';
import { recordsCause } from '../../../../utils/records/errors';
import type { Batch } from '../../../../utils/tables/official/batch';
import { TABLE_KINDS, tableKind } from '../../../../utils/tables/official/catalogue';
import { checkExport, isStopped } from '../../../../utils/tables/official/check';
import { proposeLedger } from '../../../../utils/tables/official/shandong';
import { blanksOf, flatTable } from '../../../../utils/tables/official/table';
import { periodWord, settingsOf } from '../../../../utils/tables/official/template';
import { useWatched } from '../../../extension-page/use-watched';
import type { PageProps } from '../../page';
import { readBatch, readEarlier } from '../../task-batch';
import { exportCsv, exportXlsx } from './export-tables';
import { type Chosen, looksBack, madeTables, subjectOf } from './made-tables';
import { useTableWriting } from './use-table-writing';
import { useWish } from './use-wish';

/** 报表: an official table of the task as its form, every number open, what stands against its export, the export. */
export function TablesView({ task, ...page }: PageProps & { readonly task: Task }) {
  const { bench, tables: t } = useStrings();
  const batch = useWatched<Batch | null>(() => readBatch(task), task.id, null, page.onTrouble);
  const [choice, setChoice] = useState(choiceInAddress);
  const kind = tableKind(choice.kindId);
  const isBack = kind !== undefined && looksBack(kind.source);
  const earlier = useWatched<readonly Batch[] | null>(
    async () => (isBack ? readEarlier(task) : []),
    `${task.id} ${isBack}`,
    null,
    page.onTrouble,
  );
  if (!batch || !earlier || !kind) return <p>{bench.loading}</p>;
  if (batch.lines.length === 0) return <p class="empty">{t.noSites}</p>;
  const { lines } = batch;
  const line = lines.find(({ site }) => site.id === choice.siteId) ?? lines.find(({ isDrawn }) => isDrawn);
  const siteId = (line ?? lines[0])?.site.id ?? '';
  const chosen: Chosen = { ...choice, siteId, kind, batch, earlier };
  return (
    <>
      <TableChooser
        kind={kind}
        choice={chosen}
        batch={batch}
        onChoose={(change) => {
          const next = { ...choice, ...change };
          setChoice(next);
          keepInAddress(task.id, next);
        }}
      />
      <TableOnShow key={`${kind.id} ${choice.area} ${siteId}`} chosen={chosen} page={page} />
    </>
  );
}

/** The table that the address names, so that one comes back to it from a site behind a number. */
function choiceInAddress(): TableChoice {
  const route = routeOf(location.hash);
  const { table = '', of = '' } = route.page === 'task' ? route : {};
  const kind = tableKind(table) ?? TABLE_KINDS[0];
  return {
    kindId: kind?.id ?? '',
    area: kind?.per === 'area' ? of : '',
    siteId: kind?.per === 'site' ? of : '',
    filledOn: dayOnClock(clockInChina(new Date().toISOString())),
  };
}

/** Without a step in the history: going back leaves the tables. */
function keepInAddress(taskId: string, { kindId, area, siteId }: TableChoice): void {
  const per = tableKind(kindId)?.per;
  const of = per === 'area' ? area : per === 'site' ? siteId : '';
  history.replaceState(null, '', addressOf({ page: 'task', taskId, view: 'tables', table: kindId, of }));
}

function TableOnShow({ chosen, page }: { readonly chosen: Chosen; readonly page: PageProps }) {
  const { tables: t } = useStrings();
  const { batch, earlier, kind, area, siteId, filledOn } = chosen;
  const [opened, setOpened] = useState('');
  const [whole, setWhole] = useState(false);
  const [agreed, setAgreed] = useState<ReadonlySet<string>>(new Set());
  const [isBusy, setBusy] = useState(false);
  const write = useTableWriting(chosen, page);
  const made = useMemo(
    () => madeTables(chosen, whole),
    [batch, earlier, kind, area, siteId, filledOn, whole],
  );
  const doubts = useMemo(() => checkExport(batch, made), [batch, made]);
  const isBlocked =
    isStopped(doubts) || doubts.some(({ weight, sentence }) => weight === 'ask' && !agreed.has(sentence));
  const save = async (format: TableFormat): Promise<void> => {
    setBusy(true);
    try {
      const subject = subjectOf(chosen);
      const name =
        format === 'csv'
          ? exportCsv(made, subject, batch, page.save)
          : await exportXlsx(made, subject, batch, page.save);
      page.tell({ ok: true }, t.exported(name));
    } catch (error) {
      page.tell({ ok: false, cause: recordsCause(error) ?? 'unexpected', detail: String(error) }, '');
    }
    setBusy(false);
  };
  const [want, isWaiting] = useWish<TableFormat | 'print'>(write.isAwaited, (wish) => {
    if (isBlocked) return;
    if (wish !== 'print') return void save(wish);
    setOpened('');
    // Once the field that was open is a printed cell again.
    setTimeout(() => print());
  });
  const shown = made.find((one) => one.kind === kind);
  if (!shown) return null;
  const { table, template } = shown;
  const open = cellPlaces(table).find(({ at }) => at === opened);
  const canHaveOffice = (cell: Cell): boolean => cell.kind !== 'typed' && !opened.startsWith('field/');
  const places = new Map(cellPlaces(table).map(({ at }) => [`${table.id}/${at}`, at]));
  return (
    <>
      <p class="soft unprinted">{t.help}</p>
      <Printable isBlocked={isBlocked || write.isAwaited} class={open ? 'table-desk open' : 'table-desk'}>
        <TablePaper
          table={table}
          opened={opened}
          onOpen={setOpened}
          onType={(cell, value) => write.type(cell, value)}
        />
        {open && (
          <TableBehind
            place={open}
            batch={batch}
            onOffice={
              canHaveOffice(open.cell)
                ? (figure) => write.office(`${table.id}/${open.at}`, figure, open.cell.office ?? null)
                : null
            }
            onClose={() => setOpened('')}
          />
        )}
      </Printable>
      <TableTemplateForm
        template={template}
        settings={settingsOf(table)}
        areas={areasIn(table)}
        isOwn={kind.id in batch.templates}
        onSave={(own) => void write.template(own)}
        onRestore={() => void write.template(null)}
      />
      {table.role === 'ledger' && (
        <TableLedger
          group={kind.id === 'shandong-cities' ? 'cities' : 'departments'}
          period={periodWord(batch.task.period.label)}
          lines={batch.ledger}
          proposals={proposeLedger(batch)}
          onEnter={write.enter}
          onStrike={write.strike}
        />
      )}
      <TableChecks
        doubts={doubts}
        blanks={blanksOf(table)}
        batch={batch}
        agreed={agreed}
        onAgree={(sentence, isSo) => {
          const others = [...agreed].filter((one) => one !== sentence);
          setAgreed(new Set(isSo ? [...others, sentence] : others));
        }}
        onLook={(cells) => {
          const at = cells.map((key) => places.get(key)).find((one) => one !== undefined);
          return at === undefined ? null : () => setOpened(at);
        }}
      />
      <TableExport
        isBlocked={isBlocked}
        isBusy={isBusy || isWaiting}
        hasCsv={made.some((one) => flatTable(one.table) !== null)}
        whole={
          TABLE_KINDS.some((one) => one !== kind && one.source === kind.source && one.per === 'task')
            ? whole
            : null
        }
        onWhole={setWhole}
        onExport={want}
        onPrint={() => want('print')}
      />
    </>
  );
}

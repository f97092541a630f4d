import { useEffect, useState } from 'preact/hooks';
import { useStrings } from '../../../../components/strings';
import type { NewFigure } from '../../../../components/workbench/table-behind';
import type { NewLedgerLine } from '../../../../components/workbench/table-ledger';
import type { Answer } from '../../../../utils/messages';
import type { Address, Cell, LedgerLine, OfficeFigure } from '../../../../utils/model/table';
import type { TableTemplate } from '../../../../utils/model/table-template';
import type { Batch } from '../../../../utils/tables/official/batch';
import { ask } from '../../../extension-page/ask';
import type { PageProps } from '../../page';
import { canBeTypedInto, scopedKey } from '../../task-batch';
import { type Chosen, scopeOf } from './made-tables';

/** Keeps what is typed with the site's open inspection, else with the tables of the task; '' takes it away. */
export function keepTyped({ task, lines }: Batch, { siteId, key }: Address, value: string): Promise<Answer> {
  const line = lines.find(({ site }) => site.id === siteId);
  return line && canBeTypedInto(line)
    ? ask('inspection/type', { inspectionId: `${task.id}/${line.site.id}`, field: key, value })
    : ask('table/type', { taskId: task.id, siteId, key, value });
}

/** Keeps what is typed, and knows until when it is not on show yet: an export waits for that. */
export function useKeeping(batch: Batch): {
  keep(address: Address, value: string): Promise<Answer>;
  readonly isAwaited: boolean;
} {
  const [awaited, setAwaited] = useState<OnItsWay | null>(null);
  const isAwaited = awaited !== null && !isThere(batch, awaited);
  useEffect(() => {
    if (!isAwaited) setAwaited(null);
  }, [isAwaited]);
  return {
    isAwaited,
    async keep(address, value) {
      setAwaited({ ...address, value, before: batch });
      const answer = await keepTyped(batch, address, value);
      if (!answer.ok) setAwaited(null);
      return answer;
    },
  };
}

interface OnItsWay extends Address {
  readonly value: string;
  readonly before: Batch;
}

/** Under what was taken away an older word may lie. */
const isThere = (batch: Batch, { value, before, ...address }: OnItsWay): boolean =>
  typedAt(batch, address) === value || (value === '' && batch !== before);

const typedAt = ({ typed, lines }: Batch, { siteId, key }: Address): string =>
  (siteId === null ? typed : lines.find(({ site }) => site.id === siteId)?.typed)?.[key] ?? '';

/** What is written from a table on show; each can be undone from the message that announces it. */
export function useTableWriting(chosen: Chosen, { tell }: PageProps) {
  const { tables: t } = useStrings();
  const { batch } = chosen;
  const taskId = batch.task.id;
  const scope = scopeOf(chosen);
  const { keep, isAwaited } = useKeeping(batch);

  const typing = ({ address }: Cell, value: string): Promise<Answer> => {
    const { siteId = null, key = '' } = address ?? {};
    return keep({ siteId, key: siteId === null ? scopedKey(scope, key) : key }, value);
  };
  const figuring = (key: string, figure: NewFigure | null): Promise<Answer> =>
    ask('table/office', { taskId, key: scopedKey(scope, key), figure });
  const templating = (template: TableTemplate | null): Promise<Answer> =>
    ask('table/template', { taskId, tableId: chosen.kind.id, template });
  const entering = (line: NewLedgerLine | null, id?: string): Promise<Answer> =>
    ask('table/ledger', { taskId, line, ...(id === undefined ? {} : { id }) });

  return {
    isAwaited,
    async type(cell: Cell, value: string): Promise<void> {
      const before = cell.kind === 'typed' && cell.value !== null ? String(cell.value) : '';
      if (value === before) return;
      tell(await typing(cell, value), value === '' ? t.cleared : t.typed, () => void typing(cell, before));
    },
    /** @param key `cellKey` */
    async office(key: string, figure: NewFigure | null, before: OfficeFigure | null): Promise<void> {
      const back = before && { value: before.value, reason: before.reason, computed: before.computed };
      tell(
        await figuring(key, figure),
        figure ? t.officeKept : t.officeTaken,
        () => void figuring(key, back),
      );
    },
    /** Null restores the template of the table's source. */
    async template(template: TableTemplate | null): Promise<void> {
      const before = batch.templates[chosen.kind.id] ?? null;
      tell(
        await templating(template),
        template ? t.template.kept : t.template.restored,
        () => void templating(before),
      );
    },
    /** @returns whether it was kept */
    async enter(line: NewLedgerLine): Promise<boolean> {
      const answer = await entering(line);
      const id = answer.ok ? answer.id : undefined;
      tell(answer, t.entered, () => void entering(null, id));
      return answer.ok;
    },
    async strike({ id, author: _, at: __, ...line }: LedgerLine): Promise<void> {
      tell(await entering(null, id), t.struck, () => void entering(line, id));
    },
  };
}

import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Cell } from '../../utils/model/table';
import { printed } from '../../utils/tables/official/cells';
import { useStrings } from '../strings';
import { TableTyping } from './table-typing';

/** A cell in its place: `row/column`, or `field/…` of the head and foot. */
export interface CellPlace {
  readonly at: string;
  /** 临汾·检查网站数 */
  readonly name: string;
  readonly cell: Cell;
}

/** What every cell of a table on show can do. */
export interface CellDesk {
  /** `at` of the cell that is open; ''. */
  readonly opened: string;
  onOpen(at: string): void;
  onType(cell: Cell, value: string): void;
}

/** Whether there is something behind a cell, or something to be done with it. */
const isOpenable = ({ kind, format, address, siteIds, basis, office }: Cell): boolean =>
  address !== undefined ||
  kind === 'computed' ||
  (kind === 'imported' && format === 'number') ||
  siteIds.length > 0 ||
  basis !== undefined ||
  office !== undefined;

/** One cell of a table on show: a number that opens, a blank that is typed where it stands, or a plain word. */
export function TableCell({ at, name, cell, opened, onOpen, onType }: CellPlace & CellDesk) {
  const { tables: t } = useStrings();
  const isOpen = opened === at;
  const wasOpen = useRef(false);
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (wasOpen.current && !isOpen && opened === '') button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen, opened]);
  const text = printed(cell);
  if (!isOpenable(cell)) return <>{text}</>;
  if (isOpen && cell.address) {
    return (
      <TableTyping
        name={name}
        cell={cell}
        onCancel={() => onOpen('')}
        onKeep={(value) => onType(cell, value)}
        onType={(value) => {
          onOpen('');
          onType(cell, value);
        }}
      />
    );
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        class={`cell ${cell.kind}${cell.office ? ' office' : ''}`}
        aria-expanded={isOpen}
        onClick={() => onOpen(isOpen ? '' : at)}
      >
        {text === '' ? <span class="unprinted">{cell.address ? t.type : '—'}</span> : text}
        <span class="unseen">{name}</span>
      </button>
      {cell.proposals?.map(({ value, from }) => (
        <span key={`${value} ${from}`} class="proposal unprinted">
          <button type="button" class="small" onClick={() => onType(cell, value)}>
            {t.confirm} {value}
            <span class="unseen">{name}</span>
          </button>
          <small>{from}</small>
        </span>
      ))}
    </>
  );
}

import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import type { ComponentChild } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

export interface TableColumn<Row> {
  readonly key: string;
  readonly heading: string;
  /** CSS width: `12rem`, `20%`. */
  readonly width: string;
  /** A column of figures, aligned at their ends. */
  readonly figures?: true;
  readonly sortable?: true;
  cell(row: Row): ComponentChild;
}

export interface Sorting {
  readonly key: string;
  readonly descending: boolean;
}

export interface VirtualTableProps<Row> {
  /** What the table is, for those who hear it. */
  readonly label: string;
  /** In the order to show. */
  readonly rows: readonly Row[];
  readonly columns: readonly TableColumn<Row>[];
  rowKey(row: Row): string;
  readonly sorting?: Sorting;
  onSort?(sorting: Sorting): void;
  /** Enter or a click on the row. */
  onOpen?(row: Row): void;
  /** Shown in place of rows where there are none. */
  readonly empty: ComponentChild;
}

const ROW_PX = 40;
const HEAD_PX = 36;

/**
 * A table of tens of thousands of rows of which only those in view exist. Rows are one line high; arrows, Page Up,
 * Page Down, Home and End move between them, Enter opens.
 */
export function VirtualTable<Row>(props: VirtualTableProps<Row>) {
  const { rows, columns, label } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState(0);
  const wantsFocus = useRef(false);
  const virtual = useVirtualizer(rows.length, () => scroller.current);
  const items = virtual.getVirtualItems();
  const current = Math.min(focused, Math.max(rows.length - 1, 0));
  const inView = items.some(({ index }) => index === current);
  // Someone must be reachable by Tab, also after the focused row was scrolled away.
  const reachable = inView ? current : (items[0]?.index ?? 0);

  // At once, wherever focus is moved by the program: the next key is meant for the new place already.
  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    const row = scroller.current?.querySelector<HTMLElement>(`tr[data-index="${current}"]`);
    if (!row) return;
    wantsFocus.current = false;
    row.focus({ preventScroll: true });
  });

  const move = (to: number): void => {
    const index = Math.min(Math.max(to, 0), rows.length - 1);
    wantsFocus.current = true;
    setFocused(index);
    virtual.scrollToIndex(index, { align: 'auto' });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLTableRowElement)) return;
    const row = rows[current];
    const page = Math.max(1, items.length - 2);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + page,
      PageUp: current - page,
      Home: 0,
      End: rows.length - 1,
    };
    const to = steps[event.key];
    if (to !== undefined) move(to);
    else if (event.key === 'Enter' && row !== undefined) props.onOpen?.(row);
    else return;
    event.preventDefault();
  };

  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <div class="virtual" ref={scroller}>
      <table aria-label={label} aria-rowcount={rows.length + 1}>
        <colgroup>
          {columns.map(({ key, width }) => (
            <col key={key} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr style={{ height: `${HEAD_PX}px` }}>
            {columns.map((column) => (
              <Heading key={column.key} column={column} {...props} />
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={onKeyDown}>
          {above > 0 && <tr class="spacer" style={{ height: `${above}px` }} />}
          {items.map(({ index }) => {
            const row = rows[index];
            if (row === undefined) return null;
            return (
              <tr
                key={props.rowKey(row)}
                data-index={index}
                aria-rowindex={index + 2}
                tabIndex={index === reachable ? 0 : -1}
                style={{ height: `${ROW_PX}px` }}
                onFocus={() => setFocused(index)}
                onClick={() => props.onOpen?.(row)}
              >
                {columns.map((column) => (
                  <td key={column.key} class={column.figures ? 'figures' : undefined}>
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            );
          })}
          {below > 0 && <tr class="spacer" style={{ height: `${below}px` }} />}
        </tbody>
      </table>
      {rows.length === 0 && <div class="none">{props.empty}</div>}
    </div>
  );
}

function Heading<Row>({
  column,
  sorting,
  onSort,
}: Pick<VirtualTableProps<Row>, 'sorting' | 'onSort'> & { column: TableColumn<Row> }) {
  const { key, heading, figures } = column;
  const className = figures ? 'figures' : undefined;
  if (!column.sortable || !onSort) {
    return (
      <th scope="col" class={className}>
        {heading}
      </th>
    );
  }
  const isSorted = sorting?.key === key;
  const descending = isSorted && sorting.descending;
  return (
    <th
      scope="col"
      class={className}
      aria-sort={isSorted ? (descending ? 'descending' : 'ascending') : 'none'}
    >
      <button type="button" onClick={() => onSort({ key, descending: isSorted && !descending })}>
        {heading}
        <span aria-hidden="true">{isSorted ? (descending ? ' ▼' : ' ▲') : ''}</span>
      </button>
    </th>
  );
}

/** The library's own adapters are for other frameworks; this is what they do. */
function useVirtualizer(
  count: number,
  getScrollElement: () => HTMLDivElement | null,
): Virtualizer<HTMLDivElement, HTMLTableRowElement> {
  const [, redraw] = useState(0);
  const options: VirtualizerOptions<HTMLDivElement, HTMLTableRowElement> = {
    count,
    getScrollElement,
    estimateSize: () => ROW_PX,
    overscan: 10,
    paddingStart: 0,
    scrollPaddingStart: HEAD_PX,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: () => redraw((n) => n + 1),
  };
  const [virtual] = useState(() => new Virtualizer(options));
  virtual.setOptions(options);
  useLayoutEffect(() => virtual._didMount(), []);
  useLayoutEffect(() => virtual._willUpdate());
  return virtual;
}

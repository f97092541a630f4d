import type { UnvisitedColumn } from '../../rules/verdict';
import { useStrings } from '../strings';
import { OutsideLink } from './outside-link';

/** Columns that the site links to and nobody has opened: each is one click away. */
export function CoverageUnvisited({ columns }: { readonly columns: readonly UnvisitedColumn[] }) {
  const { inspection: t } = useStrings();
  if (columns.length === 0) return null;
  return (
    <details class="card" open={columns.length <= OPEN_UP_TO}>
      <summary>
        <b>{t.unvisited}</b>（{columns.length}）
      </summary>
      <ul class="unvisited">
        {columns.map(({ key, name, url, from }) => (
          <li key={key}>
            <OutsideLink url={url}>{name || url}</OutsideLink> <small>{t.linkedFrom[from]}</small>
          </li>
        ))}
      </ul>
    </details>
  );
}

const OPEN_UP_TO = 60;

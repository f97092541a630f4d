import { useLayoutEffect, useRef } from 'preact/hooks';
import type { OfficeFigure } from '../../utils/model/table';
import type { Batch } from '../../utils/tables/official/batch';
import { printed } from '../../utils/tables/official/cells';
import type { FindingFact, SiteLine } from '../../utils/tables/official/site-line';
import { useStrings } from '../strings';
import { clock } from '../words';
import { Link } from './link';
import { OutsideLink } from './outside-link';
import type { CellPlace } from './table-cell';
import { TableOffice } from './table-office';

/** Sites, and findings of one site, shown at once. */
const SITES = 100;
const FINDINGS = 5;

export type NewFigure = Pick<OfficeFigure, 'value' | 'reason' | 'computed'>;

/** What is behind a cell: how it came about, the sites it counts and their findings; an office's figure beside it. */
export function TableBehind({
  place: { name, cell },
  batch,
  onOffice,
  onClose,
}: {
  readonly place: CellPlace;
  readonly batch: Batch;
  /** Null where no figure can stand beside the cell. */
  readonly onOffice: ((figure: NewFigure | null) => void) | null;
  onClose(): void;
}) {
  const { tables: t } = useStrings();
  const heading = useRef<HTMLHeadingElement>(null);
  // A typed cell has its own field, which is where the hands are.
  useLayoutEffect(() => {
    if (!cell.address) heading.current?.focus();
  }, [name, cell.address === undefined]);
  const counted = new Set(cell.siteIds);
  const lines = batch.lines.filter(({ site }) => counted.has(site.id));
  const findingIds = new Set(cell.findingIds);
  return (
    <section
      class="card behind unprinted"
      aria-label={t.behind}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <div class="line">
        <h3 ref={heading} tabIndex={-1}>
          {name || t.behind}
        </h3>
        <button type="button" class="small" onClick={onClose}>
          {t.close}
        </button>
      </div>
      <dl class="site-fields">
        <Fact name={t.origin} value={t.kinds[cell.kind]} />
        <Fact name={t.printed} value={printed(cell)} />
        {cell.office && <Fact name={t.computed} value={cell.text} />}
        {cell.basis && <Fact name={t.basis} value={`${cell.basis} = ${cell.text}`} />}
      </dl>
      {onOffice && <TableOffice key={name} cell={cell} onOffice={onOffice} />}
      <h4>
        {t.sites(counted.size)}
        {findingIds.size > 0 && ` · ${t.findings(findingIds.size)}`}
      </h4>
      {counted.size === 0 && <p class="soft">{t.noneBehind}</p>}
      <ul class="plain">
        {lines.slice(0, SITES).map((line) => (
          <Site
            key={line.site.id}
            line={line}
            taskId={batch.task.id}
            findings={line.findings.filter(({ id }) => findingIds.has(id))}
          />
        ))}
        {counted.size > SITES && <li class="soft">{t.more(counted.size - SITES)}</li>}
      </ul>
    </section>
  );
}

const Fact = ({ name, value }: { readonly name: string; readonly value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value || '—'}</dd>
  </div>
);

function Site({
  line: { site, isDrawn },
  taskId,
  findings,
}: {
  readonly line: SiteLine;
  readonly taskId: string;
  readonly findings: readonly FindingFact[];
}) {
  const { tables: t } = useStrings();
  const inspectionId = `${taskId}/${site.id}`;
  return (
    <li>
      {isDrawn ? (
        <Link to={{ page: 'inspection', inspectionId, view: 'verdict' }}>{site.name}</Link>
      ) : (
        site.name
      )}
      {site.code && <small> {site.code}</small>}
      {findings.length > 0 && (
        <>
          {' · '}
          <Link to={{ page: 'inspection', inspectionId, view: 'findings' }}>
            {t.findings(findings.length)}
          </Link>
          <ul class="proofs">
            {findings.slice(0, FINDINGS).map(({ id, url, checkedAt, hasPicture }) => (
              <li key={id}>
                {url ? <OutsideLink url={url} /> : '—'}{' '}
                <small>
                  {clock(checkedAt)}
                  {hasPicture && ` · ${t.pictured}`}
                </small>
              </li>
            ))}
          </ul>
        </>
      )}
    </li>
  );
}

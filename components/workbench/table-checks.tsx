import type { Batch } from '../../utils/tables/official/batch';
import type { Doubt } from '../../utils/tables/official/doubt';
import type { Blank } from '../../utils/tables/official/table';
import { useStrings } from '../strings';
import { Link } from './link';
import { Tick } from './tick';

const SITES = 20;

/** 导出前核对: contradictions that stop an export, doubts that want a person's yes, cells still blank. */
export function TableChecks({
  doubts,
  blanks,
  batch,
  agreed,
  onAgree,
  onLook,
}: {
  readonly doubts: readonly Doubt[];
  readonly blanks: readonly Blank[];
  readonly batch: Batch;
  /** Sentences a person said yes to. */
  readonly agreed: ReadonlySet<string>;
  onAgree(sentence: string, isSo: boolean): void;
  /** Opens the first of these cells that is on show; null where none is. */
  onLook(cells: readonly string[]): (() => void) | null;
}) {
  const { tables: t } = useStrings();
  const stops = doubts.filter(({ weight }) => weight === 'stop');
  const asks = doubts.filter(({ weight }) => weight === 'ask');
  return (
    <section class="checks unprinted" aria-label={t.checks}>
      <h3>{t.checks}</h3>
      {doubts.length === 0 && <p class="status">{t.clean}</p>}
      {stops.length > 0 && (
        <div class="status failed">
          <strong>{t.stops(stops.length)}</strong>
          <ul class="plain">
            {stops.map((doubt) => (
              <li key={doubt.sentence}>
                {doubt.sentence}
                <Places doubt={doubt} batch={batch} look={onLook(doubt.cells)} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {asks.length > 0 && (
        <div class="status">
          <strong>{t.asks(asks.length)}</strong>
          <ul class="plain">
            {asks.map((doubt) => (
              <li key={doubt.sentence}>
                <Tick
                  checked={agreed.has(doubt.sentence)}
                  onTick={(checked) => onAgree(doubt.sentence, checked)}
                >
                  <span>
                    <span class="unseen">{t.isSo}</span>
                    {doubt.sentence}
                  </span>
                </Tick>
                <Places doubt={doubt} batch={batch} look={onLook(doubt.cells)} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {blanks.length > 0 && (
        <details>
          <summary>{t.blanks(blanks.length)}</summary>
          <p>{blanks.map(({ name }) => name).join('；')}</p>
        </details>
      )}
    </section>
  );
}

/** Where a doubt can be looked into: the number, and the sites it is about. */
function Places({
  doubt: { siteIds },
  batch,
  look,
}: {
  readonly doubt: Doubt;
  readonly batch: Batch;
  readonly look: (() => void) | null;
}) {
  const { tables: t } = useStrings();
  const about = new Set(siteIds);
  const lines =
    about.size === 0 ? [] : batch.lines.filter(({ site, isDrawn }) => isDrawn && about.has(site.id));
  return (
    <>
      {look && (
        <button type="button" class="small" onClick={look}>
          {t.look}
        </button>
      )}
      {lines.length > 0 && (
        <details>
          <summary>{t.sites(lines.length)}</summary>
          <ul class="places">
            {lines.slice(0, SITES).map(({ site }) => (
              <li key={site.id}>
                <Link
                  to={{ page: 'inspection', inspectionId: `${batch.task.id}/${site.id}`, view: 'verdict' }}
                >
                  {site.name}
                </Link>
              </li>
            ))}
            {lines.length > SITES && <li class="soft">{t.more(lines.length - SITES)}</li>}
          </ul>
        </details>
      )}
    </>
  );
}

import { useState } from 'preact/hooks';
import type { Sweep } from '../../utils/model/sweep';
import { useStrings } from '../strings';
import { type TableColumn, VirtualTable } from '../virtual-table';
import { Link } from './link';
import { Tick } from './tick';

/** One site of a task with its newest sweep. */
export interface QueueLine {
  readonly inspectionId: string;
  readonly name: string;
  readonly sweep: Sweep;
  readonly openQuestions: number;
}

/** A person is needed where pages could not be opened, the sweep came to rest by itself, or questions are open. */
export const needsPerson = ({ sweep, openQuestions }: QueueLine): boolean =>
  sweep.state === 'paused' || (sweep.state === 'done' && (sweep.counts.failed > 0 || openQuestions > 0));

/** 第二天早上的清单: what came of the sites, those that need a person first of all. */
export function SweepQueue({ lines }: { readonly lines: readonly QueueLine[] }) {
  const { sweep: t } = useStrings();
  const [onlyNeeded, setOnlyNeeded] = useState(true);
  const columns: readonly TableColumn<QueueLine>[] = [
    { key: 'site', heading: t.batchHeadings.site, width: '26%', cell: ({ name }) => name },
    {
      key: 'state',
      heading: t.batchHeadings.state,
      width: '14%',
      cell: ({ sweep: { state, halt } }) => (
        <span title={halt ? t.halts[halt] : undefined}>{t.states[state]}</span>
      ),
    },
    {
      key: 'pages',
      heading: t.batchHeadings.pages,
      width: '7rem',
      figures: true,
      cell: ({ sweep: { counts } }) => `${counts.done}/${counts.pages}`,
    },
    {
      key: 'troubles',
      heading: t.batchHeadings.troubles,
      width: '32%',
      cell: ({ sweep: { counts, troubles } }) =>
        counts.failed > 0 && `${counts.failed}：${troubles.map((one) => t.troubles[one]).join('；')}`,
    },
    {
      key: 'questions',
      heading: t.batchHeadings.questions,
      width: '6rem',
      figures: true,
      cell: ({ openQuestions }) => openQuestions,
    },
    {
      key: 'look',
      heading: t.look,
      width: '10rem',
      cell: ({ inspectionId, name, openQuestions }) => (
        <span class="buttons">
          <Link class="button small" to={{ page: 'inspection', inspectionId, view: 'sweep' }}>
            {t.look}
            <span class="unseen">{name}</span>
          </Link>
          {openQuestions > 0 && (
            <Link class="button small" to={{ page: 'triage', scope: 'inspection', id: inspectionId }}>
              {t.review}
              <span class="unseen">{name}</span>
            </Link>
          )}
        </span>
      ),
    },
  ];
  const needed = lines.filter(needsPerson);
  return (
    <section class="card" aria-labelledby="sweep-queue">
      <div class="line">
        <h3 id="sweep-queue">
          {t.needsPerson}（{needed.length}）
        </h3>
        <Tick checked={onlyNeeded} onTick={setOnlyNeeded}>
          {t.onlyNeeded}
        </Tick>
      </div>
      <VirtualTable
        label={t.needsPerson}
        rows={onlyNeeded ? needed : lines}
        columns={columns}
        rowKey={({ inspectionId }) => inspectionId}
        empty={lines.length === 0 ? t.notBegun : t.nothingNeeded}
      />
    </section>
  );
}

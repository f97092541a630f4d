import { useMemo } from 'preact/hooks';
import { useStrings } from '../../../components/strings';
import { BundleProgressBar } from '../../../components/workbench/bundle-progress';
import { InspectionHead } from '../../../components/workbench/inspection-head';
import { Link } from '../../../components/workbench/link';
import { INSPECTION_VIEWS, type InspectionView } from '../../../components/workbench/route';
import { judgeSite } from '../../../rules/verdict';
import { bundleSource, openQuestionsOf } from '../../../utils/records/reader';
import { fileName } from '../../../utils/tables/file-name';
import { nextSite, type ProgressRow, previousSite, progressOf } from '../../../utils/tasks/progress';
import { ask } from '../../extension-page/ask';
import { useWatched } from '../../extension-page/use-watched';
import type { PageProps } from '../page';
import { useCalmly } from '../sweep/use-calmly';
import { useBundle } from '../use-bundle';
import { ColumnsView } from './inspection/columns-view';
import { DocumentsView } from './inspection/documents-view';
import { EvidenceView } from './inspection/evidence-view';
import { FindingsView } from './inspection/findings-view';
import { LinksView } from './inspection/links-view';
import { type InspectionState, readInspectionState, readNeighbours } from './inspection/read';
import { RecheckView } from './inspection/recheck-view';
import { SweepView } from './inspection/sweep-view';
import { TypedView } from './inspection/typed-view';
import { VerdictView } from './inspection/verdict-view';
import type { ViewProps } from './inspection/view';

const VIEWS: Readonly<Record<InspectionView, (props: ViewProps) => preact.JSX.Element | null>> = {
  verdict: VerdictView,
  sweep: SweepView,
  columns: ColumnsView,
  links: LinksView,
  typed: TypedView,
  findings: FindingsView,
  evidence: EvidenceView,
  recheck: RecheckView,
  documents: DocumentsView,
};

/** 检查记录: one site in one task. */
export function InspectionPage({
  inspectionId,
  view,
  ...page
}: PageProps & { readonly inspectionId: string; readonly view: InspectionView }) {
  const { bench, inspection: t } = useStrings();
  const state = useCalmly<InspectionState | null | undefined>(
    () => readInspectionState(inspectionId),
    inspectionId,
    undefined,
    page.onTrouble,
  );
  if (state === undefined) return <p>{bench.loading}</p>;
  if (state === null) return <p class="empty">{t.notFound}</p>;
  return <Opened {...page} state={state} view={view} />;
}

function Opened({
  state: { record, versions, verdict: kept },
  view,
  ...page
}: PageProps & { readonly state: InspectionState; readonly view: InspectionView }) {
  const { inspection: t, bundles } = useStrings();
  const { task, inspection, site } = record;
  const bundle = useBundle(page);
  const rows = useWatched<readonly ProgressRow[]>(() => readNeighbours(task), task.id, [], page.onTrouble);
  const verdict = useMemo(() => kept ?? judgeSite(record), [record, kept]);
  const questions = useMemo(() => openQuestionsOf(record).length, [record]);
  const lock = task.state === 'closed' ? 'task' : inspection.state === 'closed' ? 'inspection' : null;
  const [previous, next] = [previousSite(rows, inspection.siteId), nextSite(rows, inspection.siteId)];
  const { id: inspectionId } = inspection;
  const openSite = (siteId: string): void =>
    page.go({ page: 'inspection', inspectionId: `${task.id}/${siteId}`, view });
  const View = VIEWS[view];
  return (
    <>
      <InspectionHead
        record={record}
        state={progressOf({ inspection, verdict: verdict.verdict, openQuestions: questions })}
        questions={questions}
        lock={lock}
        canClose={verdict.verdict !== 'undecided'}
        onPrevious={previous === null ? null : () => openSite(previous)}
        onNext={next === null ? null : () => openSite(next)}
        onClose={() =>
          void ask('inspection/close', { inspectionId }).then((answer) => page.tell(answer, t.closed))
        }
        onReopen={async (reason) => {
          const answer = await ask('inspection/reopen', { inspectionId, reason });
          page.tell(answer, t.reopened);
          return answer.ok;
        }}
        onExport={
          bundle.stage
            ? null
            : () =>
                void bundle.exportAs(
                  fileName(['政网巡检', task.name, site.name, bundles.suffix], 'zip'),
                  () => bundleSource({ inspectionId }),
                )
        }
        onExclude={async (reason) => {
          const answer = await ask('inspection/exclude', { inspectionId, reason });
          page.tell(answer, reason === null ? t.included : t.excluded);
          return answer.ok;
        }}
      />
      {bundle.stage && <BundleProgressBar {...bundle.stage} />}
      <nav class="tabs" aria-label={t.viewsOf}>
        {INSPECTION_VIEWS.map((one) => (
          <Link key={one} to={{ page: 'inspection', inspectionId, view: one }} current={one === view}>
            {t.views[one]}
          </Link>
        ))}
      </nav>
      <View {...page} record={record} versions={versions} verdict={verdict} lock={lock} />
    </>
  );
}

import { useMemo } from 'preact/hooks';
import { SiteRow } from '../../../../components/site-row';
import { useStrings } from '../../../../components/strings';
import { Link } from '../../../../components/workbench/link';
import { PointsTable } from '../../../../components/workbench/points-table';
import { VerdictCard } from '../../../../components/workbench/verdict-card';
import { VerdictEarlier } from '../../../../components/workbench/verdict-earlier';
import { VerdictEditions } from '../../../../components/workbench/verdict-editions';
import { VerdictMissing } from '../../../../components/workbench/verdict-missing';
import { VerdictSiteFindings } from '../../../../components/workbench/verdict-site-findings';
import { VerdictVersions } from '../../../../components/workbench/verdict-versions';
import { VetoList } from '../../../../components/workbench/veto-list';
import { type SiteFinding, siteFindings, siteRuleOf } from '../../../../rules/verdict';
import { type EarlierInspection, lastInspectionOf } from '../../../../utils/records/reader';
import { ask } from '../../../extension-page/ask';
import { useWatched } from '../../../extension-page/use-watched';
import { useOtherEdition } from './use-other-edition';
import type { ViewProps } from './view';

/** What these say of a veto, its counter says: it stands there. */
const ON_VETOES: ReadonlySet<string> = new Set(['site-columns-veto', 'guides-veto']);
const isOnVeto = ({ ruleId }: SiteFinding): boolean => ON_VETOES.has(ruleId);

/** 结论: what the record adds up to, what is behind it, what is missing, and what was found last time. */
export function VerdictView({ record, versions, verdict, lock, tell, onTrouble }: ViewProps) {
  const { saved, undone, documents } = useStrings();
  const { task, inspection } = record;
  const earlier = useWatched<EarlierInspection | null>(
    () => lastInspectionOf(inspection.id),
    inspection.id,
    null,
    onTrouble,
  );
  const [onVetoes, ofSite] = useMemo(() => {
    const all = siteFindings(record, task.edition);
    return [all.filter(isOnVeto), all.filter((finding) => !isOnVeto(finding))];
  }, [record]);
  const other = useOtherEdition(record, onTrouble);
  const [newest] = record.audits.slice(-1);
  const undo = (findingId: string): void =>
    void ask('review/undo', { findingId }).then((answer) => tell(answer, undone));
  return (
    <div class="sections">
      {earlier && (earlier.faults.length > 0 || earlier.overruled.length > 0) && (
        <VerdictEarlier earlier={earlier} />
      )}
      <VerdictCard verdict={verdict} isKept={inspection.state === 'closed'} />
      <p class="buttons">
        <Link class="button" to={{ page: 'inspection', inspectionId: inspection.id, view: 'documents' }}>
          {documents.recordSheet}
        </Link>
      </p>
      {verdict.missing.length > 0 && (
        <VerdictMissing
          missing={verdict.missing}
          inspectionId={inspection.id}
          siteQuestion={
            newest &&
            lock === null && (
              <SiteRow
                host={newest.host}
                site={newest.site}
                onAnswer={(kind, level) =>
                  void ask('site/answer', { host: newest.host, kind, level }).then((answer) =>
                    tell(answer, saved),
                  )
                }
              />
            )
          }
        />
      )}
      <div class="two wide">
        <VetoList
          vetoes={verdict.vetoes}
          ruleOf={({ key }) => siteRuleOf(onVetoes.find(({ subject }) => subject === key)?.ruleId ?? '')}
          inspectionId={inspection.id}
        />
        <div class="sections">
          <VerdictSiteFindings
            findings={ofSite}
            reviews={record.reviews}
            onReview={
              lock === null
                ? ({ id, outcome, reason: said }, result, reason) =>
                    void ask('review/site', {
                      inspectionId: inspection.id,
                      findingId: id,
                      of: { outcome, reason: said },
                      result,
                      reason,
                    }).then((answer) => tell(answer, saved, () => undo(id)))
                : null
            }
            onUndo={({ id }) => undo(id)}
          />
          <VerdictVersions versions={versions} />
          <VerdictEditions
            {...other}
            canJudge={record.audits.length > 0}
            onJudge={other.judge}
            onCancel={other.cancel}
          />
        </div>
      </div>
      {verdict.points && <PointsTable points={verdict.points} inspectionId={inspection.id} />}
    </div>
  );
}

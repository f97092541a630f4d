import { useMemo } from 'preact/hooks';
import { useStrings } from '../../../../components/strings';
import { QuestionList } from '../../../../components/workbench/question-list';
import { SeriesImport } from '../../../../components/workbench/series-import';
import { SeriesList } from '../../../../components/workbench/series-list';
import { TypedFactFields } from '../../../../components/workbench/typed-fact-fields';
import { factsOf } from '../../../../components/workbench/typed-facts';
import { TypedFindingForm } from '../../../../components/workbench/typed-finding-form';
import { TypedFindings } from '../../../../components/workbench/typed-findings';
import { dayOf } from '../../../../rules/core/windows';
import type { Answer } from '../../../../utils/messages';
import type { VisitSeries } from '../../../../utils/model/task';
import { ask } from '../../../extension-page/ask';
import { useCalendar } from '../../../extension-page/use-calendar';
import { SiteMonitor } from './site-monitor';
import type { ViewProps } from './view';

/** 人工补充: what no page tells by itself: findings by hand, test questions, a monitor's visits, 新媒体. */
export function TypedView({ record, lock, tell, onTrouble }: ViewProps) {
  const { inspection: t, links, saved, undone } = useStrings();
  const { inspection, task, questions, series } = record;
  const inspectionId = inspection.id;
  const calendar = useCalendar();
  const canChange = lock === null;
  const facts = useMemo(() => factsOf(record), [record]);
  const told = (answer: Answer, undo?: () => void): boolean => {
    tell(answer, saved, undo);
    return answer.ok;
  };
  const back = (findingId: string): void =>
    void ask('review/undo', { findingId }).then((answer) => tell(answer, undone));
  const type = (field: string, value: string): Promise<Answer> =>
    ask('inspection/type', { inspectionId, field, value });
  const remove = ({ id: seriesId, source, visits }: VisitSeries): void =>
    void ask('series/remove', { seriesId }).then((answer) =>
      tell(
        answer,
        links.seriesRemoved,
        () => void ask('series/add', { inspectionId, source, visits }).then((again) => tell(again, undone)),
      ),
    );
  return (
    <div class="sections">
      <section class="card" aria-labelledby="by-hand">
        <h3 id="by-hand">{t.handFindings}</h3>
        <p class="soft">{t.handHelp}</p>
        <TypedFindings
          record={record}
          canChange={canChange}
          onNote={async ({ id: findingId }, note) => told(await ask('finding/note', { findingId, note }))}
          onWithdraw={async ({ id: findingId }, reason) =>
            told(await ask('review/add', { findingId, result: 'overruled', reason }), () => back(findingId))
          }
          onRestore={({ id }) => back(id)}
        />
        {canChange && (
          <TypedFindingForm
            edition={task.edition}
            onAdd={async (finding) => told(await ask('finding/add', { inspectionId, ...finding }))}
          />
        )}
      </section>
      <section class="card" aria-labelledby="questions">
        <h3 id="questions">{t.questions}</h3>
        <p class="soft">{t.questionsHelp}</p>
        <QuestionList
          questions={questions}
          today={dayOf(new Date().toISOString())}
          calendar={calendar}
          canChange={canChange}
          onSave={async (entry, id) =>
            told(await ask('question/save', { inspectionId, ...entry, ...(id === undefined ? {} : { id }) }))
          }
        />
      </section>
      <section class="card" aria-labelledby="facts">
        <h3 id="facts">{t.facts}</h3>
        <p class="soft">{t.factsHelp}</p>
        <TypedFactFields
          facts={facts}
          canChange={canChange}
          onType={(field, value) =>
            void type(field, value).then((answer) =>
              told(
                answer,
                () => void type(field, inspection.typed[field] ?? '').then((again) => tell(again, undone)),
              ),
            )
          }
        />
      </section>
      <section class="card" aria-labelledby="series">
        <h3 id="series">{t.series}</h3>
        <SeriesList series={series} onRemove={canChange ? remove : undefined} />
        {canChange && (
          <SeriesImport
            onAdd={async (source, visits) => told(await ask('series/add', { inspectionId, source, visits }))}
          />
        )}
        <SiteMonitor record={record} canChange={canChange} tell={tell} onTrouble={onTrouble} />
      </section>
    </div>
  );
}

import { useMemo } from 'preact/hooks';
import { useStrings } from '../../../../components/strings';
import { DocumentFields } from '../../../../components/workbench/document-fields';
import { DocumentProblems } from '../../../../components/workbench/document-problems';
import type { Task } from '../../../../utils/model/task';
import { clockInChina, dayOnClock } from '../../../../utils/page/dates/calendar';
import { checkNotice } from '../../../../utils/tables/documents/check';
import type { Fault } from '../../../../utils/tables/documents/fault';
import { noticeParts } from '../../../../utils/tables/documents/notice';
import { noticeDraft } from '../../../../utils/tables/documents/notice-draft';
import {
  NOTICE_FIELDS,
  NOTICE_NEEDS,
  type NoticeField,
  noticeKey,
  noticeText,
  proposedNotice,
} from '../../../../utils/tables/documents/notice-fields';
import { problemKinds } from '../../../../utils/tables/documents/notice-problems';
import type { Batch } from '../../../../utils/tables/official/batch';
import { TABLE_KINDS } from '../../../../utils/tables/official/catalogue';
import { PLAIN } from '../../../../utils/tables/official/template';
import { useWatched } from '../../../extension-page/use-watched';
import type { PageProps } from '../../page';
import { readEarlier } from '../../task-batch';
import { DocumentDesk } from './document-desk';
import { annexesOf, looksBack, placeOf, proposedSource } from './made-tables';
import { useKeeping } from './use-table-writing';

const SOURCES = [...new Set(TABLE_KINDS.filter(({ per }) => per === 'task').map(({ source }) => source))];
/** 不附报表; '' would be the proposed source. */
const NO_ANNEXES = '-';

const KINDS: Readonly<Record<NoticeField, 'line' | 'lines' | 'day'>> = {
  title: 'line',
  number: 'line',
  addressee: 'line',
  opening: 'lines',
  demands: 'lines',
  answerBy: 'day',
  office: 'line',
  date: 'day',
};

/** 通报: the few things that a person types, what is told of all that was found, and the draft as it will be. */
export function NoticeView({
  task,
  batch,
  faults,
  page,
}: {
  readonly task: Task;
  readonly batch: Batch;
  readonly faults: readonly Fault[];
  readonly page: PageProps;
}) {
  const { bench, documents: t } = useStrings();
  const source = batch.typed[noticeKey('source')] ?? proposedSource(batch);
  const isBack = looksBack(source);
  const earlier = useWatched<readonly Batch[] | null>(
    async () => (isBack ? readEarlier(task) : []),
    `${task.id} ${isBack}`,
    null,
    page.onTrouble,
  );
  const today = dayOnClock(clockInChina(new Date().toISOString()));
  const subject = placeOf(batch);
  const proposed = useMemo(() => proposedNotice(batch, subject, today), [batch, subject, today]);
  const text = useMemo(() => noticeText(batch, proposed), [batch, proposed]);
  const annexes = useMemo(
    () => annexesOf(source, batch, earlier ?? [], text.date),
    [source, batch, earlier, text.date],
  );
  const list = annexes.find(({ table }) => table.role === 'sites')?.template ?? PLAIN;
  const rates = annexes.find(({ table }) => table.role === 'areas')?.template ?? list;
  const kinds = useMemo(() => problemKinds(batch, faults, list), [batch, faults, list]);
  const leftOut = useMemo(() => new Set(batch.typed[noticeKey('leftOut')]?.split('\n')), [batch]);
  const problems = useMemo(() => kinds.filter(({ key }) => !leftOut.has(key)), [kinds, leftOut]);
  const doubts = useMemo(() => {
    const told = problems.flatMap((one) => one.faults);
    return checkNotice(batch, annexes, told, text);
  }, [batch, annexes, problems, text]);
  const { keep, isAwaited } = useKeeping(batch);
  if (!earlier) return <p>{bench.loading}</p>;
  const type = async (field: NoticeField | 'source' | 'leftOut', value: string): Promise<void> => {
    const key = noticeKey(field);
    const before = batch.typed[key] ?? '';
    const put = (words: string) => keep({ siteId: null, key }, words);
    page.tell(await put(value), t.kept, () => void put(before));
  };
  const parts = noticeParts(
    noticeDraft({
      batch,
      subject,
      text,
      faults,
      problems,
      annexes: annexes.map(({ table }) => table),
      template: rates,
    }),
  );
  return (
    <>
      <p class="soft unprinted">{t.noticeHelp}</p>
      <section class="card unprinted" aria-label={t.fields}>
        <DocumentFields
          fields={NOTICE_FIELDS.map((field) => ({
            key: field,
            label: t.field[field],
            kind: KINDS[field],
            value: text[field],
            proposed: proposed[field],
            isNeeded: field in NOTICE_NEEDS,
          }))}
          onType={(key, value) => {
            const field = NOTICE_FIELDS.find((one) => one === key);
            // What is proposed need not be kept: it follows the records.
            if (field) void type(field, value === proposed[field] ? '' : value);
          }}
        />
        <label class="fields">
          {t.annexes}{' '}
          <select value={source} onChange={({ currentTarget }) => void type('source', currentTarget.value)}>
            {SOURCES.map((one) => (
              <option key={one}>{one}</option>
            ))}
            <option value={NO_ANNEXES}>{t.noAnnexes}</option>
          </select>
        </label>
        <DocumentProblems
          kinds={kinds}
          leftOut={leftOut}
          onLeave={(key, isLeftOut) => {
            const others = [...leftOut].filter((one) => one !== key);
            void type('leftOut', (isLeftOut ? [...others, key] : others).join('\n'));
          }}
        />
      </section>
      <DocumentDesk
        name="通报"
        subject={subject}
        parts={parts}
        doubts={doubts}
        batch={batch}
        isReading={isAwaited}
        page={page}
      />
    </>
  );
}

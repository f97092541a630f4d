import { useEffect, useRef, useState } from 'preact/hooks';
import { AuditStatus, Trouble } from '../../components/audit-status';
import { type ExportFlavour, ExportMenu, type ExportScope } from '../../components/export-menu';
import { FindingGroups } from '../../components/finding-groups';
import { History } from '../../components/history';
import { InspectorName } from '../../components/inspector-name';
import { KeyHelp } from '../../components/key-help';
import { NoticeBar } from '../../components/notice-bar';
import { PageKindRow } from '../../components/page-kind-row';
import { PanelHead } from '../../components/panel-head';
import { ReadingBlock } from '../../components/reading';
import { SchemeNote } from '../../components/scheme-note';
import { SiteRow } from '../../components/site-row';
import { useStrings } from '../../components/strings';
import { Summary } from '../../components/summary';
import { clock, wordsOf } from '../../components/words';
import type { Cause } from '../../utils/messages';
import type { Outcome } from '../../utils/model/words';
import { addressKey } from '../../utils/records/address-key';
import { effectiveOutcome } from '../../utils/records/effective';
import type { FindingRow } from '../../utils/records/rows';
import { noticeLine } from '../../utils/tables/notice-line';
import { ask } from '../extension-page/ask';
import type { Save } from '../extension-page/main';
import { useInspectorName } from '../extension-page/use-inspector-name';
import { useNotice } from '../extension-page/use-notice';
import { exportCsv } from './export';
import { PageLinks } from './page-links';
import { useKeys } from './use-keys';
import { useReading } from './use-reading';
import { useLastAudits, useRecord } from './use-records';
import { useTabState } from './use-tab';
import type { ViewProps } from './view';

const OPEN_AT_FIRST: readonly Outcome[] = ['fail', 'review'];

/** 侧边栏·本页: the page in front, what is wrong with it, and what the inspector says. */
export function PageView({ tab, save, tabs }: ViewProps & { save: Save }) {
  const t = useStrings();
  const state = useTabState(tab?.id);
  const inspector = useInspectorName();
  const [earlier, setEarlier] = useState<string | null>(null);
  const shown = earlier ?? state.auditId;
  const [trouble, setTrouble] = useState<{ cause: Cause; detail: string } | null>(null);
  const onTrouble = (cause: Cause, detail: string): void => setTrouble({ cause, detail });
  const record = useRecord(shown, onTrouble);
  const reading = useReading(record?.audit);
  const last = useLastAudits(tab?.url ?? record?.audit.url, onTrouble);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [openGroups, setOpenGroups] = useState<ReadonlySet<Outcome>>(new Set(OPEN_AT_FIRST));
  const [objecting, setObjecting] = useState<string | null>(null);
  const { notice, setNotice, tell: told } = useNotice();
  const [exporting, setExporting] = useState(false);
  const [keysOpen, setKeysOpen] = useState(false);
  const lastReviewed = useRef<string | null>(null);
  const main = useRef<HTMLElement>(null);

  // Another page, or a new audit: what was looked up before is not what is in front.
  useEffect(() => {
    setEarlier(null);
    setTrouble(null);
  }, [tab?.id, state.auditId]);

  const busy = state.stage === 'waiting' || state.stage === 'reading' || state.stage === 'judging';
  // Nothing is drawn in a page that is being read.
  const canLocate =
    !busy && record !== null && tab?.url !== undefined && addressKeyOf(tab.url) === record.audit.addressKey;

  const audit = (): void => {
    if (!tab || busy) return;
    setEarlier(null);
    void ask('audit/start', { tabId: tab.id });
  };
  /** Its line takes the focus, unless the inspector went on to another one meanwhile. */
  const closeReason = (findingId: string): void => {
    setObjecting((asked) => (asked === findingId ? null : asked));
    if (findingInFocus(main.current) === findingId) focusHead(main.current, findingId);
  };
  const undo = (findingId: string): void =>
    void ask('review/undo', { findingId }).then((answer) => told(answer, t.undone));

  /** A fault of an inspection is kept as a picture while its page is in front. */
  const keepEvidence = (finding: FindingRow): void => {
    if (!tab || !canLocate || finding.inspectionId === '') return;
    void ask('evidence/take', { tabId: tab.id, findingId: finding.id }).then((kept) =>
      told(kept, t.triage.taken, () => undo(finding.id)),
    );
  };
  const on = {
    onLocate: (finding: FindingRow, exhibit: number) =>
      void (
        tab &&
        ask('show/locate', { tabId: tab.id, findingId: finding.id, exhibit }).then((answer) =>
          told(answer, t.located),
        )
      ),
    onReview: async (finding: FindingRow, result: 'confirmed' | 'overruled', reason: string) => {
      const answer = await ask('review/add', { findingId: finding.id, result, reason });
      told(answer, `${wordsOf(finding, t.byHandName).name}：${t[result]}`, () => undo(finding.id));
      // What was refused is still there to be said again.
      if (!answer.ok) return;
      lastReviewed.current = finding.id;
      closeReason(finding.id);
      if (result === 'confirmed') keepEvidence(finding);
    },
    onUndo: (finding: FindingRow) => {
      focusHead(main.current, finding.id);
      undo(finding.id);
    },
    onCopy: (finding: FindingRow) => {
      if (!record) return;
      const effective = effectiveOutcome(finding, record.reviews[finding.id]);
      const line = noticeLine(record.audit, finding, wordsOf(finding), effective);
      if (line === null) return setNotice({ text: t.nothingToCopy });
      void navigator.clipboard
        .writeText(line)
        .then(() => setNotice({ text: t.copied }))
        .catch((error: unknown) => told({ ok: false, cause: 'unexpected', detail: String(error) }, ''));
    },
    onNote: (finding: FindingRow, note: string) =>
      void ask('finding/note', { findingId: finding.id, note }).then((answer) => told(answer, t.saved)),
  };
  const object = (findingId: string | null): void => {
    setObjecting(findingId);
    if (findingId === null) focusHead(main.current, objecting);
    else setOpen((before) => new Set([...before, findingId]));
  };

  useKeys(main, {
    finding: (id) => record?.findings.find((finding) => finding.id === id),
    locate: (finding) => {
      const first = finding.evidence.findIndex(({ path }) => path !== undefined);
      if (first >= 0 && canLocate) on.onLocate(finding, first);
    },
    confirm: (finding) => void on.onReview(finding, 'confirmed', ''),
    object: (finding) => object(finding.id),
    undo: (finding) => {
      const id = [finding?.id, lastReviewed.current].find((one) => one && record?.reviews[one]);
      if (id) undo(id);
    },
    copy: on.onCopy,
    audit,
    help: () => setKeysOpen(!keysOpen),
  });

  const onExport = (scope: ExportScope, flavour: ExportFlavour): void => {
    setExporting(true);
    exportCsv(scope, flavour, record, save)
      .then((name) => setNotice({ text: name === null ? t.exportEmpty : `${t.exported}：${name}` }))
      .catch((error: unknown) => told({ ok: false, cause: 'unexpected', detail: String(error) }, ''))
      .finally(() => setExporting(false));
  };

  return (
    <>
      <PanelHead
        title={record?.audit.title || tab?.title || t.title}
        address={record?.audit.url ?? tab?.url ?? ''}
      >
        <button type="button" class="primary" aria-disabled={!tab || busy} onClick={audit}>
          {busy ? t.auditing : t.auditPage}
        </button>
      </PanelHead>
      {tabs}
      <main ref={main}>
        {trouble && <Trouble {...trouble} />}
        <AuditStatus state={state} provisional={record?.audit.provisional === true} />
        {earlier !== null && (
          <div class="status earlier">
            <strong>{t.earlier}</strong>
            <button type="button" onClick={() => setEarlier(null)}>
              {t.backToNow}
            </button>
          </div>
        )}
        {record ? (
          <>
            <p class="time">
              {t.checkedAt}：{clock(record.audit.checkedAt)} · {record.audit.edition}
            </p>
            {record.audit.settle.state === 'timeout' && <p class="status">{t.timeout}</p>}
            <SiteRow
              key={record.audit.host}
              host={record.audit.host}
              site={record.audit.site}
              onAnswer={(kind, level) =>
                void ask('site/answer', { host: record.audit.host, kind, level }).then((answer) =>
                  told(answer, t.saved),
                )
              }
            />
            <PageKindRow
              reading={record.audit.pageKind}
              onChange={(pageKind) =>
                void ask('audit/rejudge', { auditId: record.audit.id, pageKind }).then((answer) =>
                  told(answer, t.saved),
                )
              }
            />
            <Summary record={record} />
            <SchemeNote scheme={record.audit.scheme} />
            <FindingGroups
              {...on}
              record={record}
              canLocate={canLocate}
              open={open}
              openGroups={openGroups}
              objecting={objecting}
              onToggle={(id) => setOpen(toggled(open, id))}
              onToggleGroup={(outcome) => setOpenGroups(toggled(openGroups, outcome))}
              onObject={object}
            />
          </>
        ) : (
          state.stage !== 'failed' &&
          shown === null &&
          !busy && (
            <div class="empty">
              <strong>{t.never}</strong>
              <p>{t.neverHow}</p>
            </div>
          )
        )}
        {record && reading && (
          <ReadingBlock
            reading={reading}
            canLocate={canLocate}
            onPlace={(path, text) =>
              void (
                tab &&
                ask('show/place', { tabId: tab.id, path, text, label: text.slice(0, 40) }).then((answer) =>
                  told(answer, t.located),
                )
              )
            }
          />
        )}
        {record && <PageLinks audit={record.audit} tell={told} onTrouble={onTrouble} />}
        <History {...last} shown={shown} onShow={setEarlier} />
        <ExportMenu busy={exporting} hasAudit={record !== null} onExport={onExport} />
        {inspector !== null && (
          <InspectorName
            name={inspector}
            onSave={(name) => void ask('inspector/name', { name }).then((answer) => told(answer, t.saved))}
          />
        )}
        <KeyHelp open={keysOpen} onToggle={setKeysOpen} />
      </main>
      <NoticeBar
        notice={notice}
        onUndone={() => {
          setNotice(null);
          focusHead(main.current, lastReviewed.current);
        }}
      />
    </>
  );
}

function toggled<Value>(set: ReadonlySet<Value>, value: Value): ReadonlySet<Value> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}

/** The button that had the focus may be gone after a change: the finding's line takes it. */
function focusHead(root: HTMLElement | null, findingId: string | null): void {
  if (findingId === null) return;
  for (const head of root?.querySelectorAll<HTMLElement>('button[data-finding]') ?? []) {
    if (head.dataset.finding === findingId) head.focus();
  }
}

/** The finding that holds the focus, by its id. */
const findingInFocus = (root: HTMLElement | null): string | undefined =>
  root?.querySelector(':focus')?.closest('li.finding')?.querySelector<HTMLElement>('button[data-finding]')
    ?.dataset.finding;

function addressKeyOf(address: string): string {
  return URL.canParse(address) ? addressKey(address) : '';
}

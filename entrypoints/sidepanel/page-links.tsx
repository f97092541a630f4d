import { useStrings } from '../../components/strings';
import { clock } from '../../components/words';
import { LinkCheckProgress } from '../../components/workbench/link-check-progress';
import { countLinks, LinkCheckResult } from '../../components/workbench/link-check-result';
import { splitHost } from '../../utils/identifiers/hosts';
import type { Answer } from '../../utils/messages';
import type { LinkCheck } from '../../utils/model/link-check';
import { readLinkCheck } from '../../utils/records/reader';
import type { AuditRow } from '../../utils/records/rows';
import { stopCheck } from '../extension-page/links/check';
import { useLinkCheck } from '../extension-page/links/use-link-check';
import { type OnTrouble, useWatched } from '../extension-page/use-watched';

/** 本页·链接: checks what the page's links answer, and shows which of them do not work. */
export function PageLinks({
  audit,
  tell,
  onTrouble,
}: {
  readonly audit: AuditRow;
  tell(answer: Answer, text: string): void;
  readonly onTrouble: OnTrouble;
}) {
  const { links: t } = useStrings();
  const found = useWatched<LinkCheck | null>(() => readLinkCheck(audit.id), audit.id, null, onTrouble);
  const inspectionId = audit.inspectionId === '' ? null : audit.inspectionId;
  const { progress, check } = useLinkCheck({ inspectionId, hosts: [audit.host] }, tell);
  const canCheck = progress === null && !audit.provisional;
  const host = splitHost(audit.url);
  const counts = found && countLinks(found, host);
  return (
    <details class="block links">
      <summary>
        {t.title}
        {counts && <small> {t.summary(counts.dead, counts.unsure, counts.works)}</small>}
      </summary>
      <p class="soft">{t.how}</p>
      {progress ? (
        <LinkCheckProgress progress={progress} onStop={stopCheck} />
      ) : (
        <button type="button" aria-disabled={!canCheck} onClick={() => canCheck && check([audit.id])}>
          {found === null ? t.page : found.unasked > 0 ? t.goOn : t.again}
        </button>
      )}
      {found && (
        <>
          <p class="time">{clock(found.at)}</p>
          <LinkCheckResult check={found} host={host} />
        </>
      )}
    </details>
  );
}

import { useState } from 'preact/hooks';
import { splitHost } from '../../utils/identifiers/hosts';
import type { LinkCheck } from '../../utils/model/link-check';
import type { AuditRow } from '../../utils/records/rows';
import { useStrings } from '../strings';
import { clock } from '../words';
import { countLinks, LinkCheckResult } from './link-check-result';

/** Pages shown at once. */
const PAGES = 50;

/** The audited pages of a site, each with what its links answered; a page opens down to the links that do not work. */
export function LinkCheckTable({
  audits,
  checks,
  canCheck,
  onCheck,
}: {
  readonly audits: readonly AuditRow[];
  /** By audit. */
  readonly checks: ReadonlyMap<string, LinkCheck>;
  /** False while a check is under way, and where nothing can be changed. */
  readonly canCheck: boolean;
  onCheck(auditId: string): void;
}) {
  const { links: t } = useStrings();
  const [shown, setShown] = useState(PAGES);
  const { headings } = t;
  const more = audits.length - shown;
  return (
    <>
      <table class="link-pages">
        <thead>
          <tr>
            <th scope="col">{headings.page}</th>
            <th scope="col">{headings.at}</th>
            <th scope="col" class="figures">
              {headings.dead}
            </th>
            <th scope="col" class="figures">
              {headings.unsure}
            </th>
            <th scope="col" class="figures">
              {headings.works}
            </th>
            <th scope="col" class="figures">
              {headings.left}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {audits.slice(0, shown).map((audit) => (
            <PageRow
              key={audit.id}
              audit={audit}
              check={checks.get(audit.id) ?? null}
              canCheck={canCheck}
              onCheck={() => onCheck(audit.id)}
            />
          ))}
        </tbody>
      </table>
      {more > 0 && (
        <button type="button" onClick={() => setShown(shown + PAGES)}>
          {t.more(Math.min(more, PAGES))}
        </button>
      )}
    </>
  );
}

function PageRow({
  audit,
  check,
  canCheck,
  onCheck,
}: {
  readonly audit: AuditRow;
  readonly check: LinkCheck | null;
  readonly canCheck: boolean;
  onCheck(): void;
}) {
  const { links: t } = useStrings();
  const [open, setOpen] = useState(false);
  const host = splitHost(audit.url);
  const counts = check && countLinks(check, host);
  const name = audit.title || audit.url;
  const hasMore = counts !== null && counts.dead + counts.unsure > 0;
  const action = check === null ? t.page : check.unasked > 0 ? t.goOn : t.again;
  return (
    <>
      <tr>
        <th scope="row">
          {hasMore ? (
            <button type="button" class="text" aria-expanded={open} onClick={() => setOpen(!open)}>
              {name}
            </button>
          ) : (
            name
          )}
          <small class="address">{audit.url}</small>
        </th>
        <td>{check ? clock(check.at) : <span class="soft">{t.never}</span>}</td>
        <td class="figures">{counts && (counts.dead > 0 ? <b class="fault">{counts.dead}</b> : 0)}</td>
        <td class="figures">{counts?.unsure}</td>
        <td class="figures">{counts?.works}</td>
        <td class="figures">{check && check.unasked + check.notAllowed}</td>
        <td>
          <button type="button" aria-disabled={!canCheck} onClick={() => canCheck && onCheck()}>
            {action}
            <span class="unseen">{name}</span>
          </button>
        </td>
      </tr>
      {open && check && (
        <tr>
          <td colSpan={7}>
            <LinkCheckResult check={check} host={host} />
          </td>
        </tr>
      )}
    </>
  );
}

import { addressKey } from '../../utils/records/address-key';
import { type AuditSummary, listAudits, readAudit } from '../../utils/records/reader';
import type { AuditRecord } from '../../utils/records/rows';
import { type OnTrouble, useWatched } from '../extension-page/use-watched';

const LAST_OF_PAGE = 5;
const LAST_OF_SITE = 10;

/** An audit with its findings and reviews; null while unknown. */
export const useRecord = (auditId: string | null, onTrouble: OnTrouble): AuditRecord | null =>
  useWatched<AuditRecord | null>(
    async () => (auditId === null ? null : readAudit(auditId)),
    auditId ?? '',
    null,
    onTrouble,
  );

export interface LastAudits {
  readonly page: readonly AuditSummary[];
  readonly site: readonly AuditSummary[];
}

const NONE: LastAudits = { page: [], site: [] };

/** The last audits of the page at an address and of its site. */
export function useLastAudits(address: string | undefined, onTrouble: OnTrouble): LastAudits {
  const known = address !== undefined && /^https?:/.test(address) ? address : null;
  return useWatched<LastAudits>(
    async () => {
      if (known === null) return NONE;
      const [page, site] = await Promise.all([
        listAudits({ addressKey: addressKey(known) }, LAST_OF_PAGE),
        listAudits({ host: new URL(known).hostname }, LAST_OF_SITE),
      ]);
      return { page, site };
    },
    known ?? '',
    NONE,
    onTrouble,
  );
}

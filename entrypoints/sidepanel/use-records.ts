import { useEffect, useState } from 'preact/hooks';
import type { Cause } from '../../utils/messages';
import { addressKey } from '../../utils/records/address-key';
import { recordsCause } from '../../utils/records/errors';
import { type AuditSummary, listAudits, readAudit, watch } from '../../utils/records/reader';
import type { AuditRecord } from '../../utils/records/rows';

const LAST_OF_PAGE = 5;
const LAST_OF_SITE = 10;

/** A query of the records, answered again whenever they change. */
function useWatched<Value>(
  query: () => Promise<Value>,
  key: string,
  empty: Value,
  onTrouble: OnTrouble,
): Value {
  const [value, setValue] = useState(empty);
  useEffect(() => {
    setValue(empty);
    return watch(query, setValue, (error) => onTrouble(recordsCause(error) ?? 'unexpected', String(error)));
    // The key says all that the query depends on.
  }, [key]);
  return value;
}

/** Told why records cannot be read. */
export type OnTrouble = (cause: Cause, detail: string) => void;

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

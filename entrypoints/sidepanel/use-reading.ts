import { useEffect, useState } from 'preact/hooks';
import type { Reading } from '../../components/reading';
import { columnView } from '../../rules/core/column-view';
import { splitHost } from '../../utils/identifiers/hosts';
import { guideView } from '../../utils/page/guides/view';
import { lettersView } from '../../utils/page/letters/view';
import { readPage } from '../../utils/page/page';
import { readSnapshot } from '../../utils/records/reader';
import type { AuditRow } from '../../utils/records/rows';

/** What was read of lists, letters and guides, taken from the recorded snapshot; null until it is unpacked. */
export function useReading(audit: AuditRow | undefined): Reading | null {
  const [reading, setReading] = useState<Reading | null>(null);
  const kind = audit?.pageKind.kind;
  useEffect(() => {
    setReading(null);
    if (!audit) return;
    let current = true;
    readingOf(audit)
      .then((found) => current && setReading(found))
      .catch((error: unknown) => console.error('reading', error));
    return () => {
      current = false;
    };
  }, [audit?.snapshotHash, kind, audit?.site.kind, audit?.asOf]);
  return reading;
}

async function readingOf(audit: AuditRow): Promise<Reading | null> {
  const snapshot = await readSnapshot(audit.snapshotHash);
  if (!snapshot) return null;
  const page = readPage(snapshot);
  const { asOf, edition, site, pageKind } = audit;
  return {
    column: columnView(page, { asOf, edition, site, pageKind, host: splitHost(snapshot.url) }),
    letters: pageKind.kind === 'interaction' ? lettersView(page) : null,
    guide: pageKind.kind === 'guide' ? guideView(page) : null,
  };
}

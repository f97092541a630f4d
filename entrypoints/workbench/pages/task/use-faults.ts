import { useEffect, useState } from 'preact/hooks';
import { faultsIn } from '../../../../components/workbench/document-faults';
import type { SiteRecord } from '../../../../utils/records/site-record';
import type { Fault } from '../../../../utils/tables/documents/fault';

/** How long the page may stand still. */
const SLICE_MS = 40;

export interface FaultsRead {
  /** Null until all sites are read. */
  readonly faults: readonly Fault[] | null;
  /** Sites read so far. */
  readonly done: number;
}

/** The faults of all these sites: a country's findings take seconds to put into words, so a few sites at a time. */
export function useFaults(records: readonly SiteRecord[]): FaultsRead {
  const [read, setRead] = useState<FaultsRead>({ faults: null, done: 0 });
  useEffect(() => {
    const faults: Fault[] = [];
    let done = 0;
    let timer: ReturnType<typeof setTimeout>;
    const slice = (): void => {
      const until = performance.now() + SLICE_MS;
      for (const record of records.slice(done)) {
        faults.push(...faultsIn(record));
        done += 1;
        if (performance.now() > until) break;
      }
      const isDone = done === records.length;
      setRead({ faults: isDone ? faults : null, done });
      if (!isDone) timer = setTimeout(slice);
    };
    slice();
    return () => clearTimeout(timer);
  }, [records]);
  return read;
}

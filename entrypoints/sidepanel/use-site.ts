import { useEffect, useState } from 'preact/hooks';
import { judgeSite } from '../../rules/verdict';
import type { SiteVerdict } from '../../utils/model/verdict';
import {
  type EarlierInspection,
  inspectionForHost,
  lastInspectionOf,
  readCurrentTask,
  readSiteRecord,
} from '../../utils/records/reader';
import type { SiteRecord } from '../../utils/records/site-record';
import { type OnTrouble, useWatched } from '../extension-page/use-watched';

/** What the panel knows of the site in front. */
export type SiteInFront =
  | { readonly state: 'reading' | 'no-task' | 'unknown-page' | 'not-in-task' }
  | {
      readonly state: 'found';
      readonly record: SiteRecord;
      readonly verdict: SiteVerdict;
      readonly earlier: EarlierInspection | null;
    };

/** The inspection of the site at an address in the current task, as the records change. */
export function useSite(address: string | undefined, onTrouble: OnTrouble): SiteInFront {
  const host = address !== undefined && /^https?:/.test(address) ? new URL(address).hostname : '';
  return useWatched<SiteInFront>(() => readSite(host), host, { state: 'reading' }, onTrouble);
}

async function readSite(host: string): Promise<SiteInFront> {
  if (!(await readCurrentTask())) return { state: 'no-task' };
  if (host === '') return { state: 'unknown-page' };
  const found = await inspectionForHost(host);
  const record = found && (await readSiteRecord(found.inspection.id));
  if (!record) return { state: 'not-in-task' };
  const earlier = await lastInspectionOf(record.inspection.id);
  return { state: 'found', record, verdict: judgeSite(record), earlier };
}

/** Whether something holds, asked again whenever `key` changes. */
export function useAsked(ask: () => Promise<boolean>, key: string): boolean {
  const [answer, setAnswer] = useState(false);
  useEffect(() => {
    let current = true;
    void ask().then((told) => current && setAnswer(told));
    return () => {
      current = false;
    };
  }, [key]);
  return answer;
}

import { useEffect, useState } from 'preact/hooks';
import { judgeSite } from '../../rules/verdict';
import type { WalkState } from '../../utils/messages';
import type { SiteVerdict } from '../../utils/model/verdict';
import {
  type EarlierInspection,
  inspectionForHost,
  lastInspectionOf,
  readCurrentTask,
  readSiteRecord,
} from '../../utils/records/reader';
import type { SiteRecord } from '../../utils/records/site-record';
import { isOnSite } from '../../utils/sweep/on-site';
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

/**
 * The inspection of the site at an address, as the records change: that of a walk of this site, for which its pages are
 * recorded; else that in the current task.
 */
export function useSite(
  address: string | undefined,
  walk: WalkState | null,
  onTrouble: OnTrouble,
): SiteInFront {
  const walked = walk && isOnSite(address ?? '', walk.hosts) ? walk.inspectionId : null;
  const host = address !== undefined && /^https?:/.test(address) ? new URL(address).hostname : '';
  return useWatched<SiteInFront>(
    () => readSite(host, walked),
    `${host} ${walked}`,
    { state: 'reading' },
    onTrouble,
  );
}

/** @param walked the inspection that a walk of this site was begun for */
export async function readSite(host: string, walked: string | null): Promise<SiteInFront> {
  if (walked === null && !(await readCurrentTask())) return { state: 'no-task' };
  if (host === '') return { state: 'unknown-page' };
  const id = walked ?? (await inspectionForHost(host))?.inspection.id;
  const record = id === undefined ? null : await readSiteRecord(id);
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

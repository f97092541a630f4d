import type { RegisterSite } from '../model/register';
import { type RegisterFinding, registerFinding } from './register-finding';
import { BUCKET_NAMES, SITE_STATE_NAMES, SITE_TYPE_NAMES } from './register-words';

/** Longest 暂时下线, in days (G47-三-暂时下线). */
const MAX_SUSPENSION_DAYS = 30;

/** What the state, the dates, the type and the level of one site say against each other. */
export function stateFindings(site: RegisterSite, dataDate: string): RegisterFinding[] {
  const found = [...dateFindings(site, dataDate)];
  if (contradicts(site))
    found.push(
      registerFinding(
        'type-contradicts-level',
        [site],
        `${SITE_TYPE_NAMES[site.type]}，${BUCKET_NAMES[site.bucket]}`,
      ),
    );
  return found;
}

function dateFindings(site: RegisterSite, dataDate: string): RegisterFinding[] {
  const { state, stateSince, openedOn } = site;
  const isGone = state !== 'running' && state !== 'other';
  if (isGone && openedOn !== '' && stateSince !== '' && openedOn > stateSince)
    return [
      registerFinding(
        'dates-contradict',
        [site],
        `${stateSince} 起${SITE_STATE_NAMES[state]}，${openedOn} 才开设`,
      ),
    ];
  const later = [openedOn, stateSince].find((day) => day !== '' && dataDate !== '' && day > dataDate);
  if (later !== undefined)
    return [registerFinding('dates-contradict', [site], `${later} 在数据日期 ${dataDate} 之后`)];
  const isLong = state === 'suspended' && daysBetween(stateSince, dataDate) > MAX_SUSPENSION_DAYS;
  return isLong ? [registerFinding('suspended-too-long', [site], stateSince)] : [];
}

const contradicts = ({ type, bucket }: RegisterSite): boolean =>
  (type === 'portal' && (bucket.endsWith('-department') || bucket === 'below-county')) ||
  (type !== 'portal' && type !== 'unknown' && bucket.endsWith('-portal'));

/** NaN where a day is not known. */
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

import type { HostParts } from '../../utils/identifiers/host-parts';
import type { SiteFacts } from '../../utils/model/finding';
import type { RegisterSite } from '../../utils/model/register';
import {
  inspectionForHost,
  readSite,
  readSiteUnderInspection,
  type SiteUnderInspection,
} from '../../utils/records/reader';
import { registeredFacts } from '../../utils/register/site-facts';
import { Failure } from './failure';

/**
 * What a host is: as answered for it, else by the register, else that nobody was asked yet.
 * @param under the site under inspection, whichever task is the current one; by the current one where not given
 */
export async function siteOf(host: HostParts, under?: RegisterSite): Promise<SiteFacts> {
  const answered = await readSite(host.ascii);
  const registered = under ?? (await inspectionForHost(host.ascii))?.site;
  if (answered) return { ...answered, ...(registered ? { name: registered.name.slice(0, 200) } : {}) };
  return registered ? registeredFacts(registered) : { kind: 'unknown', level: 'unknown' };
}

/** The inspection that a page of a host is recorded for; null outside the current task, and where it is closed. */
export async function openInspectionOf(host: HostParts): Promise<SiteUnderInspection | null> {
  const found = await inspectionForHost(host.ascii);
  return found && found.inspection.state !== 'closed' && found.task.state === 'open' ? found : null;
}

/** An inspection asked for by name. What is closed takes nothing more: then nothing need be read. */
export async function openInspection(inspectionId: string): Promise<SiteUnderInspection> {
  const found = await readSiteUnderInspection(inspectionId);
  if (!found) throw new Failure('not-found', inspectionId);
  if (found.inspection.state === 'closed' || found.task.state === 'closed')
    throw new Failure('closed', inspectionId);
  return found;
}

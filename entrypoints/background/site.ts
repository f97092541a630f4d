import type { HostParts } from '../../utils/identifiers/host-parts';
import type { SiteFacts } from '../../utils/model/finding';
import { readSite } from '../../utils/records/reader';

/** What was answered about a host, or that nobody was asked yet. */
export const siteOf = async (host: HostParts): Promise<SiteFacts> =>
  (await readSite(host.ascii)) ?? { kind: 'unknown', level: 'unknown' };

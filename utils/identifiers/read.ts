import type { Identifiers } from '../model/finding';
import type { Page } from '../page/page';
import { readIcpNumbers } from './icp';
import { readJiucuo } from './jiucuo';
import { readPartyMark } from './party-mark';
import { readPoliceNumbers } from './police';
import { isShown, type Sighting } from './sightings';
import { readSiteCodes, SITE_CODE } from './site-code';

export { SITE_CODE } from './site-code';

/** The identifiers a visitor sees on a page. Every reader keeps its answer, so asking again costs nothing. */
export function readIdentifiers(page: Page): Identifiers {
  const [code] = readSiteCodes(page);
  const mark = readPartyMark(page);
  const jiucuo = readJiucuo(page);
  return {
    siteCode: code ? place(code) : null,
    icp: readIcpNumbers(page).map(place),
    police: readPoliceNumbers(page).map(place),
    partyMark: { state: mark.state, where: mark.where },
    jiucuo: { state: jiucuo.state, code: jiucuo.code, where: jiucuo.where },
  };
}

const place = ({ value, where }: Sighting): { value: string; where: string } => ({ value, where });

/** Whether the page presents itself as a government site: a well-formed site code under its label, or a 找错 entry. */
export function claimsGovernment(page: Page): boolean {
  const code = readSiteCodes(page).find(isShown);
  return (code !== undefined && SITE_CODE.test(code.value)) || readJiucuo(page).state === 'present';
}

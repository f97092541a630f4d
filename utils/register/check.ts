import { areaOf } from '../identifiers/areas';
import { provinceOf } from '../identifiers/provinces';
import { SITE_CODE } from '../identifiers/site-code';
import { isRunning, type RegisterSite } from '../model/register';
import { squeeze } from '../page/text';
import { hostOf } from './addresses';
import { stateFindings } from './check-states';
import { doubles, grouped } from './grouped';
import { isPartyOrgan } from './party-organ';
import { type RegisterFinding, type RegisterFindingKind, registerFinding } from './register-finding';
import { placeText } from './site-fields';

/**
 * What a register says against itself, before any page is opened, in the order of its kinds. A fault is one of the register
 * (a code that cannot be); whether a site should be there at all is always a question.
 *
 * @param dataDate 数据日期 of the register (ISO), or ''; without it nothing is said of how long a state has held
 */
export function checkRegister(sites: readonly RegisterSite[], dataDate: string): RegisterFinding[] {
  return [
    ...doubledCodes(sites),
    ...together(
      'code-missing',
      sites.filter(({ code }) => code === ''),
    ),
    ...sites.flatMap(codeFindings),
    ...doubledHosts(sites),
    ...sites
      .filter(homeIsNotListed)
      .map((site) => registerFinding('home-host-unlisted', [site], site.homeUrl)),
    ...doubledSponsors(sites.filter(isRunningSite)),
    ...sites.filter(isRunningSite).flatMap(shouldBeClosed),
    ...sites.filter(isRunningSite).flatMap(ofTheParty),
    ...together('state-undated', sites.filter(isGoneUndated)),
    ...sites.flatMap((site) => stateFindings(site, dataDate)),
  ];
}

/** One finding of all the sites: what an office left out of a whole column. */
const together = (kind: RegisterFindingKind, sites: readonly RegisterSite[]): RegisterFinding[] =>
  sites.length > 0 ? [registerFinding(kind, sites, '')] : [];

const isGoneUndated = ({ state, stateSince }: RegisterSite): boolean =>
  !isRunning(state) && stateSince === '';

const isRunningSite = ({ state }: RegisterSite): boolean => isRunning(state);

const doubledCodes = (sites: readonly RegisterSite[]): RegisterFinding[] =>
  doubles(grouped(sites, ({ code }) => code.toLowerCase())).map(([, same]) =>
    registerFinding('code-doubled', same, same[0]?.code ?? ''),
  );

/** Codes that monitoring firms give to sites they find outside the register. */
const VENDOR_CODE = /^[NE]\d{9}$/i;

function codeFindings(site: RegisterSite): RegisterFinding[] {
  const { code, province } = site;
  if (code === '') return [];
  if (VENDOR_CODE.test(code)) return [registerFinding('code-unofficial', [site], code)];
  if (!SITE_CODE.test(code)) return [registerFinding('code-malformed', [site], code)];
  if (!/^\d/.test(code)) return [];
  const ofCode = provinceOf(code);
  if (!ofCode) return [registerFinding('code-area-unknown', [site], code)];
  // Only provinces: areas below are renamed and rebuilt, and sites keep their codes.
  if (province !== '' && !province.startsWith(ofCode.name))
    return [registerFinding('code-area-differs', [site], `${code}（${ofCode.name}），登记在${province}`)];
  return areaOf(code) ? [] : [registerFinding('code-area-unknown', [site], code)];
}

/** Sites of one host that are gone are history, unless one of them still runs. */
const doubledHosts = (sites: readonly RegisterSite[]): RegisterFinding[] =>
  doubles(grouped(sites, ({ hosts }) => [...new Set(hosts)]))
    .filter(([, same]) => same.some(isRunningSite))
    .map(([host, same]) => registerFinding('host-doubled', same, host));

function homeIsNotListed({ homeUrl, hosts }: RegisterSite): boolean {
  const home = hostOf(homeUrl);
  return home !== '' && !hosts.includes(home);
}

/** 教育局 of two counties are two sponsors. */
const doubledSponsors = (running: readonly RegisterSite[]): RegisterFinding[] =>
  doubles(grouped(running, (site) => site.sponsor && `${placeText(site)} ${squeeze(site.sponsor)}`)).map(
    ([, same]) => registerFinding('sponsor-doubled', same, same[0]?.sponsor ?? ''),
  );

/** Whole: 萍乡政府网 is the site of a city. */
const TOWNSHIP = /(?:乡|镇)人民政府|街道办事处/;

function shouldBeClosed(site: RegisterSite): RegisterFinding[] {
  const isTownship = TOWNSHIP.test(site.sponsor) || TOWNSHIP.test(site.name);
  const isBelow = site.bucket === 'below-county' || (site.bucket === 'unknown' && isTownship);
  return isBelow
    ? [registerFinding('below-county-running', [site], isTownship ? '乡镇、街道' : '县级以下')]
    : [];
}

function ofTheParty(site: RegisterSite): RegisterFinding[] {
  const organ = [site.sponsor, site.name].find(isPartyOrgan);
  return organ === undefined ? [] : [registerFinding('party-organ', [site], organ)];
}

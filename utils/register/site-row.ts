import { SITE_CODE } from '../identifiers/site-code';
import type { RegisterSite } from '../model/register';
import { readAddresses, uniqueHosts } from './addresses';
import { readPlace } from './area-cells';
import { cellText, isRounded, readDay, readNumber, readYesNo } from './cell-values';
import type { TableRow } from './heading-row';
import type { Mapping, RegisterField } from './headings';
import { namesSubordinate, readBucket, readSiteType, readState } from './register-words';
import { type RowProblem, type RowReason, rowProblem } from './row-problems';

/** A site as a file tells of it, before it has its place in a register. */
export type SiteDraft = Omit<RegisterSite, 'id' | 'registerId'>;

export interface SiteRow {
  /** Number of the row in the file, from 1. */
  readonly row: number;
  readonly site: SiteDraft;
}

export interface ReadRow {
  /** Null where the row cannot be taken. */
  readonly read: SiteRow | null;
  readonly problems: readonly RowProblem[];
}

/** The caps of `RegisterSite`, in characters. */
const MAX_TEXT = 300;
const MAX_ADDRESS = 2000;
const MAX_HOSTS = 100;

/** Reads one row. Text stays text: what looks like a formula, a path or markup is kept as written. */
export function readSiteRow({ number, cells }: TableRow, mapping: Mapping): ReadRow {
  const problems: RowProblem[] = [];
  const report = (field: RegisterField, reason: RowReason, value: string): void => {
    problems.push(rowProblem(number, field, reason, value));
  };
  const raw = (field: RegisterField): string => cells[mapping[field] ?? -1] ?? '';

  const text = (field: RegisterField, limit = MAX_TEXT): string => {
    const value = cellText(raw(field));
    if (value.includes('\ufffd')) report(field, 'characters-lost', value);
    if (value.length > limit) report(field, 'too-long', `${value.slice(0, 60)}…`);
    return value;
  };
  const digits = (field: RegisterField): string => {
    const value = readNumber(text(field));
    if (isRounded(value)) report(field, 'number-rounded', value);
    return value;
  };
  /** The value read, or the fallback with a warning where nothing can be read. */
  const or = <T>(field: RegisterField, value: T | undefined, fallback: T, reason: RowReason): T => {
    if (value === undefined) report(field, reason, cellText(raw(field)));
    return value ?? fallback;
  };
  const day = (field: RegisterField): string => or(field, readDay(raw(field)), '', 'date-unreadable');
  const answer = (field: RegisterField): boolean | null =>
    or(field, readYesNo(raw(field)), null, 'answer-unreadable');

  const name = text('name');
  if (name === '') report('name', 'name-missing', '');
  const code = digits('code');
  if (code !== '' && !SITE_CODE.test(code) && !isRounded(code)) report('code', 'code-malformed', code);
  const place = readPlace({
    province: text('province'),
    city: text('city'),
    county: text('county'),
    area: text('area'),
    code,
  });
  if (place.unread !== '') report('area', 'area-unreadable', place.unread);
  if (place.fromCode) report('area', 'area-from-code', code);
  const { homeUrl, hosts } = readHome(raw, mapping, code, report);
  const levelCell = text('level');
  const type = or('type', readSiteType(raw('type')), 'unknown', 'type-unreadable');
  const typeOrLevel = type === 'unknown' ? (readSiteType(levelCell) ?? 'unknown') : type;
  // 市级政府门户网站 may stand in the type alone.
  const bucket = readBucket(levelCell || raw('type'), typeOrLevel, place.province);
  if (bucket === undefined && levelCell !== '') report('level', 'level-unreadable', levelCell);
  const subordinate = text('subordinate');

  const site: SiteDraft = {
    code,
    name,
    homeUrl,
    hosts,
    sponsor: text('sponsor'),
    province: place.province,
    city: place.city,
    county: place.county,
    department: text('department'),
    isSubordinate: readYesNo(subordinate) === true || namesSubordinate(`${subordinate}${levelCell}`),
    bucket: bucket ?? 'unknown',
    type: typeOrLevel,
    ...readStateOf(raw, mapping, day, report),
    openedOn: day('openedOn'),
    icp: readNumber(text('icp')),
    police: digits('police'),
    isInstitution: answer('isInstitution'),
    hasAdministrativeDuty: answer('hasAdministrativeDuty'),
    hasOutwardService: answer('hasOutwardService'),
    disclosureUrl: text('disclosureUrl', MAX_ADDRESS),
    weibo: weiboOf(text('weiboName'), text('weiboUrl', MAX_ADDRESS)),
    wechat: { name: text('wechatName'), qr: text('wechatQr', MAX_ADDRESS) },
  };
  const isRefused = problems.some(({ weight }) => weight === 'error');
  return { read: isRefused ? null : { row: number, site }, problems };
}

type Raw = (field: RegisterField) => string;
type Report = (field: RegisterField, reason: RowReason, value: string) => void;

/** The home page and all hosts, its own first. A home cell may hold several addresses; without one, the first domain leads there. */
function readHome(
  raw: Raw,
  mapping: Mapping,
  code: string,
  report: Report,
): Pick<SiteDraft, 'homeUrl' | 'hosts'> {
  const home = cellText(raw('homeUrl'));
  const own = readAddresses(home);
  const listed = readAddresses(cellText(raw('domains')));
  const homeUrl = own.addresses[0] ?? listed.addresses[0] ?? '';
  const hosts = uniqueHosts([homeUrl, ...own.addresses, ...listed.addresses]);
  const listedHosts = uniqueHosts(listed.addresses);

  if (home !== '' && own.addresses.length === 0) report('homeUrl', 'home-unreadable', home);
  else if (homeUrl === '' && !SITE_CODE.test(code)) report('homeUrl', 'identity-missing', '');
  else if (homeUrl === '' && mapping.homeUrl !== undefined) report('homeUrl', 'home-missing', '');
  else for (const part of own.unread) report('homeUrl', 'address-unreadable', part);
  for (const part of listed.unread) report('domains', 'address-unreadable', part);
  if (listedHosts.length > 0 && !listedHosts.includes(hosts[0] ?? ''))
    report('domains', 'home-not-listed', homeUrl);
  if (homeUrl.length > MAX_ADDRESS || hosts.length > MAX_HOSTS)
    report('homeUrl', 'too-long', homeUrl.slice(0, 60));
  return { homeUrl, hosts };
}

/** A column 微博 alone holds names in one office and addresses in another. */
const weiboOf = (name: string, url: string): SiteDraft['weibo'] =>
  url === '' && /^https?:/i.test(name) ? { name: '', url: name } : { name, url };

/** The state, and since when: its own column, or a date beside the state, 永久下线（2018-03-01）. A table without states lists what runs. */
function readStateOf(
  raw: Raw,
  mapping: Mapping,
  day: (field: RegisterField) => string,
  report: Report,
): Pick<SiteDraft, 'state' | 'stateSince'> {
  const cell = cellText(raw('state'));
  const stateSince = day('stateSince') || readDay(cell) || '';
  if (mapping.state === undefined) return { state: 'running', stateSince };
  const state = readState(cell);
  if (state === undefined) report('state', cell === '' ? 'state-missing' : 'state-unreadable', cell);
  return { state: state ?? 'other', stateSince };
}

import { SITE_CODE } from '../identifiers/site-code';
import type { RegisterSite } from '../model/register';
import { hostOf } from './addresses';
import { grouped } from './grouped';
import { fieldText, SITE_FIELDS, type SiteField } from './site-fields';
import type { SiteDraft } from './site-row';

export interface FieldChange {
  readonly field: SiteField;
  /** As an inspector reads them. */
  readonly from: string;
  readonly to: string;
}

interface ChangedSite {
  readonly before: RegisterSite;
  /** With the id of before. */
  readonly after: RegisterSite;
  readonly changes: readonly FieldChange[];
}

/** What an import would do to a register. */
export interface RegisterDiff {
  readonly added: readonly RegisterSite[];
  readonly changed: readonly ChangedSite[];
  readonly unchanged: readonly RegisterSite[];
  /** In the register and not in the file: they stay. */
  readonly missing: readonly RegisterSite[];
}

/**
 * Compares a file with the sites of a register. A site is known again by its 标识码, or by the host of its home page where
 * it or the row has no well-formed code. Of rows or sites with one code, those with the same host belong together first.
 *
 * @param told fields that the file speaks of (`fieldsTold`); others keep what the register has
 */
export function diffRegister(
  registerId: string,
  sites: readonly RegisterSite[],
  drafts: readonly SiteDraft[],
  told: ReadonlySet<SiteField>,
): RegisterDiff {
  const partners = pair(sites, drafts);
  const ids = new Set(sites.map(({ id }) => id));
  const added: RegisterSite[] = [];
  const changed: ChangedSite[] = [];
  const unchanged: RegisterSite[] = [];
  for (const draft of drafts) {
    const before = partners.get(draft);
    if (!before) {
      added.push({ id: newId(registerId, draft, ids), registerId, ...draft });
      continue;
    }
    const after = merge(before, draft, told);
    const changes = changesOf(before, after);
    if (changes.length > 0) changed.push({ before, after, changes });
    else unchanged.push(before);
  }
  const met = new Set(partners.values());
  return { added, changed, unchanged, missing: sites.filter((site) => !met.has(site)) };
}

type Key = (site: SiteDraft) => string;
const codeOf: Key = ({ code }) => (SITE_CODE.test(code) ? code.toLowerCase() : '');
const homeHost: Key = ({ homeUrl }) => hostOf(homeUrl);

/** Which site of the register each draft is. */
function pair(sites: readonly RegisterSite[], drafts: readonly SiteDraft[]): Map<SiteDraft, RegisterSite> {
  const partners = new Map<SiteDraft, RegisterSite>();
  const met = new Set<RegisterSite>();
  const match = (key: Key, may: (draft: SiteDraft, site: RegisterSite) => boolean = () => true): void => {
    const waiting = grouped(
      sites.filter((site) => !met.has(site)),
      key,
    );
    for (const draft of drafts) {
      if (partners.has(draft)) continue;
      const site = waiting.get(key(draft))?.find((one) => !met.has(one) && may(draft, one));
      if (!site) continue;
      partners.set(draft, site);
      met.add(site);
    }
  };
  match((site) => codeOf(site) && `${codeOf(site)} ${homeHost(site)}`);
  match(codeOf);
  match(homeHost, (draft, site) => codeOf(draft) === '' || codeOf(site) === '');
  return partners;
}

/** Unlike any other id: of the code, else of the host, numbered where that is taken. Stays when code or host change. */
function newId(registerId: string, draft: SiteDraft, ids: Set<string>): string {
  const name = codeOf(draft) || homeHost(draft) || 'site';
  let id = `${registerId}/${name}`;
  for (let number = 2; ids.has(id); number++) id = `${registerId}/${name}~${number}`;
  ids.add(id);
  return id;
}

function merge(before: RegisterSite, draft: SiteDraft, told: ReadonlySet<SiteField>): RegisterSite {
  const news = Object.fromEntries(
    SITE_FIELDS.filter((field) => told.has(field)).map((field) => [field, draft[field]]),
  );
  const after: RegisterSite = { ...before, ...news };
  if (told.has('hosts') || !told.has('homeUrl')) return after;
  // The file names home pages only: a new one takes the place of the old, further domains stay.
  const others = before.hosts.filter((host) => host !== homeHost(before));
  return { ...after, hosts: [...new Set([...draft.hosts, ...others])] };
}

const changesOf = (before: RegisterSite, after: RegisterSite): FieldChange[] =>
  SITE_FIELDS.map((field) => ({ field, from: fieldText(before, field), to: fieldText(after, field) })).filter(
    ({ from, to }) => from !== to,
  );

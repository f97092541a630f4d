import { ITEM_COUNT_FIELD } from '../../rules/verdict';
import type { AccountFacts } from '../../utils/model/page-facts';
import type { RegisterSite } from '../../utils/model/register';
import type { SiteRecord } from '../../utils/records/site-record';

/** Fields of `Inspection.typed`: what the notices' tables take from the pages, once a person has confirmed it. */
const FACT_FIELDS = [
  'weiboName',
  'weiboUrl',
  'wechatName',
  'wechatQr',
  'disclosureUrl',
  'otherHosts',
  ITEM_COUNT_FIELD,
] as const;
export type FactField = (typeof FACT_FIELDS)[number];

/** What the walk collected for a field, and on how many pages it stands. */
interface FactProposal {
  readonly value: string;
  readonly pages: number;
}

export interface Fact {
  readonly field: FactField;
  /** As confirmed or typed; ''. */
  readonly typed: string;
  /** What the register says; ''. */
  readonly registered: string;
  readonly proposals: readonly FactProposal[];
}

const SHOWN = 8;

/** One entry a field; what stands on most pages is proposed first. */
export function factsOf({ audits, inspection, site }: SiteRecord): Fact[] {
  const accounts = audits.map(({ facts }) => facts.accounts);
  const of = (kind: AccountFacts['kind'], field: 'name' | 'url' | 'picture'): string[][] =>
    accounts.map((seen) => seen.filter((one) => one.kind === kind).map((one) => one[field]));
  const found: Readonly<Record<FactField, readonly string[][]>> = {
    weiboName: of('weibo', 'name'),
    weiboUrl: of('weibo', 'url'),
    wechatName: of('wechat', 'name'),
    wechatQr: of('wechat', 'picture'),
    disclosureUrl: of('disclosure', 'url'),
    otherHosts: audits.map(({ facts }) => facts.hosts.filter((host) => !site.hosts.includes(host))),
    [ITEM_COUNT_FIELD]: [],
  };
  return FACT_FIELDS.map((field) => ({
    field,
    typed: inspection.typed[field] ?? '',
    registered: registeredOf(site)[field] ?? '',
    proposals: proposalsOf(found[field]),
  }));
}

/** @param pages what each page shows of a field */
function proposalsOf(pages: readonly (readonly string[])[]): FactProposal[] {
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const value of new Set(page)) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, pages: count }))
    .sort((a, b) => b.pages - a.pages)
    .slice(0, SHOWN);
}

const registeredOf = (site: RegisterSite): Readonly<Partial<Record<FactField, string>>> => ({
  weiboName: site.weibo.name,
  weiboUrl: site.weibo.url,
  wechatName: site.wechat.name,
  wechatQr: site.wechat.qr,
  disclosureUrl: site.disclosureUrl,
  otherHosts: site.hosts.slice(1).join('、'),
});

/** What a field says once a proposal is confirmed: hosts add up, all else takes the place of what was there. */
export function confirmed({ field, typed }: Fact, value: string): string {
  if (field !== 'otherHosts' || typed === '') return value;
  return typed.split('、').includes(value) ? typed : `${typed}、${value}`;
}

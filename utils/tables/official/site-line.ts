import type { AccountFacts } from '../../model/page-facts';
import type { RegisterSite } from '../../model/register';
import type { Inspection } from '../../model/task';
import type { SiteVerdict } from '../../model/verdict';

/** A finding as far as a table answers for it. */
export interface FindingFact {
  readonly id: string;
  readonly url: string;
  /** UTC, ISO 8601. */
  readonly checkedAt: string;
  readonly hasPicture: boolean;
}

/** A column, channel or topic as the walk saw it. */
export interface ColumnSeen {
  readonly kind: 'channel' | 'column' | 'topic';
  readonly name: string;
  readonly host: string;
  /** What the address says of 国办函〔2018〕55号; null where that is a question. */
  readonly fits: boolean | null;
  readonly findingIds: readonly string[];
}

/** What the pages of a site show of it: proposals for typed cells. */
export interface SiteSeen {
  /** 网站标识码 as its pages show them, each once. */
  readonly codes: readonly string[];
  readonly icp: readonly string[];
  readonly police: readonly string[];
  readonly accounts: readonly AccountFacts[];
  readonly hosts: readonly string[];
  readonly columns: readonly ColumnSeen[];
}
export const NOTHING_SEEN: SiteSeen = {
  codes: [],
  icp: [],
  police: [],
  accounts: [],
  hosts: [],
  columns: [],
};

/** One site as the tables need it: its row of the register, and what came of it in one task. */
export interface SiteLine {
  readonly site: RegisterSite;
  /** False: registered, but not drawn for the task. */
  readonly isDrawn: boolean;
  readonly isClosed: boolean;
  /** The verdict in force; null where there is none, or it was opened again. */
  readonly verdict: SiteVerdict | null;
  readonly exclusion: { readonly reason: string } | null;
  /** First and last day of checking in China, `YYYY-MM-DD`; '' where nobody looked. */
  readonly checkedFrom: string;
  readonly checkedTo: string;
  readonly findings: readonly FindingFact[];
  readonly typed: Inspection['typed'];
  readonly seen: SiteSeen;
  /** Drawn for the task, but its record is not here, or cannot be read. */
  readonly isUnread?: true;
  /** Two closed verdicts say different things, and nobody closed it since they came together. */
  readonly isDisputed?: true;
}

/** What a person may type of a site for all tables, by key of `Inspection.typed`. */
export const SITE_FIELDS = {
  /** The name as lists print it: 唐山市“开平区教育局”网. */
  listedName: 'listed-name',
  homeUrl: 'home-url',
  disclosureUrl: 'disclosure-url',
  weiboName: 'weibo-name',
  weiboUrl: 'weibo-url',
  wechatName: 'wechat-name',
  wechatQr: 'wechat-qr',
  /** Why there is no 网站标识码: 未在报送系统填报. */
  codeReason: 'code-reason',
} as const;

/** 未抽中, 已排除, 待定 (not closed, or closed without a verdict), 合格, 不合格. Only the last two were checked. */
export type Standing = 'not-drawn' | 'excluded' | 'pending' | 'qualified' | 'unqualified';

export function standingOf({ isDrawn, isClosed, exclusion, verdict }: SiteLine): Standing {
  if (!isDrawn) return 'not-drawn';
  if (exclusion) return 'excluded';
  if (!isClosed || !verdict || verdict.verdict === 'undecided') return 'pending';
  return verdict.verdict;
}

export const isFailed = (line: SiteLine): boolean => standingOf(line) === 'unqualified';
export const isChecked = (line: SiteLine): boolean => isFailed(line) || standingOf(line) === 'qualified';

/** What counted against a site: the confirmed findings behind its vetoes, or behind its points where these were too few. */
export function faultsOf({ verdict }: SiteLine): string[] {
  if (verdict?.verdict !== 'unqualified') return [];
  const hit = verdict.vetoes.filter(({ state }) => state === 'hit');
  const feeds =
    hit.length > 0
      ? hit.flatMap((veto) => veto.feeds)
      : (verdict.points?.indicators ?? []).flatMap(({ lines }) => lines);
  return [...new Set(feeds.filter(({ state }) => state === 'counts').flatMap((feed) => feed.findingIds))];
}

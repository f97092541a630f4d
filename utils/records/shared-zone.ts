import type { Prints } from '../model/page-facts';
import { isOutdated } from './effective';
import type { OpenQuestion, ReviewedFinding } from './reader';
import type { AuditRow, FindingRow } from './rows';

/** 同一页脚: pages of a site share a header and a footer, so what a rule says of it is one question, not one a page. */

export type Zone = keyof Prints;
/** Which shared part a rule reads, and nothing else; null where it reads more. */
export type ZoneOf = (ruleId: string) => Zone | null;

const ZONE_NAMES: Readonly<Record<Zone, string>> = { header: '页眉', footer: '页脚' };
const NOTE = /(?:^|（)同一页[眉脚]，[^（）]*）?$/;

/** What the inspector wrote himself of a reason: without the notes below. */
export const ownReason = (reason: string): string => reason.replace(NOTE, '');

/** The reason of one answer for all pages that share a part. */
export const reasonForAll = (reason: string, zone: Zone, pages: number): string =>
  noted(reason, `同一${ZONE_NAMES[zone]}，共${pages}页`);

/** The reason of an answer that was given on another page. */
export const reasonFrom = (reason: string, zone: Zone, url: string): string =>
  noted(reason, `同一${ZONE_NAMES[zone]}，沿用对 ${url.replace(/[（）]/g, '')} 的复核`);

const noted = (reason: string, note: string): string => {
  const own = ownReason(reason);
  return own === '' ? note : `${own.slice(0, 1000)}（${note.slice(0, 900)}）`;
};

/** One question: a finding, or the same finding on all pages that share the part it is of. */
export interface QuestionGroup {
  readonly key: string;
  /** Null where it is of one page alone. */
  readonly zone: Zone | null;
  /** The one to show. */
  readonly first: OpenQuestion;
  /** All of them, in page order. */
  readonly questions: readonly OpenQuestion[];
}

/** Puts together what is one question, each group at the place of its first page. */
export function groupQuestions(questions: readonly OpenQuestion[], zoneOf: ZoneOf): QuestionGroup[] {
  const groups = new Map<string, QuestionGroup>();
  for (const question of questions) {
    const { finding, audit, inspection } = question;
    const shared = sharedKey(finding, audit, zoneOf);
    const key = shared === null ? finding.id : `${inspection.id} ${shared}`;
    const known = groups.get(key);
    if (known) groups.set(key, { ...known, questions: [...known.questions, question] });
    else {
      const zone = shared === null ? null : zoneOf(finding.ruleId);
      groups.set(key, { key, zone, first: question, questions: [question] });
    }
  }
  return [...groups.values()];
}

/** What a review of one page's finding comes to on another page. */
export interface CarriedReview {
  readonly findingId: string;
  readonly result: 'confirmed' | 'overruled';
  /** With a note of where it was given. */
  readonly reason: string;
  readonly author: string;
}

/**
 * The reviews that hold for a new page too: the machine says the same of the same header or footer, and whoever looked at
 * it elsewhere in the inspection said one thing only. What somebody spoke about already is left alone.
 */
export function carriedReviews(
  audit: AuditRow,
  findings: readonly FindingRow[],
  reviewed: readonly ReviewedFinding[],
  zoneOf: ZoneOf,
): CarriedReview[] {
  const spoken = new Set(reviewed.map(({ finding }) => finding.id));
  const known = reviewed.filter(({ finding, review }) => !isOutdated(finding, review));
  return findings.flatMap((finding) => {
    const zone = zoneOf(finding.ruleId);
    const key = spoken.has(finding.id) ? null : sharedKey(finding, audit, zoneOf);
    if (zone === null || key === null) return [];
    const same = known.filter((one) => sharedKey(one.finding, one.audit, zoneOf) === key);
    const [latest] = same.sort((a, b) => (a.review.at < b.review.at ? 1 : -1));
    if (!latest || same.some(({ review }) => review.result !== latest.review.result)) return [];
    const { result, reason, author } = latest.review;
    if (result === 'withdrawn') return [];
    return { findingId: finding.id, result, reason: reasonFrom(reason, zone, latest.audit.url), author };
  });
}

/** What findings of one shared part have in common; null for a finding of a page alone. */
function sharedKey(finding: FindingRow, audit: AuditRow, zoneOf: ZoneOf): string | null {
  const zone = finding.origin === 'machine' ? zoneOf(finding.ruleId) : null;
  const print = zone && audit.facts.prints[zone];
  if (!print) return null;
  const { ruleId, outcome, reason, params, edition, evidence } = finding;
  // A header's print is of its words: a picture that was seen in it must look the same, too.
  const pictures = evidence.flatMap(({ role, html = '', box }) =>
    role === 'seen' && html.startsWith('<img') ? [[html, box?.slice(2).map(Math.round)]] : [],
  );
  const inOrder = Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([print, ruleId, edition, outcome, reason, inOrder, pictures]);
}

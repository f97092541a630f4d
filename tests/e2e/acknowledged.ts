import { EventEmitter } from 'node:events';
import type { Page } from '@playwright/test';
import { AuditRow, FindingRow, ReviewRow, SnapshotRow } from '../../utils/records/rows';
import { contentPrint, unpackSnapshot } from '../../utils/records/snapshots';
import { rows } from './fixtures';

interface Seen {
  readonly audit: { readonly id: string };
  readonly findings: readonly { readonly id: string }[];
}

/**
 * What an inspector has been told is done, noted outside the browser the moment he is told: nothing of it may ever be
 * missing.
 */
export class Acknowledged {
  /** Audits said to be done, with what the panel then read of them; null where the browser was killed before. */
  readonly audits = new Map<string, Seen | null>();
  /** Finding by reason, which is another one for each review. */
  readonly reviews = new Map<string, string>();

  /**
   * Listens in a page of the extension as the panel does: to what the background says of each tab. Of each audit that
   * is done it reads the record, and writes a review.
   * @returns tells each stage of an audit, and `review`
   */
  async listenIn(panel: Page): Promise<EventEmitter> {
    const events = new EventEmitter();
    await panel.exposeFunction('told', (what: string, ...said: unknown[]) => {
      this.hear(what, said);
      events.emit(what);
    });
    await panel.evaluate(listen);
    return events;
  }

  private hear(what: string, [first, second]: readonly unknown[]): void {
    if (what === 'done') this.audits.set(String(first), this.audits.get(String(first)) ?? null);
    if (what === 'seen') this.audits.set((first as Seen).audit.id, first as Seen);
    if (what === 'review') this.reviews.set(String(first), String(second));
  }
}

/** Runs in the page. */
function listen(): void {
  const { told } = globalThis as unknown as { told(what: string, ...said: unknown[]): Promise<void> };
  const read = (auditId: string): Promise<Seen> =>
    new Promise((resolve) => {
      const open = indexedDB.open('zhengwang-xunjian');
      open.onsuccess = () => {
        const transaction = open.result.transaction(['audits', 'findings']);
        const audit = transaction.objectStore('audits').get(auditId);
        const findings = transaction.objectStore('findings').index('auditId').getAll(auditId);
        transaction.oncomplete = () => {
          open.result.close();
          resolve({ audit: audit.result, findings: findings.result });
        };
      };
    });
  chrome.storage.session.onChanged.addListener(async (changes) => {
    for (const [key, { newValue }] of Object.entries(changes)) {
      if (!key.startsWith('tab:')) continue;
      const { stage, auditId } = newValue as { stage: string; auditId: string | null };
      await told(stage, auditId);
      if (stage !== 'done' || auditId === null) continue;
      const seen = await read(auditId);
      await told('seen', seen);
      const findingId = seen.findings[0]?.id;
      const reason = crypto.randomUUID();
      const body = { findingId, result: 'confirmed', reason };
      const { ok } = await chrome.runtime.sendMessage({ to: 'background', name: 'review/add', body });
      if (ok) await told('review', reason, findingId);
    }
  });
}

/** All records of pages, as they lie in IndexedDB. */
export async function recordsIn(page: Page) {
  const [audits, findings, reviews, snapshots] = await Promise.all([
    rows<AuditRow>(page, 'audits'),
    rows<FindingRow>(page, 'findings'),
    rows<ReviewRow>(page, 'reviews'),
    rows<SnapshotRow>(page, 'snapshots'),
  ]);
  return { audits, findings, reviews, snapshots };
}
export type Records = Awaited<ReturnType<typeof recordsIn>>;

/** What of the acknowledged is not there any more, or is not what it was. */
export function missing(acknowledged: Acknowledged, { audits, findings, reviews }: Records): string[] {
  const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
  const lost: string[] = [];
  for (const [id, seen] of acknowledged.audits) {
    const audit = audits.find((row) => row.id === id);
    if (!audit) lost.push(`audit ${id}`);
    if (!seen) continue;
    if (!same(audit, seen.audit)) lost.push(`audit ${id} as it was seen`);
    for (const finding of seen.findings) {
      const found = findings.find((row) => row.id === finding.id);
      if (!same(found, finding)) lost.push(`finding ${finding.id} as it was seen`);
    }
  }
  for (const [reason, findingId] of acknowledged.reviews) {
    const review = reviews.find((row) => row.reason === reason && row.findingId === findingId);
    if (!review) lost.push(`review ${reason} of ${findingId}`);
  }
  return lost;
}

/**
 * What is only half there: an audit without its snapshot, or without the finding of a rule that another one has; a finding
 * of an earlier reading than its audit; a row that does not read; a row that belongs to nothing.
 */
export async function halves({ audits, findings, reviews, snapshots }: Records): Promise<string[]> {
  const unread = [
    ...audits.map((row) => AuditRow.safeParse(row)),
    ...findings.map((row) => FindingRow.safeParse(row)),
    ...reviews.map((row) => ReviewRow.safeParse(row)),
    ...snapshots.map((row) => SnapshotRow.safeParse(row)),
  ].flatMap(({ error }) => (error ? [error.message] : []));
  const found = [...unread];
  const rules = new Set(findings.map(({ ruleId }) => ruleId));
  for (const audit of audits) {
    for (const rule of rules) {
      if (!findings.some(({ id }) => id === `${audit.id}:${rule}`)) found.push(`no ${rule} of ${audit.url}`);
    }
    const snapshot = snapshots.find(({ hash }) => hash === audit.snapshotHash);
    if (!snapshot) found.push(`no snapshot of ${audit.url}`);
    else if ((await contentPrint(await unpackSnapshot(snapshot))) !== audit.contentPrint)
      found.push(`another snapshot of ${audit.url}`);
  }
  for (const { id, auditId, createdAt } of findings) {
    const audit = audits.find((row) => row.id === auditId);
    if (audit?.checkedAt !== createdAt)
      found.push(`finding ${id} of ${audit ? 'another reading' : 'no audit'}`);
  }
  for (const { id, findingId } of reviews) {
    if (!findings.some((finding) => finding.id === findingId)) found.push(`review ${id} of no finding`);
  }
  for (const { hash } of snapshots) {
    if (!audits.some(({ snapshotHash }) => snapshotHash === hash)) found.push(`snapshot ${hash} of no audit`);
  }
  return found;
}

import type { Cause } from '../messages';

/** No room on the disk. What had been recorded before is still there; what was to be recorded is not, in no part. */
export class StorageFullError extends Error {
  override readonly name = 'StorageFullError';
  override readonly cause: Cause = 'storage-full';
}

/** The record is not there (any more). */
export class NotFoundError extends Error {
  override readonly name = 'NotFoundError';
  override readonly cause: Cause = 'not-found';
}

/** The inspection or the task is closed: it can only be read. */
export class ClosedError extends Error {
  override readonly name = 'ClosedError';
  override readonly cause: Cause = 'closed';
}

/** Something else rests on what was to be removed. */
export class InUseError extends Error {
  override readonly name = 'InUseError';
  override readonly cause: Cause = 'in-use';
}

/** A sweep of the site is not through: no other one of it is begun. */
export class SweepUnfinishedError extends Error {
  override readonly name = 'SweepUnfinishedError';
  override readonly cause: Cause = 'sweep-unfinished';
}

/** A stored row is not what was written: it is named, never skipped and never guessed at. */
export class DamagedRecordError extends Error {
  override readonly name = 'DamagedRecordError';
  override readonly cause: Cause = 'damaged';
}

/** The records were written by a newer version of the extension; this one leaves them alone. */
export class NewerRecordsError extends Error {
  override readonly name = 'NewerRecordsError';
  override readonly cause: Cause = 'newer-records';
}

const DISK_TROUBLE = /full disk|no_space|write blobs|backing store/i;

/**
 * Whether a write failed because the disk took no more. The browser seldom says so by name: on a full disk Chromium
 * gives `QuotaExceededError`, `DataError: Failed to write blobs`, an `AbortError` without a reason, or, once it has
 * given the database up, `Internal error opening backing store`; Dexie wraps them. We abort no transaction ourselves.
 */
export function isStorageFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { name, message, inner, failures } = error as Error & { inner?: unknown; failures?: unknown };
  if (name === 'QuotaExceededError' || name === 'AbortError' || DISK_TROUBLE.test(message)) return true;
  return isStorageFull(inner) || (Array.isArray(failures) && failures.some(isStorageFull));
}

const OWN = [
  StorageFullError,
  NotFoundError,
  ClosedError,
  InUseError,
  SweepUnfinishedError,
  DamagedRecordError,
  NewerRecordsError,
];

/** The named cause of an error of the records, also of one wrapped by Dexie; null for anything else. */
export function recordsCause(error: unknown): Cause | null {
  return ownCause(error) ?? (isStorageFull(error) ? 'storage-full' : null);
}

function ownCause(error: unknown): Cause | null {
  if (!(error instanceof Error)) return null;
  const own = OWN.find((known) => error instanceof known);
  if (own) return (error as InstanceType<typeof own>).cause;
  return ownCause((error as Error & { inner?: unknown }).inner);
}

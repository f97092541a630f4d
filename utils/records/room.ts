import { StorageFullError } from './errors';

/**
 * Free bytes on the disk that the records leave alone; at 200 MB Windows, too, says that the disk is full. Under
 * IndexedDB lies LevelDB, which survives everything but a disk filled to its last byte: it goes on behind a row that was
 * cut off, is found corrupt when it opens next, and Chromium then begins an empty database in its place.
 */
const RESERVED_BYTES = 200 * 2 ** 20;

/**
 * Refuses to write where the disk is all but full. For an extension with `unlimitedStorage` what the browser estimates is
 * what is free on the disk, to the byte.
 */
export async function leaveRoom(): Promise<void> {
  // Node, where the tests run, has no `navigator`.
  const storage = (globalThis as Partial<typeof globalThis>).navigator?.storage;
  const { quota, usage = 0 } = (await storage?.estimate().catch(() => null)) ?? {};
  if (quota !== undefined && quota - usage < RESERVED_BYTES) {
    throw new StorageFullError(`only ${quota - usage} bytes are free on the disk`);
  }
}

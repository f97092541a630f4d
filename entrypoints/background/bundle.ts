import { readBundle } from '../../utils/bundle/import';
import type { Answer } from '../../utils/messages';
import { mergeBundle } from '../../utils/records/writer';

/**
 * Merges a bundle that a page of ours has put into the extension's own folder: a message cannot carry two gigabytes. It
 * is checked again here, for between two looks a file may change; then it goes.
 * @throws BundleError, StorageFullError; nothing was changed then
 */
export async function mergeStaged(file: string): Promise<Answer> {
  const folder = await navigator.storage.getDirectory();
  const staged = await folder.getFileHandle(file);
  try {
    const { added, changed, conflicts } = await mergeBundle(await readBundle(await staged.getFile()));
    const sum = (counts: typeof added): number => Object.values(counts).reduce((all, one) => all + one, 0);
    return { ok: true, merged: { added: sum(added), changed: sum(changed), conflicts: conflicts.length } };
  } finally {
    await folder.removeEntry(file).catch(() => undefined);
  }
}

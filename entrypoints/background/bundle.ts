import { readBundle } from '../../utils/bundle/import';
import type { BundleProgress, BundleWork } from '../../utils/bundle/source';
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
  const progress = new Progress(file);
  try {
    const bundle = await readBundle(await staged.getFile());
    const { added, changed, conflicts } = await mergeBundle(bundle, progress);
    const sum = (counts: typeof added): number => Object.values(counts).reduce((all, one) => all + one, 0);
    return { ok: true, merged: { added: sum(added), changed: sum(changed), conflicts: conflicts.length } };
  } finally {
    progress.end();
    await folder.removeEntry(file).catch(() => undefined);
  }
}

const EVERY_MS = 200;

/** Tells the page that asked how far the merge is, now and then, on a channel of the file's name. */
class Progress implements BundleWork {
  private readonly channel: BroadcastChannel;
  private toldAt = 0;

  constructor(file: string) {
    this.channel = new BroadcastChannel(file);
  }

  readonly onProgress = (progress: BundleProgress): void => {
    const now = Date.now();
    if (now - this.toldAt < EVERY_MS) return;
    this.toldAt = now;
    this.channel.postMessage(progress);
  };

  end(): void {
    this.channel.close();
  }
}

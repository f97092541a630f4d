import { readBundle } from '../../utils/bundle/import';
import { type BundleProgress, type BundleWork, STOP } from '../../utils/bundle/source';
import type { Answer } from '../../utils/messages';
import { mergeBundle } from '../../utils/records/writer';

/** Takes away files whose page or worker died over them; whatever is in use is locked under its name. */
export async function dropStaged(): Promise<void> {
  const folder = await navigator.storage.getDirectory();
  for await (const name of folder.keys()) {
    if (!/^bundle-.*\.zip$/.test(name)) continue;
    await navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
      if (lock) await folder.removeEntry(name).catch(() => undefined);
    });
  }
}

/**
 * Merges a bundle that a page of ours has put into the extension's own folder: a message cannot carry two gigabytes. It
 * is checked again here, for between two looks a file may change; then it goes.
 * @throws BundleError, StorageFullError, and where the page said stop; nothing was changed then
 */
export async function mergeStaged(file: string): Promise<Answer> {
  const folder = await navigator.storage.getDirectory();
  const staged = await folder.getFileHandle(file);
  const progress = new Progress(file);
  try {
    const bundle = await readBundle(await staged.getFile(), { signal: progress.signal });
    const { added, changed, conflicts } = await mergeBundle(bundle, progress);
    const sum = (counts: typeof added): number => Object.values(counts).reduce((all, one) => all + one, 0);
    return { ok: true, merged: { added: sum(added), changed: sum(changed), conflicts: conflicts.length } };
  } finally {
    progress.end();
    await folder.removeEntry(file).catch(() => undefined);
  }
}

const EVERY_MS = 200;

/** Tells the page that asked how far the merge is, now and then, on a channel of the file's name, and hears it say stop. */
class Progress implements BundleWork {
  private readonly channel: BroadcastChannel;
  private readonly stop = new AbortController();
  private toldAt = 0;

  constructor(file: string) {
    this.channel = new BroadcastChannel(file);
    this.channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (data === STOP) this.stop.abort(new Error('stopped'));
    };
    // From now on it is heard.
    this.channel.postMessage({ done: 0, total: 0 } satisfies BundleProgress);
  }

  get signal(): AbortSignal {
    return this.stop.signal;
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

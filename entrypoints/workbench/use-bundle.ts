import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { useStrings } from '../../components/strings';
import type { BundleStage } from '../../components/workbench/bundle-progress';
import { blobSink, exportBundle } from '../../utils/bundle/export';
import { readBundle } from '../../utils/bundle/import';
import { type BundleProgress, type BundleSource, STOP } from '../../utils/bundle/source';
import type { Answer, Cause } from '../../utils/messages';
import { recordsCause } from '../../utils/records/errors';
import { bundleSource } from '../../utils/records/reader';
import { ask } from '../extension-page/ask';
import type { PageProps } from './page';

/** Chrome writes a chosen file as it goes; elsewhere the browser collects a blob first. */
interface Picker {
  showSaveFilePicker?(options: { suggestedName: string }): Promise<{
    createWritable(): Promise<WritableStream<Uint8Array<ArrayBuffer>>>;
  }>;
}

/** Writing of bundles: how far it is, and the way to begin. */
export interface BundleWriting {
  readonly stage: BundleStage | null;
  /** @param name of the file to propose */
  exportAs(name: string, source: () => Promise<BundleSource>): Promise<void>;
}

/** 记录包: writes one, or brings one in, with progress and the way to stop. One at a time. */
export function useBundle({ save, tell }: Pick<PageProps, 'save' | 'tell'>): BundleWriting & {
  exportTask(taskId: string, name: string): Promise<void>;
  importFile(file: File): Promise<void>;
} {
  const { bundles: t } = useStrings();
  const [stage, setStage] = useState<BundleStage | null>(null);

  const work = async (
    of: BundleStage['stage'],
    does: (work: {
      onProgress(progress: BundleProgress): void;
      signal: AbortSignal;
      cancel(): void;
    }) => Promise<void>,
  ): Promise<void> => {
    const stop = new AbortController();
    const cancel = (): void => stop.abort();
    setStage({ stage: of, progress: null, cancel });
    try {
      await does({
        signal: stop.signal,
        cancel,
        onProgress: (progress) => setStage({ stage: of, progress, cancel }),
      });
    } catch (error) {
      if (stop.signal.aborted) tell({ ok: true }, t.cancelled);
      else tell(refusal(error, of === 'exporting' ? 'bundle-export' : 'bundle'), '');
    } finally {
      setStage(null);
    }
  };

  const exportAs: BundleWriting['exportAs'] = async (name, source) => {
    // Asked for straight after the click, or the browser refuses; undefined: the inspector closed the question.
    const { showSaveFilePicker } = globalThis as Picker;
    const file = showSaveFilePicker
      ? await showSaveFilePicker({ suggestedName: name }).catch(() => undefined)
      : null;
    if (file === undefined) return;
    await work('exporting', async (options) => {
      const blob = file ? null : blobSink();
      const sink = file ? await file.createWritable() : blob?.sink;
      if (!sink) return;
      await exportBundle(await source(), sink, {
        ...options,
        program: browser.runtime.getManifest().version,
        exportedAt: new Date().toISOString(),
      });
      if (blob) save(name, blob.blob(), 'application/zip');
      tell({ ok: true }, `${t.exported}：${name}`);
    });
  };

  return {
    stage,
    exportAs,
    exportTask: (taskId, name) => exportAs(name, () => bundleSource({ taskId })),
    importFile: (file) =>
      work('reading', async ({ cancel, ...options }) => {
        const { signal } = options;
        await readBundle(file, options);
        const merging = (progress: BundleProgress | null): void =>
          setStage({ stage: 'merging', progress, cancel });
        merging(null);
        const answer = await staged(file, signal, (name) =>
          heard(name, { onProgress: merging, signal }, () => ask('bundle/merge', { file: name })),
        );
        // What was cancelled too late is merged, and says so.
        if (!answer.ok) signal.throwIfAborted();
        const { added = 0, changed = 0, conflicts = 0 } = (answer.ok && answer.merged) || {};
        tell(answer, t.merged(added, changed, conflicts));
      }),
  };
}

/** Listens how far the worker is, while it works, and tells it to stop: on a channel of the file's name. */
async function heard<Result>(
  name: string,
  { onProgress, signal }: { onProgress(progress: BundleProgress): void; readonly signal: AbortSignal },
  work: () => Promise<Result>,
): Promise<Result> {
  const channel = new BroadcastChannel(name);
  const stop = (): void => channel.postMessage(STOP);
  signal.addEventListener('abort', stop);
  channel.onmessage = ({ data }: MessageEvent<BundleProgress>) => {
    onProgress(data);
    // The worker may not have been listening yet.
    if (signal.aborted) stop();
  };
  try {
    return await work();
  } finally {
    signal.removeEventListener('abort', stop);
    channel.close();
  }
}

/** What the bundle itself says is wrong with it is said as it stands. */
function refusal(error: unknown, ofBundle: Cause): Answer {
  const isBundle = error instanceof Error && error.name === 'BundleError';
  return {
    ok: false,
    cause: isBundle ? ofBundle : (recordsCause(error) ?? 'unexpected'),
    detail: error instanceof Error ? error.message : String(error),
  };
}

/**
 * Puts a file into the extension's own folder, where the worker can read it. While it is in use it is locked under its
 * name: when the browser starts, the worker takes away what nobody holds.
 * @param use is given that name
 * @throws the reason of `signal`
 */
async function staged(
  file: File,
  signal: AbortSignal,
  use: (name: string) => Promise<Answer>,
): Promise<Answer> {
  const name = `bundle-${crypto.randomUUID()}.zip`;
  const folder = await navigator.storage.getDirectory();
  return navigator.locks.request(name, async () => {
    try {
      const sink = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await file.stream().pipeTo(sink, { signal });
      return await use(name);
    } finally {
      await folder.removeEntry(name).catch(() => undefined);
    }
  });
}

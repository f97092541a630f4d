/**
 * Waiting that a browser does not slow down: the workbench lies behind the window that is being inspected, and in a
 * page that nobody sees timers go by the minute. Those of a worker do not.
 */

interface Due {
  readonly id: number;
}

let worker: Worker | undefined;
let last = 0;
const waiting = new Map<number, () => void>();

function clockWorker(): Worker {
  if (worker) return worker;
  worker = new Worker(new URL('./clock-worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<Due>) => {
    const wake = waiting.get(data.id);
    waiting.delete(data.id);
    wake?.();
  };
  return worker;
}

/** Resolves after some milliseconds, or as soon as the signal is given. */
export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  if (ms <= 0 || signal?.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const id = ++last;
    const wake = (): void => {
      waiting.delete(id);
      signal?.removeEventListener('abort', wake);
      resolve();
    };
    waiting.set(id, wake);
    signal?.addEventListener('abort', wake);
    clockWorker().postMessage({ id, ms });
  });
}

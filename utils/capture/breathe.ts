/** Gives the page its turn: resolves after the tasks that wait now. A message port, because timers are throttled. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** A slice of work between two breaths of the page, milliseconds. Longer than 50 would count as a long task. */
export const SLICE_MS = 40;

/** Paces work that is done in slices: `rest` between them gives the page its turn. */
export class Pace {
  private began = performance.now();
  private before = 0;

  constructor(private readonly breathe: () => Promise<void>) {}

  async rest(): Promise<void> {
    this.before += performance.now() - this.began;
    await this.breathe();
    this.began = performance.now();
  }

  /** Milliseconds of work so far, breaths left out. */
  get workedMs(): number {
    return this.before + performance.now() - this.began;
  }
}

/** A clock that can be made to run in a test. */
export interface Clock {
  /** Milliseconds. */
  now(): number;
  /** Resolves when the time is over, or at once when `signal` is aborted. */
  wait(ms: number, signal?: AbortSignal): Promise<void>;
}

/** From one request to a host to the next. Milliseconds. */
export const PER_HOST_MS = 1000;

/** Sees to it that no host is asked more than once a second, whoever asks. */
export class HostPace {
  private readonly next = new Map<string, number>();

  constructor(private readonly clock: Clock) {}

  /** Resolves when the host may be asked, and counts that as done. False where it was stopped while it waited. */
  async turn(host: string, signal?: AbortSignal): Promise<boolean> {
    // Asked again after each wait: a timer may be early, and somebody else may have been first.
    for (let left = this.left(host); left > 0; left = this.left(host)) {
      await this.clock.wait(left, signal);
      if (signal?.aborted) return false;
    }
    if (signal?.aborted) return false;
    this.touched(host);
    return true;
  }

  /** A redirect led there: the host was asked just now. */
  touched(host: string): void {
    this.next.set(host, this.clock.now() + PER_HOST_MS);
  }

  private left(host: string): number {
    return (this.next.get(host) ?? 0) - this.clock.now();
  }
}

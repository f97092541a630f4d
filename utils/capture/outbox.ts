/** Pieces on their way out: put in as they are ready, taken together by whoever asks next. */
export class Outbox {
  private pieces: string[] = [];
  private failure: { readonly error: unknown } | null = null;
  private wake: () => void = () => undefined;

  put(piece: string): void {
    this.pieces.push(piece);
    this.wake();
  }

  /** From now on every taker gets the error. */
  fail(error: unknown): void {
    this.failure = { error };
    this.wake();
  }

  /** All pieces that wait; the next one where none does. For one taker at a time. */
  async take(): Promise<string[]> {
    if (this.pieces.length === 0 && !this.failure) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
    if (this.failure) throw this.failure.error;
    return this.pieces.splice(0);
  }
}

/** What the bench runs in the measured page's own world. Bundled into one script, because it is sent there as text. */

export interface PageSide {
  /** Lays the page out, so that no contender pays for it; the milliseconds it took. */
  layOut(): number;
  /** axe-core's full run with its default rules. Milliseconds. */
  axe(): Promise<number>;
  /** Counts how long the main thread keeps others waiting, until `longestWait` is asked. */
  listen(): void;
  longestWait(): number;
}

declare global {
  var pageSide: PageSide;
  var axe: { run(root: Document): Promise<unknown> };
}

let listening = false;
let longest = 0;

function beat(last: number): void {
  setTimeout(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    if (listening) beat(now);
  });
}

globalThis.pageSide = {
  layOut() {
    const began = performance.now();
    document.documentElement.getBoundingClientRect();
    return performance.now() - began;
  },

  async axe() {
    const began = performance.now();
    await axe.run(document);
    return performance.now() - began;
  },

  listen() {
    listening = true;
    longest = 0;
    beat(performance.now());
  },

  longestWait() {
    listening = false;
    return longest;
  },
};

/** What the bench runs in the measured page's own world. Bundled into one script, because it is sent there as text. */

export interface PageSide {
  /** Lays the page out, so that no contender pays for it; the milliseconds it took. */
  layOut(): number;
  /** The least any reader must do: every element's box and every text once. Milliseconds. */
  bareWalk(): number;
  /** Milliseconds, or null where it did not end in time. */
  axe(): Promise<number>;
  /** Counts how long the main thread keeps others waiting, until `longestWait` is asked. */
  listen(): void;
  longestWait(): number;
}

declare global {
  var bench: PageSide;
  var axe: { run(root: Document): Promise<unknown> };
}

let read = 0;
let listening = false;
let longest = 0;

function beat(last: number): void {
  setTimeout(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    if (listening) beat(now);
  });
}

globalThis.bench = {
  layOut() {
    const began = performance.now();
    read += document.documentElement.scrollHeight;
    return performance.now() - began;
  },

  bareWalk() {
    const began = performance.now();
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Element) read += node.getBoundingClientRect().height;
      else read += (node as Text).data.length;
    }
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

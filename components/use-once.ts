import { useState } from 'preact/hooks';

/** Does what it is given, unless it is still at the last thing. */
export type Once = (work: () => Promise<unknown>) => Promise<void>;

/** A second click or Enter while the first is on its way is the same wish, not another: it does nothing. */
export function oneAtATime(): Once {
  let isUnderWay = false;
  return async (work) => {
    if (isUnderWay) return;
    isUnderWay = true;
    try {
      await work();
    } finally {
      isUnderWay = false;
    }
  };
}

/** For what must not be made twice: one submit of a form at a time. */
export const useOnce = (): Once => useState(oneAtATime)[0];

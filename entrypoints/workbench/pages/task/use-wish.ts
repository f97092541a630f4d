import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * Does what is asked for as soon as nothing is on its way any more: a click on 导出 is also what takes the hands off the
 * field that is being kept.
 * @returns the way to ask, and whether something asked for is still to come
 * @param does as of the last rendering, so with all that came meanwhile
 */
export function useWish<Wish extends string>(
  isAwaited: boolean,
  does: (wish: Wish) => void,
): readonly [want: (wish: Wish) => void, isWaiting: boolean] {
  const [wish, setWish] = useState<Wish | null>(null);
  const latest = useRef(does);
  latest.current = does;
  useEffect(() => {
    if (wish === null || isAwaited) return;
    setWish(null);
    latest.current(wish);
  }, [wish, isAwaited]);
  return [setWish, wish !== null];
}

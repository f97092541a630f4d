import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useStrings } from '../strings';

const STEP = 20;

/** The first of many, and the way to more: merging two inspectors' quarter can leave thousands. */
export function Some<Item>({
  items,
  children,
}: {
  readonly items: readonly Item[];
  children(item: Item): ComponentChildren;
}) {
  const { merging: t } = useStrings();
  const [count, setCount] = useState(STEP);
  const left = items.length - count;
  return (
    <>
      {items.slice(0, count).map((item) => children(item))}
      {left > 0 && (
        <p>
          <button type="button" onClick={() => setCount(count + STEP)}>
            {t.more(Math.min(left, STEP))}
          </button>{' '}
          <small>{t.shown(count, items.length)}</small>
        </p>
      )}
    </>
  );
}

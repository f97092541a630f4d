import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

/** A heading with a count that unfolds what it counts; the table in it exists only while it is open. */
export function Fold({
  title,
  count,
  tone = '',
  open: initially = false,
  children,
}: {
  readonly title: string;
  readonly count: number;
  /** Class of the count: `red`, `amber`, `green`. */
  readonly tone?: string;
  readonly open?: boolean;
  readonly children: ComponentChildren;
}) {
  const [open, setOpen] = useState(initially);
  return (
    <section class="fold">
      <h4>
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {title} <span class={`tag ${tone}`}>{count}</span>
        </button>
      </h4>
      {open && <div class="folded">{children}</div>}
    </section>
  );
}

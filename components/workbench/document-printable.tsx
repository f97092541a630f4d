import type { ComponentChildren } from 'preact';
import { useStrings } from '../strings';

/**
 * What goes on paper of a page, by whatever way it is printed. While something stands against it, the paper says so
 * instead.
 */
export function Printable({
  isBlocked,
  class: name = '',
  children,
}: {
  readonly isBlocked: boolean;
  readonly class?: string;
  readonly children: ComponentChildren;
}) {
  const { documents: t } = useStrings();
  return (
    <div class={`printable ${isBlocked ? 'blocked' : ''} ${name}`}>
      <p class="only-printed">{t.notPrinted}</p>
      {children}
    </div>
  );
}

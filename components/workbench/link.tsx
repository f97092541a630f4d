import type { ComponentChildren } from 'preact';
import { addressOf, type Route } from './route';

/** A link within the workbench. */
export function Link({
  to,
  current,
  children,
  ...rest
}: {
  readonly to: Route;
  readonly current?: boolean;
  readonly class?: string;
  readonly children: ComponentChildren;
}) {
  return (
    <a href={addressOf(to)} aria-current={current ? 'page' : undefined} {...rest}>
      {children}
    </a>
  );
}

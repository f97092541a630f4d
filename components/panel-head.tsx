import type { ComponentChildren } from 'preact';

/** The panel's head: what it is about, and the one thing to do with it. */
export function PanelHead({
  title,
  address,
  children,
}: {
  readonly title: string;
  readonly address: string;
  readonly children?: ComponentChildren;
}) {
  return (
    <header>
      <div class="page">
        <h1>{title}</h1>
        <p class="address">{address}</p>
      </div>
      {children}
    </header>
  );
}

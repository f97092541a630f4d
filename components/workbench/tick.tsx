import type { ComponentChildren } from 'preact';

/** A box to tick, with its words. */
export const Tick = ({
  checked,
  disabled,
  onTick,
  children,
}: {
  readonly checked: boolean;
  readonly disabled?: boolean;
  onTick(checked: boolean): void;
  readonly children: ComponentChildren;
}) => (
  <label class="check">
    <input
      type="checkbox"
      checked={checked}
      disabled={disabled}
      onChange={({ currentTarget }) => onTick(currentTarget.checked)}
    />
    {children}
  </label>
);

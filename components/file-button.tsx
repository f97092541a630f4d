import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

/** A button that asks for one file. */
export function FileButton({
  accept,
  help,
  disabled,
  onFile,
  children,
}: {
  readonly accept: string;
  readonly help: string;
  readonly disabled: boolean;
  onFile(file: File): void;
  readonly children: ComponentChildren;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        title={help}
        aria-disabled={disabled}
        onClick={() => disabled || input.current?.click()}
      >
        {children}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          // The same file may be chosen again.
          currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}

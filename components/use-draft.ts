import { useLayoutEffect, useState } from 'preact/hooks';

/** What a field shows: the recorded words, or what was typed since they last changed. */
export function useDraft(recorded: string): readonly [draft: string, type: (text: string) => void] {
  const [draft, setDraft] = useState(recorded);
  // At once: after the next frame it would take back what was typed meanwhile.
  useLayoutEffect(() => setDraft(recorded), [recorded]);
  return [draft, setDraft];
}

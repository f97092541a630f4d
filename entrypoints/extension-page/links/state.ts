import { useEffect, useState } from 'preact/hooks';
import type { LinkProgress } from '../../../components/workbench/link-check-progress';

let state: LinkProgress | null = null;
const hearers = new Set<(now: LinkProgress | null) => void>();

export function setCheck(now: LinkProgress | null): void {
  state = now;
  for (const hear of hearers) hear(now);
}

/** The check under way, or null; it goes on whatever view is shown. */
export function useCheck(): LinkProgress | null {
  const [shown, setShown] = useState(state);
  useEffect(() => {
    setShown(state);
    hearers.add(setShown);
    return () => void hearers.delete(setShown);
  }, []);
  return shown;
}

import { WalkState, walkKey } from '../../utils/messages';
import { useSession } from './use-session';

const read = (stored: unknown): WalkState | null => WalkState.safeParse(stored).data ?? null;

/** 走查 in a tab, as the background keeps it; null while it is off. */
export const useWalk = (tabId: number | undefined): WalkState | null =>
  useSession(tabId === undefined ? undefined : walkKey(tabId), read);

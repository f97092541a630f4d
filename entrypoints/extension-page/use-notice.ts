import { useEffect, useState } from 'preact/hooks';
import { useStrings } from '../../components/strings';
import type { Answer } from '../../utils/messages';

/** A change that can be taken back from the message that announces it. */
export interface Notice {
  readonly text: string;
  readonly undo?: () => void;
}

const SHOWN_MS = 6000;
/** Causes whose detail is for the inspector, too. */
const TOLD: ReadonlySet<string> = new Set(['unexpected', 'bundle', 'bundle-export']);

/** The message at the foot of a page: what was done, or why not and what to do. It goes by itself. */
export function useNotice(): {
  readonly notice: Notice | null;
  setNotice(notice: Notice | null): void;
  tell(answer: Answer, text: string, undo?: () => void): void;
} {
  const t = useStrings();
  const [notice, setNotice] = useState<Notice | null>(null);
  useEffect(() => {
    if (!notice) return;
    const timer = setTimeout(() => setNotice(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [notice]);
  const tell = (answer: Answer, text: string, undo?: () => void): void => {
    if (answer.ok) {
      setNotice({ text, ...(undo ? { undo } : {}) });
      return;
    }
    const { title, remedy } = t.causes[answer.cause];
    const detail = TOLD.has(answer.cause) ? ` ${answer.detail}` : '';
    setNotice({ text: `${title}。${remedy}${detail}` });
  };
  return { notice, setNotice, tell };
}

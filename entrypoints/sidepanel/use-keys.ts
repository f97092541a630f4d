import { useLayoutEffect } from 'preact/hooks';
import type { FindingRow } from '../../utils/records/rows';

export interface KeyActions {
  /** The finding under the focus, or undefined. */
  finding(id: string): FindingRow | undefined;
  locate(finding: FindingRow): void;
  confirm(finding: FindingRow): void;
  object(finding: FindingRow): void;
  undo(finding: FindingRow | undefined): void;
  copy(finding: FindingRow): void;
  audit(): void;
  help(): void;
}

const HEADS = 'button[data-finding]';

/** One key each, wherever the focus is, unless somebody is typing. `root` holds the findings. */
export function useKeys(root: { readonly current: HTMLElement | null }, actions: KeyActions): void {
  // With the drawing, not after it: a key must never meet what was shown before.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { target } = event;
      if (target instanceof HTMLElement && target.closest('input, textarea, select')) return;
      if (event.altKey || ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() !== 'z')) return;
      const heads = [...(root.current?.querySelectorAll<HTMLElement>(HEADS) ?? [])];
      const item = target instanceof HTMLElement ? target.closest('li.finding') : null;
      const head = item?.querySelector<HTMLElement>(HEADS) ?? null;
      const finding = head?.dataset.finding === undefined ? undefined : actions.finding(head.dataset.finding);
      if (!act(event.key.toLowerCase(), heads, head, target === head, finding, actions)) return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
}

/** True where the key meant something. */
function act(
  key: string,
  heads: readonly HTMLElement[],
  head: HTMLElement | null,
  onHead: boolean,
  finding: FindingRow | undefined,
  actions: KeyActions,
): boolean {
  const at = head ? heads.indexOf(head) : -1;
  const steps: Readonly<Record<string, number>> = { arrowdown: 1, j: 1, arrowup: -1, k: -1 };
  const step = steps[key];
  // Where no finding has the focus, arrows scroll, as everywhere.
  if (key.startsWith('arrow') && !onHead) return false;
  if (step !== undefined && heads.length > 0) {
    heads[Math.min(Math.max(at + step, 0), heads.length - 1)]?.focus();
    return true;
  }
  if (key === 'r') actions.audit();
  else if (key === '?' || key === '？') actions.help();
  else if (key === 'z') actions.undo(finding);
  else if (!finding) return false;
  else if (key === 'l') actions.locate(finding);
  else if (key === 'y') actions.confirm(finding);
  else if (key === 'n') actions.object(finding);
  else if (key === 'c') actions.copy(finding);
  else return false;
  return true;
}

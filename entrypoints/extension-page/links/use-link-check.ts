import { useStrings } from '../../../components/strings';
import type { LinkProgress } from '../../../components/workbench/link-check-progress';
import type { Answer } from '../../../utils/messages';
import { askForLinks } from '../site-permission';
import { checkLinks } from './check';
import { useCheck } from './state';

/** 检查链接 for a page of the extension: how far the one under way is, and the way to begin one from a click. */
export function useLinkCheck(
  of: { readonly inspectionId: string | null; readonly hosts: readonly string[] },
  tell: (answer: Answer, text: string) => void,
): { readonly progress: LinkProgress | null; check(auditIds: readonly string[]): void } {
  const { links: t } = useStrings();
  const progress = useCheck();
  const check = async (auditIds: readonly string[]): Promise<void> => {
    // Straight from the click, or the browser does not ask.
    if (!(await askForLinks(of.hosts).catch(() => false))) return tell({ ok: true }, t.noLeave);
    const outcome = await checkLinks(auditIds, of);
    if (outcome.end === 'refused') tell(outcome.answer, '');
    else tell({ ok: true }, t.ends[outcome.end]);
  };
  return { progress, check: (auditIds) => void check(auditIds) };
}

import { hintsOf } from '../../utils/identifiers/sightings';
import { footerOf } from '../../utils/page/footer';
import type { Page } from '../../utils/page/page';
import { fail, hint, type Judgement, review, searched, seen } from './rule';

/**
 * What to say when the footer does not show a thing: a question where it stands elsewhere on the page or is hidden
 * from the visitor, else a fault that shows where was looked. A comment is no more than a hint.
 *
 * @param words what names the thing; linear, without `g`
 */
export function missingFromFooter(
  page: Page,
  words: RegExp,
): Judgement<'outside-footer' | 'hidden-only' | 'absent'> {
  const footer = footerOf(page);
  const looked = footer.roots.map((root) => searched(footer.place, root));
  const elsewhere = page.find(page.whole, words);
  if (elsewhere) return review('outside-footer', [seen('页面其他位置', elsewhere.node), ...looked]);
  const hints = hintsOf(page, words);
  const unseen = hints.map((node) => hint('未显示的内容', node, page.node(node).text ?? ''));
  if (hints.some((node) => page.node(node).tag === '#text'))
    return review('hidden-only', [...unseen, ...looked]);
  return fail('absent', [...looked, ...unseen]);
}

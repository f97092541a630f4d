import { type FooterThing, unexplainedPictures } from '../../utils/identifiers/pictures';
import { hintsOf } from '../../utils/identifiers/sightings';
import { footerOf } from '../../utils/page/footer';
import type { Page } from '../../utils/page/page';
import { fail, hint, type Judgement, review, searched, seen } from './rule';

/**
 * What to say when the footer does not show a thing: a question where it stands elsewhere on the page, is hidden from
 * the visitor, or may be in a picture that nobody explains, else a fault that shows where was looked. A comment is no
 * more than a hint.
 *
 * @param words what names the thing; linear, without `g`
 */
export function missingFromFooter(
  page: Page,
  thing: FooterThing,
  words: RegExp,
): Judgement<'outside-footer' | 'hidden-only' | 'unexplained-picture' | 'absent'> {
  const footer = footerOf(page);
  const looked = footer.roots.map((root) => searched(footer.place, root));
  const elsewhere = page.find(page.whole, words);
  if (elsewhere) return review('outside-footer', [seen('页面其他位置', elsewhere.node), ...looked]);
  const hints = hintsOf(page, words);
  const unseen = hints.map((node) => hint('未显示的内容', node, page.node(node).text ?? ''));
  if (hints.some((node) => page.node(node).tag === '#text'))
    return review('hidden-only', [...unseen, ...looked]);
  const pictures = unexplainedPictures(page, thing).map((node) =>
    seen(footer.contains(node) ? `${footer.place}图片` : `${footer.place}附近图片`, node),
  );
  if (pictures.length > 0) return review('unexplained-picture', [...pictures, ...looked, ...unseen]);
  return fail('absent', [...looked, ...unseen]);
}

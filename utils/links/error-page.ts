import { visibleHeadings, visibleLinks } from '../page/by-tag';
import { oncePerPage } from '../page/once';
import type { Page } from '../page/page';
import { normalise } from '../page/text';
import { isGuardPage } from '../sweep/trouble';
import { saysNothingThere } from './soft-404';

/** Headings that may say so; a page with more says something else. */
const MAX_HEADINGS = 3;

/**
 * Whether what was read says, by its title, its heading or its few words, that nothing is there or that a guard stopped
 * the visit: then it is not the page that somebody meant to check. Once per page.
 */
export const isErrorPage = oncePerPage((page: Page): boolean => {
  const { url, title } = page.snapshot;
  const { text } = page;
  const links = visibleLinks(page).length;
  if (isGuardPage({ title, text, links })) return true;
  const headings = visibleHeadings(page, 3)
    .slice(0, MAX_HEADINGS)
    .map((i) => page.textOf(page.subtree(i)));
  return [normalise(title), ...headings].some((said) =>
    saysNothingThere({ title: said, text, links }, url, url),
  );
});

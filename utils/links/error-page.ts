import { visibleHeadings, visibleLinks } from '../page/by-tag';
import { footerOf } from '../page/footer';
import { oncePerPage } from '../page/once';
import type { Page } from '../page/page';
import { normalise } from '../page/text';
import { isGuardPage } from '../sweep/trouble';
import { saysNothingThere } from './soft-404';

/** A guard answers in the site's stead and does not say whose site it is, as the footer below an article on security does. */
const OF_SITE = /主办|标识码|公网安备/;
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
  if (isGuardPage({ title, text, links }) && footerOf(page).find(OF_SITE) === null) return true;
  const headings = visibleHeadings(page, 3)
    .slice(0, MAX_HEADINGS)
    .map((i) => page.textOf(page.subtree(i)));
  return [normalise(title), ...headings].some((said) =>
    saysNothingThere({ title: said, text, links }, url, url),
  );
});

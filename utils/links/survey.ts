import type { HostParts } from '../identifiers/host-parts';
import type { LinkAnswer } from '../model/link-check';
import type { Page } from '../page/page';
import { type PageLink, pageLinks } from './page-links';

/** A link and what it answered. */
export interface AnsweredLink {
  readonly link: PageLink;
  readonly answer: LinkAnswer;
}

/** The links of a page, sorted by what is known of them. */
export interface LinkSurvey {
  readonly links: readonly PageLink[];
  /** Of the site itself and dead. */
  readonly dead: readonly AnsweredLink[];
  /** What a person must open: not decided by a program, or dead on somebody else's site. */
  readonly unsure: readonly AnsweredLink[];
  readonly works: number;
  /** Not asked, of the site and of others. */
  readonly unaskedOwn: number;
  readonly unaskedOutside: number;
}

/** @param answers by address without fragment */
export function surveyLinks(
  page: Page,
  own: HostParts,
  answers: ReadonlyMap<string, LinkAnswer>,
): LinkSurvey {
  const links = pageLinks(page, own);
  const answered = links.flatMap((link): AnsweredLink[] => {
    const answer = answers.get(link.url);
    return answer ? [{ link, answer }] : [];
  });
  const isDead = ({ link, answer }: AnsweredLink): boolean => answer.state === 'dead' && link.isOwn;
  const unasked = links.filter(({ url }) => !answers.has(url));
  const unaskedOwn = unasked.filter(({ isOwn }) => isOwn).length;
  return {
    links,
    dead: answered.filter(isDead),
    unsure: answered.filter((one) => one.answer.state !== 'works' && !isDead(one)),
    works: answered.filter(({ answer }) => answer.state === 'works').length,
    unaskedOwn,
    unaskedOutside: unasked.length - unaskedOwn,
  };
}

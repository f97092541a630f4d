import { isHereFrom } from '../page/address-host';
import { visibleLinks } from '../page/by-tag';
import type { Page } from '../page/page';
import type { HostParts } from './host-parts';
import { splitHost } from './hosts';

/** A visible link to a host that is no government's. */
export interface OutsideLink {
  readonly node: number;
  readonly host: HostParts;
}

/**
 * Public bodies under other names: governments of Hong Kong and Macao, institutions under the State Council in every
 * list of ministries, the army, the registry of the marks in every footer, report centres.
 */
const PUBLIC_BODY =
  /(?:^|\.)(?:gov\.hk|gov\.mo|cas\.cn|cass\.cn|cae\.cn|mil\.cn|conac\.cn|12377\.cn|12321\.cn|cyberpolice\.cn)$/;

const ORIGIN = /^https?:\/\/[^/?#]+/i;

/**
 * Visible links that leave the site for a host outside .gov.cn and .政务, in document order. Addresses without a
 * registrable name are no sites.
 *
 * @param own the page's own host
 */
export function outsideLinks(page: Page, own: HostParts): OutsideLink[] {
  const hosts = new Map<string, HostParts>();
  const found: OutsideLink[] = [];
  const isHere = isHereFrom(page.snapshot.url);
  for (const node of visibleLinks(page)) {
    const { href = '' } = page.node(node);
    const origin = isHere(href) ? undefined : ORIGIN.exec(href)?.[0];
    if (origin === undefined || (!hosts.has(origin) && !URL.canParse(origin))) continue;
    const host = hosts.get(origin) ?? splitHost(origin);
    hosts.set(origin, host);
    const isOwn = host.ascii === own.ascii || host.registrable === own.registrable;
    if (host.registrable === null || host.government !== 'other' || isOwn || PUBLIC_BODY.test(host.ascii))
      continue;
    found.push({ node, host });
  }
  return found;
}

/** What a site asks before a visitor leaves it. */
const QUESTION =
  /(?:即将|将要|正在|确[认定]要?)(?:离开|跳转)|非政府(?:网站|链接)|外部(?:网站|链接)|离开(?:本|当前)?(?:网)?站/;
const HANDLER =
  /confirm|prompt|out_?(?:er)?_?(?:link|url|site|open)|(?:link|url)_?(?:out|tip|confirm|alert)|external|leave|wailian|tiaozhuan/i;
const HANDLER_FILE =
  /(?:out_?(?:er)?_?(?:link|url|site)|(?:link|url)_?(?:out|tips?|prompt|confirm|jump)|external|wailian|wburl)[\w-]{0,20}\.js/i;
/** A page of the own site that asks and leads on. */
const PROMPT_PAGE =
  /(?:prompt|tips?|jump|redirect|out_?link|link_?out|tiaozhuan)[\w-]{0,20}(?:\.\w{1,8})?\?(?:[^#]{0,200}&)?\w{2,12}=https?(?::|%3A)/i;

/** The first node that speaks of a question before leaving: a hidden dialogue, a handler, a script, a page; null for none. */
export function leavingPrompt(page: Page): number | null {
  for (let i = 0; i < page.nodes.length; i++) {
    const { tag, text, hidden, attrs, href } = page.node(i);
    if (tag === '#text' && hidden && QUESTION.test(text ?? '')) return i;
    if (tag === 'script' && (HANDLER_FILE.test(href ?? '') || QUESTION.test(attrs?.code ?? ''))) return i;
    if (tag === 'a' && (HANDLER.test(attrs?.onclick ?? '') || PROMPT_PAGE.test(href ?? ''))) return i;
  }
  return null;
}

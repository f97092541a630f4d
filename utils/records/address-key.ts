/** What advertising, statistics and sharing add to an address. A name stands here only if no page can depend on it. */
const TRACKING =
  /^(?:utm_[a-z]+|gclid|dclid|fbclid|msclkid|yclid|bd_vid|hmsr|hmpl|hmcu|hmkw|hmci|spm|nsukey|isappinstalled)=/i;
/** WeChat's mark of how a page was shared; any other `from` may choose the page. */
const WECHAT_SHARE = /^from=(?:singlemessage|groupmessage|timeline)$/;
/** A Java server's session, written into the path where cookies are off. */
const SESSION = /;jsessionid=[\w.!-]*/gi;
/** `#/…` and `#!…` are routes of a page drawn by script; any other fragment is a place on the page. */
const ROUTE = /^#[/!]/;

/**
 * One key for one page: fragment, tracking, session, user name and the scheme's own port are left out. Two pages that
 * may differ never share a key, so scheme, `www.`, a final slash, `index.html` and the order of the query stay. The query
 * is cut as written, never decoded: on many sites its bytes are GBK.
 */
export function addressKey(address: string): string {
  if (!URL.canParse(address)) return address;
  const { protocol, host, pathname, search, hash } = new URL(address);
  if (protocol !== 'http:' && protocol !== 'https:') return address;
  const query = search
    .slice(1)
    .split('&')
    .filter((pair) => !TRACKING.test(pair) && !WECHAT_SHARE.test(pair))
    .join('&');
  const route = ROUTE.test(hash) ? hash : '';
  return `${protocol}//${host}${pathname.replace(SESSION, '')}${query && `?${query}`}${route}`;
}

/** `root`: the address of the site itself. `beside`: a home page under another name, `/index2.html`. */
export type HomePath = 'root' | 'beside' | null;

const ROOT = /^\/(?:(?:index|default|home|main)(?:\.(?:s?html?|jspx?|aspx?|php|do|action))?\/?)?$/i;
const BESIDE =
  /^\/(?:index|default|home|main|portal|sy|shouye)[\w-]{0,12}(?:\.(?:s?html?|jspx?|aspx?|php)|\/)?$/i;
/** An anchor (`#top`) is a place on the page, a route (`#/news/3`) another page. */
const HOME_HASH = /^#?(?:!?\/?(?:home|index)?\/?)$/i;

/** Whether an address is that of a home page; a query or a route asks for something else. */
export function homePathOf(address: string): HomePath {
  if (!URL.canParse(address)) return null;
  const { pathname, search, hash } = new URL(address);
  if (search !== '' || (!HOME_HASH.test(hash) && /[/!=]/.test(hash))) return null;
  if (ROOT.test(pathname)) return 'root';
  return BESIDE.test(pathname) ? 'beside' : null;
}

/** An address in its parts, as the browser resolved it. */
export interface Target {
  /** Without port. */
  readonly host: string;
  readonly path: string;
  /** With its `?`; '' for none. */
  readonly query: string;
  /** `#/news`, `#!news`: a page drawn by script. '' for none, and for a place on a page. */
  readonly route: string;
}

const ADDRESS =
  /^https?:\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:]+)(?::\d+)?(\/[^?#]*)?(\?[^#]*)?(?:#([/!].+))?/i;
/** A Java server's session, written into the path where cookies are off. */
const SESSION = /;jsessionid=[\w.!-]*/i;
/** The file that a folder shows by itself. */
const FOLDER_FILE = /\/(?:index|default)\.(?:s?html?|jspx?|aspx?|php)$/i;

/** The parts of a link's address, or null where it leads to no page of the web. Far cheaper than `URL`, for all links of a page. */
export function targetOf(href: string): Target | null {
  const match = ADDRESS.exec(href);
  if (!match) return null;
  const [, host = '', path = '/', query = '', route = ''] = match;
  return { host: host.toLowerCase(), path, query, route };
}

/** A path without the file that its folder shows by itself, and without its last stroke. */
export const folderOf = (path: string): string =>
  path.replace(SESSION, '').replace(FOLDER_FILE, '/').replace(/\/$/, '');

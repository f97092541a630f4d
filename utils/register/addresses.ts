import { normalise } from '../page/text';

/** `主域名：`, `次域名2:` before a host, `(主)` behind it, normalised. */
const MARK_BEFORE = /^(?:[主次](?:要)?(?:域名)?|域名|中文域名|英文域名|首页)\d{0,2}:\s?(?!\/\/)/;
const MARK_BEHIND = /\((?:[主次](?:要)?(?:域名)?|域名|首页)\)$/;
const IS_MAIN = /^主(?:要)?(?:域名)?\d{0,2}:|\(主(?:要)?(?:域名)?\)$/;

/** Longest name of a host, RFC 1035. */
const MAX_HOST = 253;
/** A browser would make a host of `a.gov.cn;见附件`, and of the user of a mail address. */
const IS_HOST = /^[\p{L}\p{N}.。_-]+(?::\d{1,5})?$/u;

/**
 * The absolute address of what a register calls one: `www.example.gov.cn`, `HTTP：//示例.政务/`. Null for what leads
 * to no host: words, a mail address, a single label.
 */
export function addressOf(cell: string): string | null {
  const text = normalise(cell).trim().replace(MARK_BEFORE, '').replace(MARK_BEHIND, '').trim();
  const address = /^https?:/i.test(text) ? text : `http://${text}`;
  const [written = ''] = address.replace(/^https?:[/\\]*/i, '').split(/[/\\?#]/);
  if (!IS_HOST.test(written) || !URL.canParse(address)) return null;
  const host = hostIn(address);
  return host.length <= MAX_HOST && host.includes('.') ? new URL(address).href : null;
}

/** The host an address of a register leads to, as `splitHost` writes it (`ascii`); '' for none. */
export function hostOf(written: string): string {
  const address = addressOf(written);
  return address === null ? '' : hostIn(address);
}

/** The browser writes lower case and punycode already. No suffix is asked for, whose list is long. */
const hostIn = (address: string): string => new URL(address).hostname.replace(/\.$/, '');

export interface ReadAddresses {
  /** As written, one to a host; the one marked 主 first. */
  readonly addresses: readonly string[];
  readonly unread: readonly string[];
}

/** The addresses in a cell, parted by `；`, `、`, `，`, blanks or line breaks, with or without marks like 主域名：. */
export function readAddresses(cell: string): ReadAddresses {
  const parts = partsOf(cell.trim());
  const readable = parts.filter((part) => addressOf(part) !== null);
  const byHost = new Map<string, string>();
  for (const part of [...readable.filter((one) => IS_MAIN.test(normalise(one))), ...readable]) {
    if (!byHost.has(hostOf(part))) byHost.set(hostOf(part), part);
  }
  return { addresses: [...byHost.values()], unread: parts.filter((part) => addressOf(part) === null) };
}

/** Ends as hosts do: a comma or semicolon may belong to the one address that is there, and `b.html` is no host. */
const LOOKS_LIKE_HOST = /^https?:|\.(?:cn|com|net|org|政务|公益|中国)(?:[:/?#(]|$)/i;

function partsOf(cell: string): string[] {
  const pieces = cell
    .replace(/([:：])\s+(?!\/)/g, '$1')
    .split(/[\s;；、，,|]+/)
    .filter((piece) => piece !== '');
  const areSeveral = pieces.slice(1).some((piece) => LOOKS_LIKE_HOST.test(normalise(piece)));
  return areSeveral || addressOf(cell) === null ? pieces : [cell];
}

/** Home page first, each host once. */
export const uniqueHosts = (written: readonly string[]): string[] => [
  ...new Set(written.map(hostOf).filter((host) => host !== '')),
];

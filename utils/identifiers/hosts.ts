import { parse } from 'psl';
import { toUnicode } from 'punycode/punycode.es6.js';
import type { HostParts } from './host-parts';

/** `.政务` as every address writes it. */
const ZHENGWU = 'xn--zfr164b';

/**
 * Splits the host of an address. An address without a host (`about:blank`, `file:`) gives an empty single label.
 *
 * Government is told by whole labels from the right, never by a search in the text: `www.x.gov.cn.evil.com` and
 * `xgov.cn` are `other`.
 *
 * @throws TypeError where the text is no absolute address.
 */
export function splitHost(address: string | URL): HostParts {
  const { hostname, port } = typeof address === 'string' ? new URL(address) : address;
  // Only http and its like are lower-cased by the browser; the last dot names the same host.
  const ascii = hostname.toLowerCase().replace(/\.$/, '');
  const host = { ascii, unicode: unicodeOf(ascii), port: port === '' ? null : Number(port) };
  const nameless = { government: 'other', suffix: null, registrable: null } as const;

  // Before the suffix list, which would take 192.168.1.10 for a name under ".10".
  if (isIpAddress(ascii)) return { ...host, ...nameless, kind: 'ip', labels: [] };
  const labels = ascii === '' ? [] : ascii.split('.');
  if (labels.length < 2) return { ...host, ...nameless, kind: 'single-label', labels };

  const parsed = parse(ascii);
  if ('error' in parsed || parsed.tld === null) return { ...host, ...nameless, kind: 'domain', labels };
  // Counted, because the list writes Chinese suffixes in Unicode and the address does not.
  const cut = labels.length - parsed.tld.split('.').length;
  return {
    ...host,
    kind: 'domain',
    government: governmentOf(labels),
    suffix: labels.slice(cut).join('.'),
    // `gov.cn` is a suffix, so `www.gov.cn`, the portal of the centre, is a registrable name like any other.
    registrable: cut > 0 ? labels.slice(cut - 1).join('.') : null,
    labels: labels.slice(0, cut),
  };
}

function governmentOf(labels: readonly string[]): HostParts['government'] {
  if (labels.at(-1) === ZHENGWU) return '政务';
  return labels.at(-1) === 'cn' && labels.at(-2) === 'gov' ? 'gov.cn' : 'other';
}

/** The browser writes IPv6 in brackets and every other spelling of IPv4 as four decimals. */
const isIpAddress = (host: string): boolean => host.startsWith('[') || /^\d{1,3}(?:\.\d{1,3}){3}$/.test(host);

/** For people only, and never compared: an A-label that does not decode stays as it is. */
function unicodeOf(ascii: string): string {
  try {
    return toUnicode(ascii);
  } catch {
    return ascii;
  }
}

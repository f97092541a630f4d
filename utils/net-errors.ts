/** Why an address could not be loaded, told from what the browser calls it. Of the way to it, never a fault of the site. */

const NET_TROUBLES = ['dns', 'refused', 'timeout', 'certificate', 'offline', 'unnamed'] as const;
/** `dns`: the name is not known. `refused`: nobody listens, or hangs up. `offline`: our own network. */
export type NetTrouble = (typeof NET_TROUBLES)[number];

/** Chromium's `net::ERR_…` and Firefox's `NS_ERROR_…`, as `webRequest` and `webNavigation` give them. */
const WORDS: readonly (readonly [NetTrouble, RegExp])[] = [
  ['dns', /ERR_NAME_NOT_RESOLVED|NS_ERROR_UNKNOWN_HOST/],
  ['timeout', /TIMED_OUT|NS_ERROR_NET_TIMEOUT/],
  ['certificate', /ERR_(?:CERT|SSL|BAD_SSL)_|ERR_INSECURE_RESPONSE|SEC_ERROR_|SSL_ERROR_|MOZILLA_PKIX/],
  [
    'offline',
    // A resolver that does not answer at all is ours, and no name that does not exist.
    /ERR_(?:NAME_RESOLUTION_FAILED|INTERNET_DISCONNECTED|NETWORK_(?:CHANGED|IO_SUSPENDED|ACCESS_DENIED)|PROXY_|TUNNEL_CONNECTION_FAILED)|NS_ERROR_(?:OFFLINE|PROXY|UNKNOWN_PROXY)/,
  ],
  [
    'refused',
    /ERR_(?:CONNECTION_|ADDRESS_|SOCKET_|EMPTY_RESPONSE|HTTP2_|QUIC_|INCOMPLETE_|CONTENT_LENGTH_|INVALID_HTTP)|NS_ERROR_(?:CONNECTION_REFUSED|NET_RESET|NET_EMPTY_RESPONSE|NET_PARTIAL)/,
  ],
];

/** Our word for an error of the browser's; `unnamed` for one that says nothing we know. */
export const netTrouble = (error: string): NetTrouble =>
  WORDS.find(([, pattern]) => pattern.test(error))?.[0] ?? 'unnamed';

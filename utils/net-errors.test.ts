import { describe, expect, it } from 'vitest';
import { type NetTrouble, netTrouble } from './net-errors';

describe('netTrouble', () => {
  it.each<[string, NetTrouble]>([
    ['net::ERR_NAME_NOT_RESOLVED', 'dns'],
    ['NS_ERROR_UNKNOWN_HOST', 'dns'],
    ['net::ERR_CONNECTION_REFUSED', 'refused'],
    ['net::ERR_EMPTY_RESPONSE', 'refused'],
    ['net::ERR_CONNECTION_TIMED_OUT', 'timeout'],
    ['net::ERR_TIMED_OUT', 'timeout'],
    ['net::ERR_CERT_DATE_INVALID', 'certificate'],
    ['net::ERR_SSL_PROTOCOL_ERROR', 'certificate'],
    ['net::ERR_INTERNET_DISCONNECTED', 'offline'],
    ['net::ERR_PROXY_CONNECTION_FAILED', 'offline'],
    ['net::ERR_ABORTED', 'unnamed'],
    ['', 'unnamed'],
  ])('calls %s %s', (error, trouble) => {
    expect(netTrouble(error)).toBe(trouble);
  });

  it('does not take a resolver that is silent for a name that does not exist', () => {
    expect(netTrouble('net::ERR_DNS_TIMED_OUT')).toBe('timeout');
    expect(netTrouble('net::ERR_DNS_SERVER_FAILED')).toBe('unnamed');
  });
});

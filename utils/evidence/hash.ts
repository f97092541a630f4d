/** SHA-256 of content, and of records in a form of which there is only one. */

/** SHA-256, lower-case hexadecimal. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** SHA-256 of a value's canonical JSON in UTF-8. */
export const hashOfJson = (value: unknown): Promise<string> =>
  sha256(new TextEncoder().encode(canonicalJson(value)));

/**
 * JSON in its canonical form (RFC 8785): keys in the order of their UTF-16 code units, no blanks. Anybody can write the
 * same record out again and gets the same hash.
 *
 * @throws TypeError on what JSON does not carry: it must not be left out of a hash unseen. Only a key that is undefined
 * is no key.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
    const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonicalJson(entry)}`).join(',')}}`;
  }
  throw new TypeError(`no JSON: ${String(value)}`);
}

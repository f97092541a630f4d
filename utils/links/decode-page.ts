import { decodeText } from '../text-encoding';

/** Beginning of a page that is read: what says that there is nothing is short. Bytes. */
export const READ_BYTES = 65_536;

const IN_TYPE = /charset\s*=\s*["']?([\w-]{1,40})/i;

/** The beginning of an HTML page as text, by what the server or the page itself says of its characters, else by its bytes. */
export function decodePage(bytes: Uint8Array<ArrayBuffer>, contentType: string): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  for (const source of [contentType, head]) {
    const label = IN_TYPE.exec(source)?.[1];
    if (label === undefined) continue;
    try {
      return new TextDecoder(label).decode(bytes);
    } catch {
      // No name of an encoding.
    }
  }
  return decodeText(bytes).text;
}

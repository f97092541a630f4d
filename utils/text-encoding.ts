export type TextEncoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

export interface DecodedText {
  /** Without byte order mark; bytes that mean nothing are `�`. */
  readonly text: string;
  readonly encoding: TextEncoding;
}

/**
 * The text of a file that does not say its encoding: what a byte order mark says (Excel's “Unicode 文本” is UTF-16), else
 * UTF-8 where the bytes are UTF-8, a few broken ones aside, else GB18030, which Excel and the reporting systems write in
 * China.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = encodingOfMark(bytes) ?? 'utf-8';
  const decoded: DecodedText = { text: new TextDecoder(encoding).decode(bytes), encoding };
  return encoding === 'utf-8' && !isMostlyRead(decoded.text)
    ? { text: new TextDecoder('gb18030').decode(bytes), encoding: 'gb18030' }
    : decoded;
}

function encodingOfMark([first, second]: Uint8Array): TextEncoding | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** Of Chinese in GB18030 read as UTF-8 more than half cannot be read. */
function isMostlyRead(text: string): boolean {
  const foreign = text.match(/[^\0-\x7f]/g)?.length ?? 0;
  return (text.match(/\ufffd/g)?.length ?? 0) * 5 <= foreign;
}

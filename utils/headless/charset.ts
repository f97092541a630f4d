import { isUtf8 } from 'node:buffer';

/** HTML looks for `<meta charset>` in this many bytes. */
const PRESCAN = 1024;

/**
 * Encoding of a saved page's bytes: its byte-order mark; UTF-8 where the bytes are UTF-8, whatever the page says
 * (editors and “save as” convert a page and leave its `<meta charset="gb2312">` behind, and no real GBK page happens
 * to be valid UTF-8); what the page says; else GB18030, which the older government pages without a declaration are in.
 */
export function charsetOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (isUtf8(bytes)) return 'utf-8';
  const start = Buffer.from(bytes.subarray(0, PRESCAN)).toString('latin1');
  const declared = /<meta[^>]{0,500}?charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1]?.toLowerCase();
  // A page whose declaration could be read byte by byte is not in UTF-16; and it has just turned out not to be UTF-8.
  return declared && !/^utf-?(8|16)/.test(declared) ? declared : 'gb18030';
}

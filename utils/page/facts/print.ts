/** FNV-1a, 64 bits: its prime is 2^40 + 0x1b3, and its beginning in two halves. */
const PRIME_LOW = 0x1b3;
const PRIME_SHIFT = 8;
const BASIS_HIGH = 0xcbf29ce4;
const BASIS_LOW = 0x84222325;
const HALF = 2 ** 32;

/** A short mark of a text, 16 hexadecimal digits: FNV-1a over its UTF-16 units, low byte first. */
export function printOf(text: string): string {
  let high = BASIS_HIGH;
  let low = BASIS_LOW;
  const take = (byte: number): void => {
    low = (low ^ byte) >>> 0;
    // (high·2^32 + low)·(2^40 + 0x1b3) mod 2^64; each product stays below 2^53.
    const product = low * PRIME_LOW;
    high = (((high * PRIME_LOW) % HALF) + Math.floor(product / HALF) + ((low << PRIME_SHIFT) >>> 0)) % HALF;
    low = product % HALF;
  };
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    take(unit & 0xff);
    take(unit >>> 8);
  }
  return hex(high) + hex(low);
}

const hex = (half: number): string => half.toString(16).padStart(8, '0');

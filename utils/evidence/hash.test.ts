import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, hashOfJson, sha256 } from './hash';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('sha256', () => {
  // FIPS 180-4, examples.
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ])('of “%s”', async (text, hash) => {
    expect(await sha256(bytes(text))).toBe(hash);
  });
});

describe('canonicalJson', () => {
  it('sorts keys at every depth by their UTF-16 code units and leaves no blanks', () => {
    const value = { b: [2, { d: null, c: true }], a: '政', '\uffee': 1, '😀': 2, B: 0.5 };
    expect(canonicalJson(value)).toBe('{"B":0.5,"a":"政","b":[2,{"c":true,"d":null}],"😀":2,"\uffee":1}');
  });

  it('is read back as what it was', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('leaves out a key that is undefined, as JSON does', () => {
    expect(canonicalJson({ a: 1, b: undefined })).toBe('{"a":1}');
  });

  it.each([
    ['undefined in a list', [undefined]],
    ['what is no number', { a: Number.NaN }],
    ['bytes', { a: new Uint8Array(2) }],
    ['a date', new Date(0)],
    ['a function', { a: () => 1 }],
    ['a big number', { a: 1n }],
  ])('refuses %s rather than hash it as something else', (_, value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });
});

describe('hashOfJson', () => {
  it('does not depend on the order in which a record was written', async () => {
    expect(await hashOfJson({ a: 1, b: '政' })).toBe(await hashOfJson({ b: '政', a: 1 }));
    expect(await hashOfJson({ a: 1 })).toBe(await sha256(bytes('{"a":1}')));
  });
});

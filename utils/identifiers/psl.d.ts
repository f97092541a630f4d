/** The one function we use of `psl`, whose own types its `exports` hide. */
declare module 'psl' {
  interface ParsedDomain {
    /** Public suffix, in Unicode where the list writes it so; null for `.local`. */
    readonly tld: string | null;
    /** Registrable name; null where the host is itself a suffix. */
    readonly domain: string | null;
  }
  export function parse(host: string): ParsedDomain | { readonly error: { readonly code: string } };
}

/** The one function we use of `punycode`, which psl brings and ships without types. */
declare module 'punycode/punycode.es6.js' {
  export function toUnicode(host: string): string;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is to be found
const NOT_IN_XML = /[\0-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]/g;

/**
 * Text of a page as XML 1.0 can hold it: line breaks are `\n`, a tab is a blank; other control characters and halves of
 * characters become `�`. Markup is escaped by the libraries that write it.
 */
export const xmlText = (text: string): string =>
  text.toWellFormed().replace(/\r\n?/g, '\n').replaceAll('\t', ' ').replace(NOT_IN_XML, '\ufffd');

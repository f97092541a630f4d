/** A table before it is written to a file: headings and rows of equal length, plain text as it was read. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A table before it is written to a file: headings and rows of equal length. Text as it was read; numbers, where it has any, are ours. */
export interface Table<Cell extends string | number = string> {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** What makes a whole file unusable. Each has words under `spreadsheets.fileProblems`, which may name the details. */
export type FileProblemCode =
  | 'too-large'
  | 'not-a-sheet'
  | 'old-xls'
  | 'macros'
  | 'zip-bomb'
  | 'damaged'
  | 'encoding'
  | 'quotes'
  | 'merged-cells'
  | 'rows-too-many'
  | 'no-rows'
  | 'column-unknown'
  | 'column-twice'
  | 'column-missing'
  | 'file'
  | 'source'

/** A file that cannot be read as a sheet. Nothing of it was used. */
export class FileProblem extends Error {
  /** @param detail for the words, such as the row or the name of the column */
  constructor(
    readonly code: FileProblemCode,
    readonly detail: Record<string, string | number> = {},
  ) {
    super(code)
    this.name = 'FileProblem'
  }
}

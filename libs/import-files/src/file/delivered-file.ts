import type { RawRow } from '../row';
import type { Delimiter } from './delimiter';
import type { TextEncoding } from './text-encoding';

/** What a delivered file is. */
export type DeliveredFile =
  | { readonly format: 'CSV'; readonly encoding: TextEncoding; readonly delimiter: Delimiter }
  | { readonly format: 'NDJSON'; readonly encoding: TextEncoding }
  | { readonly format: 'XLSX' };

/** How rows of a file are read: in their order, some at once. */
export interface FileReading {
  /** Whether the values of rows are looked at, or only counted. */
  readonly isCountOnly?: boolean;
}

/** A row of a file with its number: from 1, without header and blank lines. */
export type FileRow = RawRow & { readonly rowNumber: number };

/** Rows of a file with the names of its columns. */
export interface FilePart {
  readonly columns: readonly string[];
  readonly rows: readonly FileRow[];
}

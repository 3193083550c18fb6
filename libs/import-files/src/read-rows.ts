import type { z } from 'zod';
import { readCsv } from './csv';
import { faultsOfIssues } from './field-faults';
import { readNdjson } from './ndjson';
import { rowFault, type RawRow, type RowFault, type RowResult } from './row';
import { unreadableText } from './unreadable-text';

/** The formats a dealer system delivers files in. */
export type FileFormat = 'NDJSON' | 'CSV';

/** A file or a piece of one, and what a right row of it looks like. */
export interface RowsToRead<T> {
  readonly format: FileFormat;
  readonly content: string;
  /** A right row. In CSV every field is text and an empty cell is an absent field. */
  readonly row: z.ZodType<T>;
  /** The columns a CSV header must have, no more and no fewer, in any order; without it the schema alone decides. */
  readonly columns?: readonly string[];
  /** Columns that it may have beside them. */
  readonly mayHave?: readonly string[];
  /** Rows at most; the default is 500. */
  readonly maxRows?: number;
  /** Bytes at most, in UTF-8; the default is 256 KiB. */
  readonly maxBytes?: number;
}

const MAX_ROWS = 500;
const MAX_BYTES = 256 * 1024;

/**
 * Reads a file of rows (rulebook SVC-22): each row is right and has its value, or is wrong and has every reason. Never
 * throws, whatever the content is. What is wrong with the file as a whole is the fault of row 0, and then there is no
 * other row. Rows count from 1 in the order of the file, without header and blank lines.
 */
export function readRows<T>(file: RowsToRead<T>): readonly RowResult<T>[] {
  const { maxRows = MAX_ROWS, maxBytes = MAX_BYTES } = file;
  if (Buffer.byteLength(file.content) > maxBytes) return refusedFile(tooLong(maxBytes));
  const cut =
    file.format === 'CSV'
      ? readCsv(file.content, file.columns, file.mayHave)
      : { rows: readNdjson(file.content) };
  if ('headerFaults' in cut) return refusedFile(...cut.headerFaults);
  if (cut.rows.length > maxRows) return refusedFile(tooMany(maxRows));
  return cut.rows.map((raw, i) => judged(raw, i + 1, file.row));
}

/** The fields of a row that was read elsewhere, judged by what a right row looks like. */
export function judgeFields<T>(fields: unknown, rowNumber: number, row: z.ZodType<T>): RowResult<T> {
  return judged({ fields }, rowNumber, row);
}

function judged<T>(raw: RawRow, rowNumber: number, row: z.ZodType<T>): RowResult<T> {
  if ('fault' in raw) return { rowNumber, faults: [raw.fault] };
  const unreadable = unreadableText(raw.fields);
  if (unreadable.length > 0) return { rowNumber, faults: unreadable };
  const parsed = parsedBy(row, raw.fields);
  if (parsed === undefined) return { rowNumber, faults: [unreadableRow] };
  return parsed.success
    ? { rowNumber, value: parsed.data }
    : { rowNumber, faults: faultsOfIssues(parsed.error.issues) };
}

const unreadableRow = rowFault('ROW_MALFORMED', '该行无法读取。', 'The row cannot be read.');

/** A schema may throw at a value its author did not think of; that is the fault of this row and of no other. */
function parsedBy<T>(row: z.ZodType<T>, fields: unknown): z.ZodSafeParseResult<T> | undefined {
  try {
    return row.safeParse(fields, { reportInput: true });
  } catch {
    return undefined;
  }
}

function refusedFile(...faults: readonly RowFault[]): readonly RowResult<never>[] {
  return [{ rowNumber: 0, faults }];
}

function tooLong(maxBytes: number): RowFault {
  const kib = Math.floor(maxBytes / 1024);
  return rowFault(
    'CONTENT_TOO_LONG',
    `内容超过 ${kib} KiB，请分成更小的文件。`,
    `The content is longer than ${kib} KiB; send it in smaller pieces.`,
  );
}

function tooMany(maxRows: number): RowFault {
  return rowFault(
    'TOO_MANY_ROWS',
    `超过 ${maxRows} 行，请分成更小的文件。`,
    `There are more than ${maxRows} rows; send them in smaller pieces.`,
  );
}

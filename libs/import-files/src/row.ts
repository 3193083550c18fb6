import type { Bilingual } from '@autoclub/domain-kit';

/** What can be wrong with a file, a row or one of its fields. */
export type FaultCode =
  | 'CONTENT_TOO_LONG'
  | 'TOO_MANY_ROWS'
  | 'HEADER_INVALID'
  | 'ROW_MALFORMED'
  | 'FIELD_MISSING'
  | 'FIELD_TOO_LONG'
  | 'FIELD_UNKNOWN'
  | 'FIELD_INVALID'
  | 'DATE_OUT_OF_RANGE';

/** One thing that is wrong, and where: the path of the field, empty when it is the row or the file as a whole. */
export interface RowFault {
  readonly field: readonly string[];
  readonly code: FaultCode;
  readonly message: Bilingual;
}

/** A row that is right. */
export interface GoodRow<T> {
  readonly rowNumber: number;
  readonly value: T;
}

/** A row that is wrong, with every reason. Row 0 is the file itself: its size, its header. */
export interface BadRow {
  readonly rowNumber: number;
  readonly faults: readonly RowFault[];
}

export type RowResult<T> = GoodRow<T> | BadRow;

/** Whether a row is right and carries its value. */
export function isGoodRow<T>(result: RowResult<T>): result is GoodRow<T> {
  return 'value' in result;
}

/** A row as it was cut out of the file, before its schema looked at it. */
export type RawRow = { readonly fields: unknown } | { readonly fault: RowFault };

export function rowFault(code: FaultCode, zh: string, en: string, field: readonly string[] = []): RowFault {
  return { field, code, message: { zh, en } };
}

export { decimalText, flag, wholeNumber } from './cells';
export { readRows, type FileFormat, type RowsToRead } from './read-rows';
export { isGoodRow } from './row';
export type { BadRow, BilingualText, FaultCode, GoodRow, RowFault, RowResult } from './row';

export {
  amountText,
  anyText,
  CHUNK,
  day,
  decimalText,
  fieldIssue,
  flag,
  goesWith,
  instant,
  recordNumber,
  wholeNumber,
} from './cells';
export { readRows, type FileFormat, type RowsToRead } from './read-rows';
export { isGoodRow } from './row';
export type { BadRow, FaultCode, GoodRow, RowFault, RowResult } from './row';
export { readUtf8, type Encoding, type FileText } from './utf8';

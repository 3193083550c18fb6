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
export type { Delimiter } from './file/delimiter';
export { FILE_LIMITS, type FileFaultCode, UnreadableFile, uploadedFileRefusals } from './file/file-faults';
export type { DeliveredFile, FilePart, FileRow } from './file/delivered-file';
export { type InspectedFile, inspectFile, readFileRows } from './file/inspect-file';
export type { TextEncoding } from './file/text-encoding';
export { judgeFields } from './read-rows';
export { halfWidth, tidyAmount, tidyDay, tidyFlag, tidyInstant, tidyWhole } from './values/tidy-values';

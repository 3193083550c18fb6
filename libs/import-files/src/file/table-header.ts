import { FILE_LIMITS, UnreadableFile } from './file-faults';

/** The names of a table's columns as its file has them, without spaces around; blank ones behind the last are none. */
export function tableHeader(cells: readonly string[]): readonly string[] {
  const names = cells.map((cell) => cell.trim());
  const columns = names.slice(0, names.findLastIndex((name) => name !== '') + 1);
  if (columns.length > FILE_LIMITS.columns) throw new UnreadableFile('TOO_MANY_COLUMNS');
  const named = columns.filter((name) => name !== '');
  if (named.length === 0 || new Set(named).size < named.length) throw new UnreadableFile('HEADER_INVALID');
  return columns;
}

import { rowFault, type RawRow } from './row';

/**
 * Cuts a file of JSON objects, one a line, into rows. Blank lines are no rows; a line that is not a JSON object is
 * that row's fault and the rest goes on.
 */
export function readNdjson(content: string): readonly RawRow[] {
  return content
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map(ndjsonRow);
}

/** One line of such a file as a row. */
export function ndjsonRow(line: string): RawRow {
  try {
    const fields: unknown = JSON.parse(line);
    if (typeof fields === 'object' && fields !== null && !Array.isArray(fields)) return { fields };
  } catch {
    // The parser's message quotes the line, which may hold personal data: it is not passed on.
  }
  return { fault: rowFault('ROW_MALFORMED', '此行不是一个 JSON 对象。', 'The row is not a JSON object.') };
}

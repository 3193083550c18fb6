import { rowFault, type RawRow } from '../row';

/**
 * A row of a table by the names of its columns; an empty cell is an absent field. The object has no prototype, so no
 * column's name can reach one. A line of CSV that is too short was cut off; a workbook leaves out empty cells.
 */
export function tableRow(columns: readonly string[], cells: readonly string[], mayBeShort: boolean): RawRow {
  const hasSurplus = cells.slice(columns.length).some((cell) => cell.trim() !== '');
  if (hasSurplus || (!mayBeShort && cells.length < columns.length))
    return {
      fault: rowFault(
        'ROW_MALFORMED',
        `此行有 ${cells.length} 列，表头有 ${columns.length} 列。`,
        `The row has ${cells.length} cells, the header has ${columns.length} columns.`,
      ),
    };
  const fields = Object.create(null) as Record<string, string>;
  columns.forEach((name, i) => {
    const cell = cells[i]?.trim();
    if (name !== '' && cell) fields[name] = cell;
  });
  return { fields };
}

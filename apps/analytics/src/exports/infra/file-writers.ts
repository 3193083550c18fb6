import { stringify } from 'csv-stringify/sync';
import { parquetWriteBuffer } from 'hyparquet-writer';
import writeExcelFile from 'write-excel-file/node';
import { COLUMNS, isNumeric, withoutFormula } from '../domain/figures-export';
import type { ExportFormat, FigureRow } from '../domain/figures-export';

/** How rows become a file. */
export const WRITERS: Readonly<Record<ExportFormat, (rows: readonly FigureRow[]) => Promise<Buffer>>> = {
  CSV: (rows) => Promise.resolve(csvOf(rows)),
  XLSX: xlsxOf,
  PARQUET: (rows) => Promise.resolve(parquetOf(rows)),
};

/** UTF-8 with the mark by which office programs know it; numbers stay numbers, texts are never formulas. */
function csvOf(rows: readonly FigureRow[]): Buffer {
  const lines = rows.map((row) =>
    COLUMNS.map((column) => {
      const cell = row[column] ?? '';
      return isNumeric(column) ? String(cell) : withoutFormula(String(cell));
    }),
  );
  return Buffer.from(stringify([[...COLUMNS], ...lines], { bom: true, record_delimiter: '\r\n' }), 'utf8');
}

async function xlsxOf(rows: readonly FigureRow[]): Promise<Buffer> {
  const header = COLUMNS.map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
  const lines = rows.map((row) =>
    COLUMNS.map((column) => {
      const cell = row[column];
      if (cell === null) return null;
      return isNumeric(column)
        ? { value: Number(cell), type: Number }
        : { value: String(cell), type: String };
    }),
  );
  return writeExcelFile([header, ...lines]).toBuffer();
}

/** Numbers are doubles for analysis; what is hidden is null. */
function parquetOf(rows: readonly FigureRow[]): Buffer {
  const columnData = COLUMNS.map((name) => {
    const cells = rows.map((row) => row[name]);
    if (isNumeric(name))
      return {
        name,
        data: cells.map((cell) => (cell === null ? null : Number(cell))),
        type: 'DOUBLE' as const,
      };
    if (name === 'isSuppressed') return { name, data: cells, type: 'BOOLEAN' as const };
    return { name, data: cells.map(String), type: 'STRING' as const };
  });
  return Buffer.from(parquetWriteBuffer({ columnData }));
}

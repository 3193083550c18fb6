import { FILE_LIMITS, UnreadableFile } from '../file/file-faults';
import type { FilePart } from '../file/delivered-file';
import { tableHeader } from '../file/table-header';
import { tableRow } from '../file/table-row';
import { dateCell } from './date-cells';
import { readWorkbook, type Workbook } from './workbook';
import { XmlEvents, type XmlHandler } from './xml-events';
import { ZipParts } from './zip-parts';

/** The rows of the first sheet that is shown, as they are unpacked; the first row that is not blank is the header. */
export async function* readSheetRows(path: string): AsyncGenerator<FilePart> {
  const parts = await ZipParts.open(path);
  try {
    const workbook = await readWorkbook(parts);
    const sheet = new SheetCells(workbook);
    const events = new XmlEvents(sheet);
    let columns: readonly string[] | undefined;
    let count = 0;
    for await (const piece of parts.text(workbook.sheet)) {
      events.write(piece);
      const lines = sheet.take();
      if (columns === undefined && lines.length > 0) columns = tableHeader(lines.shift() ?? []);
      const names = columns ?? [];
      const rows = lines.map((cells, i) => ({ ...tableRow(names, cells, true), rowNumber: count + i + 1 }));
      count += rows.length;
      if (rows.length > 0) yield { columns: names, rows };
    }
    events.end();
    if (columns) yield { columns, rows: [] };
  } finally {
    parts.close();
  }
}

/** Collects the cells of rows while the tags of a sheet go by. */
class SheetCells implements XmlHandler {
  private lines: string[][] = [];
  private cells: string[] = [];
  private at = -1;
  private kind = '';
  private style = 0;
  private value = '';
  private isReading = false;

  constructor(private readonly workbook: Workbook) {}

  /** The rows that have ended since, without blank ones. */
  take(): string[][] {
    const { lines } = this;
    this.lines = [];
    return lines;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') {
      this.cells = [];
      this.at = -1;
    } else if (name === 'c') {
      this.begin(attributes);
    } else if (name === 'v' || name === 't') {
      this.isReading = true;
    }
  }

  text(text: string): void {
    if (!this.isReading) return;
    this.value += text;
    if (this.value.length > FILE_LIMITS.lineCharacters) throw new UnreadableFile('LINE_TOO_LONG');
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.isReading = false;
    if (name === 'c' && this.value !== '') this.put(this.shown());
    if (name === 'row' && this.cells.some((cell) => cell?.trim())) this.lines.push(this.cells);
  }

  /** A cell names its place, such as `AB12`; where it does not, it stands behind the one before. */
  private begin({ r = '', t = '', s = '0' }: Readonly<Record<string, string>>): void {
    this.at = r === '' ? this.at + 1 : columnOf(r);
    this.kind = t;
    this.style = Number(s);
    this.value = '';
  }

  private put(text: string): void {
    if (this.at < 0 || this.at >= FILE_LIMITS.columns) throw new UnreadableFile('TOO_MANY_COLUMNS');
    while (this.cells.length < this.at) this.cells.push('');
    this.cells[this.at] = text;
  }

  private shown(): string {
    const { texts, isDateStyle, isFrom1904 } = this.workbook;
    if (this.kind === 's') return texts[Number(this.value)] ?? '';
    if (this.kind === 'b') return this.value === '1' ? 'true' : 'false';
    if (this.kind !== '' && this.kind !== 'n') return this.value;
    return isDateStyle[this.style] ? dateCell(this.value, isFrom1904) : numberCell(this.value);
  }
}

/** A workbook keeps 0.30000000000000004 and shows 0.3: fifteen digits are what it knows. */
function numberCell(value: string): string {
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  const shown = String(Number(number.toPrecision(15)));
  return shown.includes('e') ? value : shown;
}

function columnOf(place: string): number {
  let column = 0;
  for (const letter of place) {
    if (letter < 'A' || letter > 'Z') break;
    column = column * 26 + letter.charCodeAt(0) - 64;
  }
  return column - 1;
}

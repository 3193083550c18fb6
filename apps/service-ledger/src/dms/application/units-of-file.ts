import type { Bilingual } from '@autoclub/domain-kit';
import type { FileRow, RowFault } from '@autoclub/import-files';
import type { Cells } from './read-cells';

/** What of a file stands for one record: one row, or the rows of an order with a line each. */
export type ImportUnit = {
  /** Its first row in the file, and its last one. */
  readonly rowNumber: number;
  readonly lastRow: number;
  /** For an order whose row has a sum for each kind of line: the field that each line came from. */
  readonly sumFields: readonly string[];
} & ({ readonly fields: unknown } | { readonly fault: RowFault });

const LINE = 'lines.';
const BESIDE_BROKEN: Bilingual = {
  zh: '相邻的行无法读取，该工单可能不完整，未予导入。',
  en: 'A row beside it cannot be read, so the order may lack a line and is not entered.',
};
const DIFFERS: Bilingual = {
  zh: '同一工单的各行内容须一致。',
  en: 'The rows of one order must say the same here.',
};

/** Amounts that stand in the row of an order itself, and the lines they become. */
const SUMS = [
  ['labourAmount', 'LABOUR'],
  ['partAmount', 'PART'],
  ['boutiqueAmount', 'BOUTIQUE'],
] as const;

interface OpenUnit {
  readonly first: number;
  last: number;
  fields: Cells;
  readonly lines: Cells[];
  readonly sumFields: readonly string[];
  fault?: RowFault;
}

/**
 * Puts rows together into records while a file goes by. Rows of one order stand together; each has a line, and what is
 * said of the order is the same in all of them or left out. An order beside a row that cannot be read is refused with
 * it: entered with a line missing, it would be wrong and nobody would see it.
 */
export class UnitsOfFile {
  private open: OpenUnit | undefined;
  private isAfterBroken = false;

  constructor(private readonly groupedBy: string | null) {}

  take(row: FileRow, read: (cells: Cells) => Cells): ImportUnit[] {
    const { rowNumber } = row;
    if ('fault' in row) return this.broken(rowNumber, row.fault);
    const { head, line } = parted(read(row.fields as Cells));
    if (this.groupedBy === null) return [{ rowNumber, lastRow: rowNumber, sumFields: [], fields: head }];
    if (this.open && line && head[this.groupedBy] === this.open.fields[this.groupedBy]) {
      this.goOn(rowNumber, head, line);
      return [];
    }
    const before = this.end();
    const sums = line ? [] : sumsIn(head);
    const lines = line ? [line] : sums.map((sum) => lineOf(sum, head));
    this.open = {
      ...{ first: rowNumber, last: rowNumber, fields: head, lines },
      sumFields: sums.map(([name]) => name),
    };
    if (this.isAfterBroken && line) this.open.fault = malformed();
    this.isAfterBroken = false;
    return before;
  }

  /** The record that is still open, at the end of the file. */
  end(): ImportUnit[] {
    const { open } = this;
    this.open = undefined;
    if (!open) return [];
    const place = { rowNumber: open.first, lastRow: open.last, sumFields: open.sumFields };
    if (open.fault) return [{ ...place, fault: open.fault }];
    return [{ ...place, fields: { ...withoutSums(open.fields), lines: open.lines } }];
  }

  private broken(rowNumber: number, fault: RowFault): ImportUnit[] {
    if (this.open && this.open.lines.length > 0 && this.groupedBy !== null && !hasSums(this.open.fields))
      this.open.fault = malformed();
    this.isAfterBroken = true;
    return [...this.end(), { rowNumber, lastRow: rowNumber, sumFields: [], fault }];
  }

  private goOn(rowNumber: number, head: Cells, line: Cells): void {
    const { open } = this;
    if (!open) return;
    const differing = Object.keys(head).find(
      (name) => open.fields[name] !== undefined && open.fields[name] !== head[name],
    );
    if (differing) open.fault ??= { code: 'FIELD_INVALID', field: [differing], message: DIFFERS };
    open.fields = { ...head, ...open.fields };
    open.lines.push(line);
    open.last = rowNumber;
  }
}

function malformed(): RowFault {
  return { code: 'ROW_MALFORMED', field: [], message: BESIDE_BROKEN };
}

function parted(fields: Cells): { head: Cells; line: Cells | undefined } {
  const head: Record<string, unknown> = {};
  let line: Record<string, unknown> | undefined;
  for (const [name, value] of Object.entries(fields)) {
    if (name.startsWith(LINE)) (line ??= {})[name.slice(LINE.length)] = value;
    else head[name] = value;
  }
  return { head, line };
}

function sumsIn(head: Cells): (typeof SUMS)[number][] {
  return SUMS.filter(([name]) => isAmount(head[name]));
}

function lineOf([name, kind]: (typeof SUMS)[number], head: Cells): Cells {
  return { kind, payer: head['payer'] ?? 'CUSTOMER', listAmount: head[name] };
}

/** An amount of zero is no line: most orders have no boutique. */
function isAmount(value: unknown): boolean {
  return value !== undefined && !/^0*(\.0*)?$/.test(String(value));
}

function hasSums(fields: Cells): boolean {
  return SUMS.some(([name]) => fields[name] !== undefined);
}

function withoutSums(fields: Cells): Cells {
  const dropped = [...SUMS.map(([name]) => name as string), 'payer'];
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !dropped.includes(name)));
}

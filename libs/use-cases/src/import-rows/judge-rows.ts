import type { Outcome, Refusal } from '@autoclub/domain-kit';
import { isGoodRow, type RowResult } from '@autoclub/import-files';
import type { RowAnswer, RowError } from './row-answer';

/** An accepted row: the record it stands for, and whether it changed anything. */
export interface RowVerdict {
  readonly id: string;
  readonly isUnchanged: boolean;
  /** Codes of what somebody should know of it, though it is right. */
  readonly warnings?: readonly string[];
}

/** How rows of one kind become records. */
export interface RowSteps<Row, Draft, Code extends string = string> {
  /** What the row is called in the answer: the number of its document or record. */
  numberOf(row: Row): string | null;
  /** From texts to amounts and days, from the numbers of the dealer system to our ids. */
  read(row: Row): Outcome<Draft, Refusal<Code>>;
  /** The order in which drafts are judged; that of the file by default. */
  compare?(a: Draft, b: Draft): number;
  /** One verdict per draft, in their order. */
  decide(
    drafts: readonly Draft[],
  ): readonly Outcome<RowVerdict, Refusal<Code>>[] | Promise<readonly Outcome<RowVerdict, Refusal<Code>>[]>;
  /** Where in the row a field of the record stands; the same path by default. */
  columnOf?(field: readonly string[]): readonly string[];
}

interface Candidate<Draft> {
  readonly rowNumber: number;
  readonly externalNumber: string | null;
  readonly draft: Draft;
}

/** Judges every row by itself: good ones are kept, bad ones get every reason. Rows come back in the order of the file. */
export async function judgeRows<Row, Draft, Code extends string>(
  rows: readonly RowResult<Row>[],
  steps: RowSteps<Row, Draft, Code>,
): Promise<RowAnswer[]> {
  const answers: RowAnswer[] = [];
  const candidates: Candidate<Draft>[] = [];
  for (const row of rows) {
    const { rowNumber } = row;
    if (!isGoodRow(row)) {
      answers.push(refusedRow(rowNumber, null, row.faults));
      continue;
    }
    const externalNumber = steps.numberOf(row.value);
    const read = steps.read(row.value);
    if (read.ok) candidates.push({ rowNumber, externalNumber, draft: read.value });
    else answers.push(refusedRow(rowNumber, externalNumber, inColumns(read.refusals, steps)));
  }
  candidates.sort((a, b) => (steps.compare?.(a.draft, b.draft) ?? 0) || a.rowNumber - b.rowNumber);
  const verdicts = await steps.decide(candidates.map(({ draft }) => draft));
  candidates.forEach(({ rowNumber, externalNumber }, i) => {
    const verdict = verdicts[i];
    if (!verdict) throw new Error('A row was not judged.');
    if (!verdict.ok) {
      answers.push(refusedRow(rowNumber, externalNumber, inColumns(verdict.refusals, steps)));
      return;
    }
    const { id, isUnchanged, warnings = [] } = verdict.value;
    const outcome = isUnchanged ? 'UNCHANGED' : 'ACCEPTED';
    answers.push({
      rowNumber,
      externalNumber,
      outcome,
      id,
      errors: [],
      ...(warnings.length > 0 && { warnings }),
    });
  });
  return answers.sort((a, b) => a.rowNumber - b.rowNumber);
}

function refusedRow(
  rowNumber: number,
  externalNumber: string | null,
  errors: readonly RowError[],
): RowAnswer {
  return { rowNumber, externalNumber, outcome: 'REFUSED', id: null, errors };
}

function inColumns(
  refusals: readonly Refusal[],
  { columnOf }: Pick<RowSteps<unknown, unknown>, 'columnOf'>,
): readonly RowError[] {
  if (!columnOf) return refusals;
  return refusals.map((refusal) =>
    refusal.field ? { ...refusal, field: columnOf(refusal.field) } : refusal,
  );
}

/**
 * Names columns by a table: a whole path such as `period.from` becomes the column, else each part of the path is called
 * as the table calls it.
 */
export function columnsBy(table: Readonly<Record<string, string>>) {
  return (field: readonly string[]): readonly string[] => {
    const column = table[field.join('.')];
    return column === undefined ? field.map((part) => table[part] ?? part) : [column];
  };
}

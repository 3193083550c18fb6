import {
  accepted,
  refused,
  type KeyRefusal,
  type Outcome,
  type Refusal,
  type Refusals,
  type RefusalTexts,
} from '@autoclub/domain-kit';
import { isGoodRow, type RowResult } from '@autoclub/import-files';
import type { Fact } from '../fact';
import type { Caller } from '../reader';
import type { Executed, UnitOfWork } from '../unit-of-work';
import type { Chunk, ImportAnswer, RowAnswer, RowError } from './row-answer';

type RefusalIn<Texts extends RefusalTexts> = Refusal<keyof Texts & string>;

/** An import that can be run on a chunk. */
export type RunImport<Row> = (
  caller: Caller,
  chunk: Chunk<Row>,
) => Promise<Outcome<Executed<ImportAnswer>, RowError | KeyRefusal>>;

/** An import over any unit of work, with what it can refuse of a file and of a row. */
export interface RowsImport<Ports, Row, Texts extends RefusalTexts, RowTexts extends RefusalTexts> {
  (unit: UnitOfWork<Ports>): RunImport<Row>;
  readonly commandName: string;
  readonly refusals: Refusals<Texts>;
  readonly rowRefusals: Refusals<RowTexts>;
}

interface Definition<Ports, Row, Judged, Texts extends RefusalTexts, RowTexts extends RefusalTexts> {
  /** The mutation's name; the scope of its idempotency keys. */
  readonly name: string;
  /** What is refused of a chunk as a whole; the codes of `fileRefusals` belong here. */
  readonly refusals: Refusals<Texts>;
  /** What is refused of a row; the codes of `rowRefusals` belong here. */
  readonly rowRefusals: Refusals<RowTexts>;
  /** Judges every row and writes nothing; see `judgeRows`. */
  readonly judge: (
    ports: Ports,
    rows: readonly RowResult<Row>[],
    caller: Caller,
  ) => Promise<Outcome<Judged & { readonly answers: readonly RowAnswer[] }, RefusalIn<Texts>>>;
  /** Writes what was accepted; returns the facts that follow from it. */
  readonly keep: (ports: Ports, judged: Judged, caller: Caller) => Promise<readonly Fact[]>;
}

/**
 * The frame of every import (rulebook SVC-22): a file that cannot be read is refused as a whole; a dry run takes no key
 * and keeps nothing; else the chunk is one command, so a chunk sent twice is answered twice and written once.
 */
export function importRows<Ports, Row>() {
  return <Judged, Texts extends RefusalTexts, RowTexts extends RefusalTexts>({
    name,
    refusals,
    rowRefusals,
    judge,
    keep,
  }: Definition<Ports, Row, Judged, Texts, RowTexts>): RowsImport<Ports, Row, Texts, RowTexts> => {
    const over =
      (unit: UnitOfWork<Ports>): RunImport<Row> =>
      async (caller, { idempotencyKey, isDryRun, format, content, rows }) => {
        const faults = faultsOfFile(rows);
        if (faults.length > 0) return refused(...faults);
        if (isDryRun) {
          const tried = await unit.tryOut(caller, (ports) => judge(ports, rows, caller));
          return tried.ok ? accepted({ answer: asTried(tried.value.answers), replayed: false }) : tried;
        }
        const call = { name, caller, idempotencyKey, input: { format, content } };
        return unit.execute(call, async (ports) => {
          const judged = await judge(ports, rows, caller);
          if (!judged.ok) return judged;
          const facts = await keep(ports, judged.value, caller);
          return accepted({ answer: { rows: judged.value.answers }, facts });
        });
      };
    return Object.assign(over, { commandName: name, refusals, rowRefusals });
  };
}

/** What is wrong with the file itself, in the reader's own words; nothing of it is read then. */
function faultsOfFile(rows: readonly RowResult<unknown>[]): readonly RowError[] {
  const [first] = rows;
  if (!first || first.rowNumber !== 0 || isGoodRow(first)) return [];
  return first.faults.map(({ code, field, message }) => ({
    code,
    field: ['content'],
    facts: { column: field.join('.') },
    message,
  }));
}

/** The same answer, but what would be new has no id yet. */
function asTried(answers: readonly RowAnswer[]): ImportAnswer {
  return { rows: answers.map((row) => (row.outcome === 'ACCEPTED' ? { ...row, id: null } : row)) };
}

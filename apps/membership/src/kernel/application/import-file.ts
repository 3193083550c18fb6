import { accepted, refused, type Outcome, type Refusal } from '@autoclub/domain-kit';
import { wholeFileRefusals, type FileRefusal, type ImportReport, type ReadFile } from './import-rows';
import type { Answer, Caller, KeyRefusal, UnitOfWork } from './ports';

export type ImportRefusal = FileRefusal | Refusal<'DEALER_NOT_FOUND'>;
export type ImportOutcome = Outcome<Answer<ImportReport>, ImportRefusal | KeyRefusal>;

/** Judges the rows of one chunk and, unless it is a dry run, writes what is new. */
export type RowsWork<Ports, T> = (
  ports: Ports,
  caller: Caller,
  file: ReadFile<T>,
) => Promise<Outcome<ImportReport, ImportRefusal>>;

/**
 * The frame of every import: a file that cannot be read is refused as a whole; a dry run takes no key and writes
 * nothing; else the chunk is one command, so that a chunk sent twice is answered twice and written once.
 */
export function importFile<Ports, T>(unit: UnitOfWork<Ports>, command: string, work: RowsWork<Ports, T>) {
  return async (caller: Caller, file: ReadFile<T>): Promise<ImportOutcome> => {
    const faults = wholeFileRefusals(file.rows);
    if (faults.length > 0) return refused(...faults);
    if (file.isDryRun) {
      const judged = await unit.read(caller, (ports) => work(ports, caller, file));
      return judged.ok ? accepted({ value: judged.value, replayed: false }) : judged;
    }
    const { idempotencyKey, format, content } = file;
    const call = { command, idempotencyKey, input: { format, content } };
    return unit.command(caller, call, (ports) => work(ports, caller, file));
  };
}

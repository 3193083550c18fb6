import { accepted, refused } from '@autoclub/domain-kit';
import { type DataOf, importRowsDelivered } from '@autoclub/event-contracts';
import { isGoodRow, judgeFields, type RowResult } from '@autoclub/import-files';
import type { Caller, Chunk, RowAnswer, UnitOfWork } from '@autoclub/use-cases';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { IMPORT_FIELDS, type KeptElsewhere } from '../domain/import-kind';
import type { FileImport } from './ports';

type Delivered = DataOf<typeof importRowsDelivered>;

/** What the service that keeps the rows said of them. */
export interface JudgedRows {
  readonly refusal: Reason | null;
  readonly rows: readonly {
    readonly rowNumber: number;
    readonly externalNumber: string | null;
    readonly outcome: RowAnswer['outcome'];
    readonly recordId: string | null;
    readonly reasons: readonly Reason[];
  }[];
}

interface Reason {
  readonly code: string;
  readonly field: readonly string[];
  readonly zh: string;
  readonly en: string;
}

/** Chunks of rows that were handed over. */
export interface HandOverPorts {
  /** Whether it is handed over by this; a worker that took a run over finds it there. */
  add(importChunkId: string, importRunId: string): Promise<boolean>;
  /** What was said of it; whether it is waited for too long where nothing was. */
  find(importChunkId: string): Promise<{ readonly judged: JudgedRows | null; readonly isLate: boolean }>;
}

/** Nothing was said of the rows yet: the run waits, and lets others go on meanwhile. */
export class RowsNotJudgedYet extends Error {}

/** How often and how long one look waits for what the other service says. */
export interface Patience {
  readonly everyMs: number;
  readonly looks: number;
}

/**
 * The import of rows that another service keeps (rulebook SVC-22): they are handed to it by an event, in the
 * transaction that notes it, and what it says of them comes back by one. Meanwhile the run waits; its chunk is the
 * same when it goes on, so rows are handed over once, whatever dies in between.
 */
export function handedOver(
  kind: KeptElsewhere,
  unit: UnitOfWork<HandOverPorts>,
  { everyMs, looks }: Patience,
): FileImport {
  const row = rowOf(kind);
  return {
    codes: new Map(),
    word: ({ code, message }) => message ?? { zh: code, en: code },
    judge: (fields, rowNumber) => judgeFields(fields, rowNumber, row),
    async enter(caller, chunk) {
      const { delivered, unread } = deliveredOf(kind, caller, chunk);
      if (delivered.rows.length === 0) return accepted({ answer: { rows: unread }, replayed: false });
      await unit.record(caller, async (books) => {
        const isNew = await books.add(delivered.importChunkId, delivered.importRunId);
        const home = { dealerId: caller.dealerId, regionId: null };
        const fact = { contract: importRowsDelivered, data: delivered, sequence: 1, home };
        return { answer: null, facts: isNew ? [fact] : [] };
      });
      for (let look = 0; look < looks; look += 1) {
        const { judged, isLate } = await unit.read(caller, (books) => books.find(delivered.importChunkId));
        if (judged) return answered(judged, unread);
        if (isLate) return refused({ code: 'ROWS_NOT_JUDGED' });
        await sleep(everyMs);
      }
      throw new RowsNotJudgedYet();
    },
  };
}

/** The rows that can be read, and what is wrong with the others. */
function deliveredOf(
  kind: KeptElsewhere,
  { dealerId, clientId }: Caller,
  { idempotencyKey, isDryRun, rows }: Chunk<unknown>,
): { readonly delivered: Delivered; readonly unread: readonly RowAnswer[] } {
  const [importRunId = '', firstRow = ''] = idempotencyKey.split(' ');
  const importChunkId = `imc_${importRunId.slice(importRunId.indexOf('_') + 1)}x${firstRow}`;
  const good = (rows as readonly RowResult<Delivered['rows'][number]['fields']>[]).filter(isGoodRow);
  return {
    delivered: {
      ...{ importChunkId, importRunId, dealerId, kind, isDryRun, clientId },
      rows: good.map(({ rowNumber, value: fields }) => ({ rowNumber, fields })),
    },
    unread: rows.flatMap((each) =>
      isGoodRow(each) ? [] : [rowAnswer(each.rowNumber, { outcome: 'REFUSED', errors: each.faults })],
    ),
  };
}

function answered({ refusal, rows }: JudgedRows, unread: readonly RowAnswer[]) {
  if (refusal) return refused({ code: refusal.code });
  const judged = rows.map(({ rowNumber, externalNumber, outcome, recordId: id, reasons }) =>
    rowAnswer(rowNumber, {
      ...{ externalNumber, outcome, id },
      errors: reasons.map(({ code, field, ...message }) => ({ code, field, message })),
    }),
  );
  const all = [...judged, ...unread].sort((one, other) => one.rowNumber - other.rowNumber);
  return accepted({ answer: { rows: all }, replayed: false });
}

function rowAnswer(rowNumber: number, said: Pick<RowAnswer, 'outcome' | 'errors'> & Partial<RowAnswer>) {
  return { rowNumber, externalNumber: null, id: null, ...said };
}

const cell = z.union([z.string().max(200), z.number(), z.boolean()]);

/** Fields that are known, and short; what they mean is for the other service to judge. */
function rowOf(kind: KeptElsewhere) {
  return z.strictObject(
    Object.fromEntries(
      IMPORT_FIELDS[kind].fields.map(({ name, isRequired }) => [name, isRequired ? cell : cell.nullish()]),
    ),
  );
}

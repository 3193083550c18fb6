import { type Database, everything } from '@autoclub/persistence';
import type { ChunkOutcome, RunEnd } from '../application/go-through-file';
import type { ImportRun } from '../domain/import-run';
import type { RunRecord } from './import.rows';

/** A run is another's after so long without a note; a chunk takes a fraction of a second. */
const LEASE = `interval '60 seconds'`;

/** After so many failures without a row between them a run is given up. */
const MOST_FAILURES = 5;

/** Reasons of a run that are kept; all are counted. */
const MOST_FAULTS = 100_000;

const TAKE = `
  update import_run
     set state = 'RUNNING', taken_by = $1, taken_until = now() + ${LEASE}, started_at = coalesce(started_at, $2)
   where (dealer_id, id) = (
     select dealer_id, id from import_run
      where state in ('WAITING', 'RUNNING') and (taken_until is null or taken_until < now())
      order by requested_at, id limit 1 for update skip locked)
  returning *`;

const NOTE = `
  update import_run
     set done_count = $4, accepted_count = accepted_count + $5, unchanged_count = unchanged_count + $6,
         refused_count = refused_count + $7, failures = 0, taken_until = now() + ${LEASE}
   where dealer_id = $1 and id = $2 and taken_by = $3 and done_count < $4
  returning id`;

const FAULTS = `
  insert into import_fault (dealer_id, run_id, row_number, place, external_number, column_name, code, message_zh,
                            message_en)
  select $1, $2, f."rowNumber", f.place, f."externalNumber", f."column", f.code, f.zh, f.en
    from json_to_recordset($3::json) as f("rowNumber" integer, place integer, "externalNumber" text, "column" text,
                                          code text, zh text, en text)
   where (select count(*) from import_fault where dealer_id = $1 and run_id = $2) < ${MOST_FAULTS}`;

const END = `
  update import_run
     set state = $4, failure_code = $5, ended_at = $6, taken_by = null, taken_until = null
   where dealer_id = $1 and id = $2 and taken_by = $3`;

const WAIT = `
  update import_run set taken_by = null, taken_until = now() + interval '5 seconds'
   where dealer_id = $1 and id = $2 and taken_by = $3`;

/** Of a run that has ended nobody asks what became of rows elsewhere. */
const FORGET = 'delete from import_hand_over where dealer_id = $1 and run_id = $2';

const FAILED = `
  update import_run
     set failures = failures + 1, taken_by = null, taken_until = now() + interval '5 seconds',
         state = case when failures + 1 >= ${MOST_FAILURES} then 'FAILED' else state end,
         failure_code = case when failures + 1 >= ${MOST_FAILURES} then 'IMPORT_INTERRUPTED' end,
         ended_at = case when failures + 1 >= ${MOST_FAILURES} then $4::timestamptz end
   where dealer_id = $1 and id = $2 and taken_by = $3`;

/**
 * How far runs are. A worker holds a run by a lease that every note lengthens: what a dead process had is taken over by
 * another, which goes on behind the last row that was noted, and one that was only slow notes nothing any more.
 */
export class RunNotes {
  constructor(
    private readonly database: Database,
    private readonly worker: string,
  ) {}

  /** The oldest run that nobody goes through. */
  take(now: Date): Promise<RunRecord | undefined> {
    return this.database.transaction(everything, async (tx) => {
      const [rows]: [RunRecord[]] = await tx.query(TAKE, [this.worker, now.toISOString()]);
      return rows[0];
    });
  }

  /** What came of a chunk, once; false when the run is another's by now. */
  note({ dealerId, id }: ImportRun, outcome: ChunkOutcome): Promise<boolean> {
    const { lastRow, acceptedCount, unchangedCount, refusedCount, faults } = outcome;
    return this.database.transaction({ kind: 'dealer', dealerId }, async (tx) => {
      const counts = [lastRow, acceptedCount, unchangedCount, refusedCount];
      const [noted]: [unknown[]] = await tx.query(NOTE, [dealerId, id, this.worker, ...counts]);
      if (noted.length === 0) return false;
      const placed = faults.map((fault, place) => ({ ...fault, place }));
      if (placed.length > 0) await tx.query(FAULTS, [dealerId, id, JSON.stringify(placed)]);
      return true;
    });
  }

  /** A run that was stopped waits for the next worker. */
  async end({ dealerId, id }: ImportRun, end: RunEnd, now: Date): Promise<void> {
    const state = end === 'STOPPED' ? 'RUNNING' : end === 'DONE' ? 'DONE' : 'FAILED';
    const failure = typeof end === 'string' ? null : end.failed.code;
    const endedAt = end === 'STOPPED' ? null : now.toISOString();
    await this.database.transaction({ kind: 'dealer', dealerId }, async (tx) => {
      await tx.query(END, [dealerId, id, this.worker, state, failure, endedAt]);
      if (end !== 'STOPPED') await tx.query(FORGET, [dealerId, id]);
    });
  }

  /** Lets others go first for some seconds; false, as nothing was done. */
  async wait({ dealerId, id }: ImportRun): Promise<boolean> {
    await this.database.transaction({ kind: 'dealer', dealerId }, (tx) =>
      tx.query(WAIT, [dealerId, id, this.worker]),
    );
    return false;
  }

  async failed({ dealerId, id }: ImportRun, now: Date): Promise<void> {
    await this.database.transaction({ kind: 'dealer', dealerId }, (tx) =>
      tx.query(FAILED, [dealerId, id, this.worker, now.toISOString()]),
    );
  }
}

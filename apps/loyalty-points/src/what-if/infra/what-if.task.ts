import type { Task } from '@autoclub/jobs';
import { everything } from '@autoclub/persistence';
import type { Host } from '@autoclub/service-host';
import { goThrough } from '../application/go-through';
import { SqlPastDocuments } from './past-documents';
import { type WhatIfRow, whatIfOf } from './what-if.rows';

/** After so many failures it is given up; the one who asked sees that it failed. */
const MOST_FAILURES = 5;

/** The oldest that has not ended; another copy of the service leaves alone what this one is at. */
const NEXT = `
  select * from what_if where state in ('WAITING', 'RUNNING')
   order by requested_at, what_if_id limit 1 for update skip locked`;

const NOTE = `
  update what_if
     set state = $3, cursor = $4::json, tally = $5::json, done_count = $6, total_count = $7, finished_at = $8
   where dealer_id = $1 and what_if_id = $2`;

const FAILED = `
  update what_if
     set failures = failures + 1, state = case when failures + 1 >= $3 then 'FAILED' else state end,
         finished_at = case when failures + 1 >= $3 then $4::timestamptz end
   where dealer_id = $1 and what_if_id = $2`;

type Row = WhatIfRow & { readonly dealer_id: string };

/** Goes through what-ifs portion by portion; each is one transaction, so that a crash costs one portion. */
export function whatIfTask({ database, programmes, clock, logger }: Host, customersAtOnce?: number): Task {
  return {
    name: 'go through what-ifs',
    everyMs: 2_000,
    run: async () => {
      let taken: Row | undefined;
      try {
        return await database.transaction(everything, async (tx) => {
          [taken] = (await tx.query(NEXT)) as [Row?];
          if (!taken) return false;
          const { whatIf, cursor } = await goThrough(
            new SqlPastDocuments(tx, customersAtOnce),
            programmes,
            whatIfOf(taken),
            taken.cursor,
          );
          await tx.query(NOTE, [
            taken.dealer_id,
            taken.what_if_id,
            cursor ? 'RUNNING' : 'DONE',
            cursor ? JSON.stringify(cursor) : null,
            JSON.stringify(whatIf.tally),
            whatIf.doneCount,
            whatIf.totalCount,
            cursor ? null : clock().toISOString(),
          ]);
          return true;
        });
      } catch (error) {
        const failed = taken;
        if (!failed) throw error;
        logger.error({ err: error, whatIfId: failed.what_if_id }, 'a portion of a what-if failed');
        await database.transaction(everything, (tx) =>
          tx.query(FAILED, [failed.dealer_id, failed.what_if_id, MOST_FAILURES, clock().toISOString()]),
        );
        return false;
      }
    },
  };
}

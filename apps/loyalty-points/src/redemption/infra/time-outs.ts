import type { Task } from '@autoclub/jobs';
import { everything } from '@autoclub/persistence';
import type { Host } from '@autoclub/service-host';
import { timeOut } from '../application/time-out';
import { redemptionPorts } from './redemption-ports';

const AT_ONCE = 100;

interface Due {
  readonly dealerId: string;
  readonly redemptionId: string;
  readonly traceId: string;
}

/**
 * Releases what nobody has decided in time, each in a transaction of its own, by the clock of its dealer (rulebook
 * PLT-04). Copies of the service may do so together: the row lets one in.
 */
export function releaseTimedOut(host: Host): Task {
  const unit = host.unit(redemptionPorts(host));
  return {
    name: 'release timed out redemptions',
    everyMs: 2_000,
    run: async () => {
      const due = await dueRedemptions(host);
      for (const each of due) {
        const { dealerId, traceId } = each;
        const moment = { now: host.clockOf(dealerId)(), requestId: `time-out ${each.redemptionId}` };
        const reader = { scope: { kind: 'dealer' as const, dealerId }, traceId, ...moment };
        await unit.record(reader, async (ports) => ({
          answer: null,
          facts: await timeOut(ports, each, moment),
        }));
      }
      return due.length === AT_ONCE;
    },
  };
}

async function dueRedemptions({ database, clockOf }: Host): Promise<Due[]> {
  return database.transaction(everything, async (tx) => {
    const dealers: { id: string }[] = await tx.query(
      `select distinct dealer_id as id from redemption where status = 'RESERVED'`,
    );
    const clocks = dealers.map(({ id }) => ({ id, now: clockOf(id)().toISOString() }));
    return tx.query(
      `select r.dealer_id as "dealerId", r.redemption_id as "redemptionId", r.trace_id as "traceId"
         from json_to_recordset($1::json) as clock(id text, now timestamptz)
         join redemption r on r.dealer_id = clock.id and r.expires_at <= clock.now and r.status = 'RESERVED'
        order by r.expires_at limit $2`,
      [JSON.stringify(clocks), AT_ONCE],
    );
  });
}

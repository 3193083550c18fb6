import { localDate } from '@autoclub/domain-kit';
import type { Tx } from '@autoclub/persistence';
import type { Host } from '@autoclub/service-host';
import { ledgerIn } from '../../ledger';
import { membershipsIn } from '../../memberships';
import { dealersIn } from '../../network';
import type { PassPorts, PassStore } from '../application/ports';
import type { PointsPass } from '../domain/pass';

interface PassRow {
  dealer_id: string;
  pass_id: string;
  membership_id: string;
  account_id: string;
  to_dealer_id: string;
  to_membership_id: string;
  points: number;
  status: PointsPass['status'];
  return_reason: PointsPass['returnReason'];
  requested_by: string | null;
  requested_at: Date;
  requested_on: string;
  decided_at: Date | null;
  trace_id: string;
}

function passOf(row: PassRow): PointsPass {
  return {
    passId: row.pass_id,
    dealerId: row.dealer_id,
    membershipId: row.membership_id,
    accountId: row.account_id,
    toDealerId: row.to_dealer_id,
    toMembershipId: row.to_membership_id,
    points: row.points,
    status: row.status,
    returnReason: row.return_reason,
    requestedBy: row.requested_by,
    requestedAt: row.requested_at,
    requestedOn: localDate(row.requested_on),
    decidedAt: row.decided_at,
    traceId: row.trace_id,
  };
}

function rowOf(pass: PointsPass): PassRow {
  return {
    dealer_id: pass.dealerId,
    pass_id: pass.passId,
    membership_id: pass.membershipId,
    account_id: pass.accountId,
    to_dealer_id: pass.toDealerId,
    to_membership_id: pass.toMembershipId,
    points: pass.points,
    status: pass.status,
    return_reason: pass.returnReason,
    requested_by: pass.requestedBy,
    requested_at: pass.requestedAt,
    requested_on: pass.requestedOn,
    decided_at: pass.decidedAt,
    trace_id: pass.traceId,
  };
}

const UPSERT = `
  insert into points_pass select * from json_populate_record(null::points_pass, $1::json)
      on conflict (dealer_id, pass_id) do update
     set status = excluded.status, return_reason = excluded.return_reason, decided_at = excluded.decided_at`;

/** The table of points under way, within one transaction. */
export function sqlPasses(tx: Tx): PassStore {
  const where = async (condition: string, parameters: readonly unknown[]): Promise<PointsPass[]> => {
    const rows: PassRow[] = await tx.query(`select * from points_pass where ${condition}`, [...parameters]);
    return rows.map(passOf);
  };
  return {
    lock: async ({ dealerId, passId }) =>
      (await where('dealer_id = $1 and pass_id = $2 for update', [dealerId, passId]))[0] ?? null,
    byIds: (passIds) => where('pass_id = any($1)', [passIds]),
    save: async (pass) => void (await tx.query(UPSERT, [JSON.stringify(rowOf(pass))])),
  };
}

/** Ties the use cases to the tables of one transaction. */
export function passPorts({ programmes, ids }: Pick<Host, 'programmes' | 'ids'>) {
  return (tx: Tx, { now }: { readonly now: Date }): PassPorts => ({
    passes: sqlPasses(tx),
    ledger: ledgerIn(tx, now),
    memberships: membershipsIn(tx),
    dealers: dealersIn(tx),
    versionFor: (dealer, day) => programmes.inForce(dealer, day).version,
    ids,
  });
}

import { localDate } from '@autoclub/domain-kit';
import type { Redemption } from '../domain/redemption';

/** A row of `redemption` as the driver gives it. */
export interface RedemptionRow {
  dealer_id: string;
  redemption_id: string;
  region_id: string;
  customer_id: string;
  membership_id: string;
  account_id: string;
  status: Redemption['status'];
  version: number;
  target: Redemption['target'];
  repair_order_id: string | null;
  points: number;
  worth_minor: number;
  funding: Redemption['funding'];
  requested_by: string | null;
  reserved_at: Date;
  reserved_on: string;
  expires_at: Date;
  decided_at: Date | null;
  decided_on: string | null;
  transaction_id: string | null;
  fulfilment: Redemption['fulfilment'];
  release: Redemption['release'];
  is_given_late: boolean;
  returned_points: number;
  return_count: number;
  reversal: Redemption['reversal'];
  trace_id: string;
}

export function redemptionOf(row: RedemptionRow): Redemption {
  return {
    redemptionId: row.redemption_id,
    dealerId: row.dealer_id,
    regionId: row.region_id,
    customerId: row.customer_id,
    membershipId: row.membership_id,
    accountId: row.account_id,
    status: row.status,
    version: row.version,
    target: row.target,
    points: row.points,
    worthMinor: row.worth_minor,
    funding: row.funding,
    requestedBy: row.requested_by,
    reservedAt: row.reserved_at,
    reservedOn: localDate(row.reserved_on),
    expiresAt: row.expires_at,
    decidedAt: row.decided_at,
    decidedOn: row.decided_on === null ? null : localDate(row.decided_on),
    transactionId: row.transaction_id,
    fulfilment: row.fulfilment,
    release: row.release,
    isGivenLate: row.is_given_late,
    returnedPoints: row.returned_points,
    returnCount: row.return_count,
    reversal: row.reversal,
    traceId: row.trace_id,
  };
}

export function rowOfRedemption(redemption: Redemption): RedemptionRow {
  return {
    dealer_id: redemption.dealerId,
    redemption_id: redemption.redemptionId,
    region_id: redemption.regionId,
    customer_id: redemption.customerId,
    membership_id: redemption.membershipId,
    account_id: redemption.accountId,
    status: redemption.status,
    version: redemption.version,
    target: redemption.target,
    repair_order_id: redemption.target.repairOrderId,
    points: redemption.points,
    worth_minor: redemption.worthMinor,
    funding: redemption.funding,
    requested_by: redemption.requestedBy,
    reserved_at: redemption.reservedAt,
    reserved_on: redemption.reservedOn,
    expires_at: redemption.expiresAt,
    decided_at: redemption.decidedAt,
    decided_on: redemption.decidedOn,
    transaction_id: redemption.transactionId,
    fulfilment: redemption.fulfilment,
    release: redemption.release,
    is_given_late: redemption.isGivenLate,
    returned_points: redemption.returnedPoints,
    return_count: redemption.returnCount,
    reversal: redemption.reversal,
    trace_id: redemption.traceId,
  };
}

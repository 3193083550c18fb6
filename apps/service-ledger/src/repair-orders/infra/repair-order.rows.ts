import { localDate, money } from '@autoclub/domain-kit';
import { storedMoney, storedRef } from '../../network';
import type { Refund } from '../domain/refund';
import type { OrderLine, RepairOrder } from '../domain/repair-order';
import type { RepairOrderLineEntity } from './repair-order-line.entity';
import type { RepairOrderRefundEntity } from './repair-order-refund.entity';
import type { RepairOrderEntity } from './repair-order.entity';

/** An order from its row and the rows of its lines. */
export function orderFrom(row: RepairOrderEntity, lines: readonly RepairOrderLineEntity[]): RepairOrder {
  const { externalSystem, externalNumber, businessDay, paidWithPointsMinor, ...head } = row;
  const currency = lines[0]?.currencyCode ?? 'CNY';
  return {
    ...head,
    externalRef: storedRef(externalSystem, externalNumber),
    businessDay: localDate(businessDay),
    paidWithPoints: storedMoney(paidWithPointsMinor, currency),
    lines: lines.map(lineFrom),
  };
}

function lineFrom(row: RepairOrderLineEntity): OrderLine {
  const { id, kind, payer, description, technicianId, discountGround, currencyCode } = row;
  return {
    id,
    kind,
    payer,
    description,
    technicianId,
    discountGround,
    list: storedMoney(row.listMinor, currencyCode),
    discount: storedMoney(row.discountMinor, currencyCode),
    refunded: storedMoney(row.refundedMinor, currencyCode),
  };
}

/** The row of an order, by column names, as `write_repair_orders` takes it. */
export function orderRow(order: RepairOrder): Record<string, unknown> {
  return {
    dealer_id: order.dealerId,
    id: order.id,
    customer_id: order.customerId,
    vehicle_id: order.vehicleId,
    membership_id: order.membershipId,
    tier: order.tier,
    service_advisor_id: order.serviceAdvisorId,
    ro_number: order.roNumber,
    external_system: order.externalRef?.system ?? null,
    external_number: order.externalRef?.number ?? null,
    revision: order.revision,
    status: order.status,
    kind: order.kind,
    opened_at: order.openedAt,
    settled_at: order.settledAt,
    business_day: order.businessDay,
    mileage_km: order.mileageKm,
    mileage_reason: order.mileageReason,
    discount_explanation: order.discountExplanation,
    discount_approval: order.discountApproval,
    entered_by_id: order.enteredById,
    vehicle_owner_id: order.vehicleOwnerId,
    warnings: order.warnings,
    paid_with_points_minor: order.paidWithPoints.amountMinor,
    fingerprint: order.fingerprint,
    version: order.version,
    trace_id: order.traceId,
  };
}

/** The rows of the lines of an order, numbered in their order. */
export function lineRows({ dealerId, id, revision, lines }: RepairOrder): Record<string, unknown>[] {
  return lines.map((line, position) => ({
    dealer_id: dealerId,
    repair_order_id: id,
    revision,
    position,
    id: line.id,
    kind: line.kind,
    payer: line.payer,
    description: line.description,
    currency_code: line.list.currency,
    list_minor: line.list.amountMinor,
    discount_minor: line.discount.amountMinor,
    discount_ground: line.discountGround,
    refunded_minor: line.refunded.amountMinor,
    technician_id: line.technicianId,
  }));
}

export function refundFrom(row: RepairOrderRefundEntity): Refund {
  const { id, repairOrderId, refundedAt, reason, registeredById, traceId } = row;
  const amount = storedMoney(row.amountMinor, row.currencyCode);
  return {
    id,
    repairOrderId,
    refundedAt,
    reason,
    registeredById,
    traceId,
    refundedOn: localDate(row.refundedOn),
    amount,
    inPoints: storedMoney(row.inPointsMinor, row.currencyCode),
    lines: row.lines.map(({ lineId, amountMinor }) => ({
      lineId,
      amount: money(amountMinor, amount.currency),
    })),
  };
}

export function refundRow(dealerId: string, refund: Refund): RepairOrderRefundEntity {
  const { id, repairOrderId, refundedAt, refundedOn, amount, reason, registeredById, traceId } = refund;
  return {
    dealerId,
    id,
    repairOrderId,
    refundedAt,
    refundedOn,
    amountMinor: amount.amountMinor,
    inPointsMinor: refund.inPoints.amountMinor,
    currencyCode: amount.currency,
    lines: refund.lines.map((line) => ({ lineId: line.lineId, amountMinor: line.amount.amountMinor })),
    reason,
    registeredById,
    traceId,
  };
}

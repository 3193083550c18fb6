import { randomBytes } from 'node:crypto';

import { type GraphCaller, type Payload, unrefused } from './graph-caller';
import type { Member } from './member';

/** One line of an order as the workshop reports it: list price, before any discount. */
export interface OrderLine {
  kind: 'LABOUR' | 'PART';
  listAmount: string;
}

/** What a settlement answers. */
export interface Settled {
  repairOrderId: string;
  replayed: boolean;
  traceId: string;
  payable: string;
  discount: string;
}

const SETTLE = `mutation ($input: RepairOrderSettleInput!) {
  repairOrderSettle(input: $input) {
    repairOrder { id traceId totals { discountAmount { amount } customerPayableAmount { amount } } }
    replayed
    userErrors { code field message }
  }
}`;

const cny = (amount: string) => ({ amount, currencyCode: 'CNY' });
const HOUR_MS = 3_600_000;

/** The input of a settlement; kept by the caller, because sending it twice must change nothing. */
export function settlementOf(
  member: Member,
  mileageKm: number,
  lines: readonly OrderLine[],
): Record<string, unknown> {
  const roNumber = `CHECK-${randomBytes(6).toString('hex').toUpperCase()}`;
  const now = Date.now();
  return {
    idempotencyKey: `settle ${roNumber}`,
    roNumber,
    customerId: member.customerId,
    vehicleId: member.vehicleId,
    kind: 'GENERAL_REPAIR',
    openedAt: new Date(now - HOUR_MS).toISOString(),
    settledAt: new Date(now).toISOString(),
    mileageKm,
    lines: lines.map(({ kind, listAmount }) => ({
      kind,
      payer: 'CUSTOMER',
      description: kind === 'PART' ? '配件' : '工时',
      listAmount: cny(listAmount),
    })),
  };
}

/** Settles an order through the public graph. */
export async function settle(caller: GraphCaller, input: Record<string, unknown>): Promise<Settled> {
  interface Order {
    id: string;
    traceId: string;
    totals: { discountAmount: { amount: string }; customerPayableAmount: { amount: string } };
  }
  type Answer = Payload & { repairOrder: Order; replayed: boolean };
  const data = await caller<{ repairOrderSettle: Answer }>(SETTLE, { input });
  const { repairOrder, replayed } = unrefused(data.repairOrderSettle);
  return {
    repairOrderId: repairOrder.id,
    replayed,
    traceId: repairOrder.traceId,
    payable: repairOrder.totals.customerPayableAmount.amount,
    discount: repairOrder.totals.discountAmount.amount,
  };
}

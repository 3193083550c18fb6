import type { Call } from './caller';
import type { Member } from './members';

const SETTLE = `mutation Settle($input: RepairOrderSettleInput!) {
  repairOrderSettle(input: $input) { repairOrder { id } userErrors { code message } }
}`;

/** Settles an order worth two points; the number is its key. */
export async function settle(call: Call, member: Member, number: string): Promise<string> {
  const input = {
    idempotencyKey: `bench-${number}`,
    roNumber: `BENCH-${number}`,
    customerId: member.customerId,
    vehicleId: member.vehicleId,
    kind: 'GENERAL_REPAIR',
    settledAt: new Date().toISOString(),
    lines: [
      {
        kind: 'PART',
        payer: 'CUSTOMER',
        description: 'bench',
        listAmount: { amount: '120.00', currencyCode: 'CNY' },
      },
    ],
  };
  const { repairOrderSettle } = await call<{
    repairOrderSettle: {
      repairOrder: { id: string } | null;
      userErrors: { code: string; message: string }[];
    };
  }>(SETTLE, { input });
  if (!repairOrderSettle.repairOrder)
    throw new Error(`Not settled: ${JSON.stringify(repairOrderSettle.userErrors)}`);
  return repairOrderSettle.repairOrder.id;
}

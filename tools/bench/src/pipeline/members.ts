import type { Stack } from '@autoclub/local-stack';
import { caller } from './caller';

/** A member of the demo club whose orders are settled by the benchmark. */
export interface Member {
  readonly dealerId: string;
  readonly regionId: string;
  readonly customerId: string;
  readonly vehicleId: string;
}

const MEMBERS = `query Members {
  memberships(first: 50, filter: { status: ACTIVE }) { nodes { customer { id vehicles { id } } } }
}`;

/** Up to fifty members of each dealer of the demo whose card is in force: others earn nothing. */
export async function membersOf(stack: Stack): Promise<Member[]> {
  const members: Member[] = [];
  for (const { id: dealerId, regionId } of Object.values(stack.demo?.dealers ?? {})) {
    const call = await caller(stack, { dealerId, regionId });
    const { memberships } = await call<{
      memberships: { nodes: { customer: { id: string; vehicles: { id: string }[] } }[] };
    }>(MEMBERS, {});
    for (const { customer } of memberships.nodes) {
      const vehicleId = customer.vehicles[0]?.id;
      if (vehicleId) members.push({ dealerId, regionId, customerId: customer.id, vehicleId });
    }
  }
  return members;
}

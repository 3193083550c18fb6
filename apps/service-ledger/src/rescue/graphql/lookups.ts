import { byId, byOwner, type GraphContext, presentMoney } from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import type { RescueReads } from '../application/ports';
import type { RescueCase as CaseState } from '../domain/rescue-case';
import type { RescueCase } from './rescue.type';

/** What a request looks up about rescues, each bundled into one statement. */
export class RescueLookups {
  constructor(readonly reads: UnitOfWork<RescueReads>) {}

  async rescue(context: GraphContext, id: string): Promise<RescueCase | null> {
    const lookup = byId(
      context,
      'rescue',
      (reader, ids) => this.reads.read(reader, (cases) => cases.byIds(ids)),
      (each) => each.id,
    );
    const found = await lookup.load(id);
    return found && presentCase(found);
  }

  async rescuesOf(context: GraphContext, customerId: string): Promise<RescueCase[]> {
    const lookup = byOwner(
      context,
      'rescues',
      (reader, ids) => this.reads.read(reader, (cases) => cases.ofCustomers(ids)),
      (each) => each.customerId,
    );
    return (await lookup.load(customerId)).map(presentCase);
  }
}

/** A rescue as the graph shows it. */
export function presentCase(rescue: CaseState): RescueCase {
  const { id, status, outcome, calledAt, dispatchedAt, onSiteAt, closedAt, closedOn } = rescue;
  const { freeKm, chargedKm, hadCourtesyCar, repairOrderId, membershipId } = rescue;
  return {
    id,
    status,
    outcome,
    calledAt,
    dispatchedAt,
    onSiteAt,
    closedAt,
    closedOn,
    freeKm,
    chargedKm,
    hadCourtesyCar,
    repairOrderId,
    customer: { id: rescue.customerId },
    membership: membershipId === null ? null : { id: membershipId },
    tierCode: rescue.tier,
    vehicle: { id: rescue.vehicleId },
    responders: rescue.responderIds.map((responderId) => ({ id: responderId })),
    freeAmount: presentMoney(rescue.free),
    chargedAmount: presentMoney(rescue.charged),
  };
}

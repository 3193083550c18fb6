import { businessDayOf, type LocalDate } from '@autoclub/domain-kit';
import { byId, byOwner, type GraphContext, presentMoney } from '@autoclub/subgraph-kit';
import type { Reader, UnitOfWork } from '@autoclub/use-cases';
import type { ShownWork, WorkReads } from '../application/ports';
import { isDue } from '../domain/declined-work';
import type { DeclinedWork } from './declined-work.type';

type Shown = { readonly node: DeclinedWork; readonly vehicleId: string };

/** What a request looks up about declined work, each bundled into one statement. */
export class WorkLookups {
  constructor(readonly reads: UnitOfWork<WorkReads>) {}

  async work(context: GraphContext, id: string): Promise<DeclinedWork | null> {
    const lookup = byId(
      context,
      'declined work',
      (reader, ids) => this.find(reader, (reads) => reads.byIds(ids)),
      ({ node }) => node.id,
    );
    return (await lookup.load(id))?.node ?? null;
  }

  async openOf(context: GraphContext, vehicleId: string): Promise<DeclinedWork[]> {
    const lookup = byOwner(
      context,
      'open declined work',
      (reader, ids) => this.find(reader, (reads) => reads.openOf(ids)),
      (shown) => shown.vehicleId,
    );
    return (await lookup.load(vehicleId)).map(({ node }) => node);
  }

  async ofOrder(context: GraphContext, repairOrderId: string): Promise<DeclinedWork[]> {
    const lookup = byOwner(
      context,
      'declined work of orders',
      (reader, ids) => this.find(reader, (reads) => reads.ofOrders(ids)),
      ({ node }) => node.repairOrderId,
    );
    return (await lookup.load(repairOrderId)).map(({ node }) => node);
  }

  /** Nobody but a dealer's own people sees its vehicles. */
  private async find(reader: Reader, load: (reads: WorkReads) => Promise<ShownWork[]>): Promise<Shown[]> {
    if (reader.scope.kind !== 'dealer') return [];
    return this.reads.read(reader, async (reads) => {
      const dealer = await reads.dealer();
      if (!dealer) return [];
      const today = businessDayOf(reader.now, dealer.timeZone);
      return (await load(reads)).map((shown) => ({
        node: presentWork(shown, today),
        vehicleId: shown.work.vehicleId,
      }));
    });
  }
}

/** Declined work as the graph shows it on a day. */
export function presentWork({ work, latestMileageKm }: ShownWork, today: LocalDate): DeclinedWork {
  const { id, repairOrderId, jobCode, urgency, reasonCode, isRepeated } = work;
  const { declinedOn, followUpOn, followUpAtKm, ending } = work;
  return {
    id,
    repairOrderId,
    jobCode,
    urgency,
    reasonCode,
    isRepeated,
    declinedOn,
    followUpOn,
    followUpAtKm,
    customer: { id: work.customerId },
    membership: keyOf(work.membershipId),
    vehicle: { id: work.vehicleId },
    serviceAdvisor: keyOf(work.serviceAdvisorId),
    estimatedAmount: presentMoney(work.estimated),
    isDue: isDue(work, today, latestMileageKm),
    outcome: ending?.outcome ?? null,
    closedOn: ending?.closedOn ?? null,
  };
}

function keyOf(id: string | null): { id: string } | null {
  return id === null ? null : { id };
}

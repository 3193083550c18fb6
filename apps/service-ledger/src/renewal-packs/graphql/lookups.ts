import { businessDayOf } from '@autoclub/domain-kit';
import { byId, type GraphContext, groupsByOwner } from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import type { RenewalPackReads, Renewals } from '../application/ports';
import { presentOffer, presentPack } from './present';
import type { RenewalOffer, RenewalPack } from './renewal-pack.type';

/** What a request looks up about packs, each bundled into one statement. */
export class RenewalPackLookups {
  constructor(
    private readonly reads: UnitOfWork<RenewalPackReads>,
    private readonly renewals: Renewals,
  ) {}

  async pack(context: GraphContext, id: string): Promise<RenewalPack | null> {
    const lookup = byId(
      context,
      'renewal pack',
      (reader, ids) => this.reads.read(reader, (packs) => packs.byIds(ids)),
      (pack) => pack.id,
    );
    const found = await lookup.load(id);
    return found && presentPack(found);
  }

  async packsOf(context: GraphContext, customerId: string): Promise<RenewalPack[]> {
    const lookup = groupsByOwner(context, 'renewal packs', (reader, ids) =>
      this.reads.read(reader, (packs) => packs.ofCustomers(ids)),
    );
    return (await lookup.load(customerId)).map(presentPack);
  }

  /** What the programme of today offers for an order. */
  offer(context: GraphContext, repairOrderId: string): Promise<RenewalOffer | null> {
    const lookup = byId(
      context,
      'renewal offer',
      (reader, ids) =>
        reader.scope.kind === 'dealer'
          ? this.reads.read(reader, async (packs) => {
              const dealer = await packs.dealer();
              if (!dealer) return [];
              const programme = this.renewals(dealer, businessDayOf(context.now(), dealer.timeZone));
              const claims = await packs.claimsByIds(ids);
              return claims.flatMap((claim) => presentOffer(claim, programme, context.language) ?? []);
            })
          : Promise.resolve([]),
      (offer) => offer.repairOrderId,
    );
    return lookup.load(repairOrderId);
  }
}

import { type Capability, type Host, sqlUnitOfWork } from '@autoclub/service-host';
import { reference } from '@autoclub/subgraph-kit';
import { couponLookupsOf } from '../coupons';
import { orderReadsOf } from '../repair-orders';
import { OrderLookups } from '../repair-orders/graph';
import { cancelPack } from './application/cancel-pack';
import type { RenewalPackReads } from './application/ports';
import { signPack } from './application/sign-pack';
import { RenewalPackLookups } from './graphql/lookups';
import {
  CouponOfGift,
  PartsOfOffer,
  PartsOfPack,
  RenewalOfferOfOrder,
  RenewalPacksOfCustomer,
} from './graphql/packs-of.resolver';
import { RenewalPackMutation } from './graphql/renewal-pack.mutation';
import { RenewalPackResolver } from './graphql/renewal-pack.resolver';
import { packPorts } from './infra/pack-ports';
import { renewalsFrom } from './infra/programme';
import { RenewalPackEntity } from './infra/renewal-pack.entity';
import { RenewalPackRepository } from './infra/renewal-pack.repository';

/** After a claim: part of next year's premium paid ahead, a gift for it, a reward for the advisor (rulebook SVC-09). */
export const renewalPacks: Capability = { name: 'renewal-packs', entities: [RenewalPackEntity], graph };

function graph(host: Host) {
  const unit = sqlUnitOfWork(host.database, packPorts(host));
  const reads = sqlUnitOfWork<RenewalPackReads>(
    host.database,
    (tx, { scope }) => new RenewalPackRepository(tx, scope),
  );
  const renewals = renewalsFrom(host.programmes);
  const [lookups, orders] = [new RenewalPackLookups(reads, renewals), new OrderLookups(orderReadsOf(host))];
  return {
    resolvers: [
      new RenewalPackResolver(reads, lookups, renewals),
      new RenewalPackMutation(signPack(unit), cancelPack(unit), lookups),
      new RenewalPacksOfCustomer(lookups),
      new RenewalOfferOfOrder(lookups),
      new PartsOfOffer(lookups, orders),
      new PartsOfPack(orders),
      new CouponOfGift(couponLookupsOf(host)),
    ],
    references: { RenewalPack: reference('orders:read', (id, context) => lookups.pack(context, id)) },
  };
}

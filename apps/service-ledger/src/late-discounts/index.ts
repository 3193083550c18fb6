import { type Capability, type Host, sqlUnitOfWork } from '@autoclub/service-host';
import { reference } from '@autoclub/subgraph-kit';
import { orderReadsOf } from '../repair-orders';
import { OrderLookups } from '../repair-orders/graph';
import { endLate } from './application/end-late-discount';
import { LateDiscountEndMutation } from './graphql/end.mutation';
import { LateDiscountOfOrder, LateDiscountResolver } from './graphql/late-discounts.resolver';
import { LateDiscountLookups } from './graphql/lookups';
import { presentLateDiscount } from './graphql/present';
import { LateDiscountEntity } from './infra/late-discount.entity';
import { LateDiscountRepository } from './infra/late-discount.repository';
import { judging, reactions } from './infra/reactions';

/** Orders that should have had another discount, since a fact about them came late; each ends somehow (SVC-21). */
export const lateDiscounts: Capability = {
  name: 'late-discounts',
  entities: [LateDiscountEntity],
  graph,
  reactions,
  clockwork: (host) => [judging(host)],
};

function graph(host: Host) {
  const unit = sqlUnitOfWork(host.database, (tx, { scope }) => new LateDiscountRepository(tx, scope));
  const lookups = new LateDiscountLookups(unit);
  return {
    resolvers: [
      new LateDiscountResolver(unit, new OrderLookups(orderReadsOf(host))),
      new LateDiscountOfOrder(lookups),
      new LateDiscountEndMutation(endLate(unit), lookups),
    ],
    references: {
      LateDiscount: reference(
        'orders:read',
        (id, context) => lookups.entry(context, id),
        (entry, { language }) => presentLateDiscount(entry, language),
      ),
    },
  };
}

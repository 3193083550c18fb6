import { type Capability, type Host, sqlUnitOfWork } from '@autoclub/service-host';
import { couponLookupsOf } from '../coupons';
import type { FulfilmentReads } from './application/ports';
import { RedemptionFulfilmentResolver } from './graphql/fulfilment.resolver';
import { FulfilmentEntity } from './infra/fulfilment.entity';
import { FulfilmentRepository } from './infra/fulfilment.repository';
import { reactions } from './infra/reactions';

/** The other side of a redemption of points: what the workshop gives for them, and takes back (rulebook PTS-07). */
export const redemptions: Capability = {
  name: 'redemptions',
  entities: [FulfilmentEntity],
  graph,
  reactions,
};

function graph(host: Host) {
  const reads = sqlUnitOfWork<FulfilmentReads>(
    host.database,
    (tx, { scope }) => new FulfilmentRepository(tx, scope),
  );
  return { resolvers: [new RedemptionFulfilmentResolver(reads, couponLookupsOf(host))] };
}

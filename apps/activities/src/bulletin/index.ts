import type { Tx } from '@autoclub/persistence';
import type { Capability, Host } from '@autoclub/service-host';
import { reference } from '@autoclub/subgraph-kit';
import { sqlNetwork } from '../network';
import type { BulletinPorts } from './application/ports';
import { BulletinMutations } from './graphql/bulletin.mutations';
import { BulletinResolver } from './graphql/bulletin.resolver';
import { BulletinItemEntity } from './infra/bulletin-item.entity';
import { reactions } from './infra/reactions';
import { sqlBulletin } from './infra/sql-bulletin';

/** News and shared photos of activities, published by a moderator (rulebook ACT-11). */
export const bulletin: Capability = {
  name: 'bulletin',
  entities: [BulletinItemEntity],
  graph,
  reactions: () => reactions,
};

function graph(host: Host) {
  const { ids } = host;
  const unit = host.unit((tx: Tx): BulletinPorts => ({
    network: sqlNetwork(tx),
    bulletin: sqlBulletin(tx),
    ids,
  }));
  const resolver = new BulletinResolver(unit);
  return {
    resolvers: [resolver, new BulletinMutations(unit, resolver)],
    references: {
      BulletinItem: reference('activities:read', (id, context) => resolver.item(context, id)),
    },
  };
}

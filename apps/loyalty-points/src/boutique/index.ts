import type { Tx } from '@autoclub/persistence';
import type { Capability, Host } from '@autoclub/service-host';
import { reference } from '@autoclub/subgraph-kit';
import type { Boutique, BoutiquePorts } from './application/ports';
import type { PickUp } from './domain/item';
import { BoutiqueMutations } from './graphql/boutique.mutations';
import { BoutiqueResolver, itemById, pickUpById } from './graphql/boutique.resolver';
import { presentItem, presentPickUp } from './graphql/present';
import { sqlBoutique, sqlBoutiqueStore } from './infra/sql-boutique';

export type { Boutique } from './application/ports';
export type { PickUp } from './domain/item';

/** The goods, as redemptions move them in their own transaction. */
export function boutiqueIn(tx: Tx): Boutique {
  return sqlBoutique(tx);
}

/** The pick-ups of redemptions. */
export function pickUpsOf(tx: Tx, redemptionIds: readonly string[]): Promise<PickUp[]> {
  return sqlBoutiqueStore(tx).pickUpsOf(redemptionIds);
}

/** Goods that points buy: catalogue, stock, pick-up (rulebook PTS-07). */
export const boutique: Capability = {
  name: 'boutique',
  graph: (host) => {
    const unit = host.unit(portsOf(host));
    return {
      resolvers: [new BoutiqueResolver(unit), new BoutiqueMutations(unit)],
      references: {
        BoutiqueItem: reference(
          'points:read',
          (id, context) => itemById(unit, context).load(id),
          (item, { language }) => presentItem(item, language),
        ),
        BoutiquePickUp: reference(
          'points:read',
          (id, context) => pickUpById(unit, context).load(id),
          presentPickUp,
        ),
      },
    };
  },
};

function portsOf({ ids }: Pick<Host, 'ids'>) {
  return (tx: Tx): BoutiquePorts => ({ store: sqlBoutiqueStore(tx), ids });
}

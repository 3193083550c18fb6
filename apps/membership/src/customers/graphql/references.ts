import type { GraphContext } from '@autoclub/subgraph-kit';
import { ifAllowed, presented } from '../../kernel/graph';
import type { CustomersDeps } from './deps';
import { customerLoaders } from './loaders';
import { presentCustomer, presentVehicle } from './present';

type Ref = { readonly id: string };

/** Entities that other subgraphs point at. One of another dealer, or one the caller may not read, is null. */
export function customersReferences({ customers }: CustomersDeps) {
  const load = (context: GraphContext) => customerLoaders(context, customers);
  return {
    Customer: ({ id }: Ref, context: GraphContext) =>
      ifAllowed(context, 'customers:read', async () =>
        presented(await load(context).customer().load(id), presentCustomer),
      ),
    Vehicle: ({ id }: Ref, context: GraphContext) =>
      ifAllowed(context, 'customers:read', async () =>
        presented(await load(context).vehicle().load(id), presentVehicle),
      ),
  };
}

import { byId, type GraphContext, groupsByOwner } from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import type { PolicyReads } from '../application/ports';
import type { InsurancePolicy } from '../domain/insurance-policy';

/** What a request looks up about policies, each bundled into one statement. */
export class PolicyLookups {
  constructor(private readonly reads: UnitOfWork<PolicyReads>) {}

  policy(context: GraphContext, id: string): Promise<InsurancePolicy | null> {
    const lookup = byId(
      context,
      'policy',
      (reader, ids) => this.reads.read(reader, (policies) => policies.byIds(ids)),
      (policy) => policy.id,
    );
    return lookup.load(id);
  }

  policiesOf(context: GraphContext, customerId: string): Promise<readonly InsurancePolicy[]> {
    const lookup = groupsByOwner(context, 'policies', (reader, ids) =>
      this.reads.read(reader, (policies) => policies.ofCustomers(ids)),
    );
    return lookup.load(customerId);
  }
}

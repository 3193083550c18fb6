import type { GraphContext } from '@autoclub/subgraph-kit';
import { byId, byOwner, readerOf } from '../../documents/graph';
import type { PolicyReader } from '../application/policy-reader';
import type { InsurancePolicy } from '../domain/insurance-policy';

/** What a request looks up about policies, each bundled into one statement. */
export class PolicyLookups {
  constructor(private readonly reader: PolicyReader) {}

  policy(context: GraphContext, id: string): Promise<InsurancePolicy | null> {
    return byId(context, 'policy', (ids) => this.reader.byIds(readerOf(context), ids), id);
  }

  policiesOf(context: GraphContext, customerId: string): Promise<readonly InsurancePolicy[]> {
    const load = (ids: readonly string[]) => this.reader.ofCustomers(readerOf(context), ids);
    return byOwner(context, 'policies', load, customerId);
  }
}

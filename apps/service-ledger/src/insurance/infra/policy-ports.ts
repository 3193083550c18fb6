import type { Tx } from '@autoclub/persistence';
import type { Host } from '@autoclub/service-host';
import type { Reader } from '@autoclub/use-cases';
import { documentPremises } from '../../documents';
import { dealerIdOf } from '../../network';
import type { PolicyPorts } from '../application/ports';
import { InsurancePolicyRepository } from './insurance-policy.repository';

/** What the use cases of policies work on inside one transaction. */
export function policyPorts({ ids }: Pick<Host, 'ids'>) {
  return (tx: Tx, { scope }: Pick<Reader, 'scope'>): PolicyPorts => {
    const policies = new InsurancePolicyRepository(tx, scope);
    const source = { dealerId: dealerIdOf(scope), table: 'insurance_policy' };
    return {
      ids,
      premises: (asked) => documentPremises(tx, source, asked, (policyIds) => policies.byIds(policyIds)),
      writePolicies: (written) => policies.write(written),
    };
  };
}

import type { Capability, Host } from '@autoclub/service-host';
import { PostgresUnit } from '../documents';
import { permitted } from '../documents/graph';
import { importPolicies } from './application/import-policies';
import { recordPolicy } from './application/record-policy';
import { InsurancePolicyResolver } from './graphql/insurance-policy.resolver';
import { PolicyLookups } from './graphql/lookups';
import { InsurancePoliciesImportMutation } from './graphql/policies-import.mutation';
import { PoliciesOfCustomer } from './graphql/policies-of.resolver';
import { presentPolicy } from './graphql/present';
import { InsurancePolicyRecordMutation } from './graphql/record.mutation';
import { InsurancePolicyEntity } from './infra/insurance-policy.entity';
import { policyPorts } from './infra/policy-ports';
import { policyReader } from './infra/policy-reader';

/** Insurance policies of the customers' vehicles, sold here or elsewhere (rulebook SVC-10). */
export const insurance: Capability = {
  name: 'insurance',
  entities: [InsurancePolicyEntity],
  graph,
};

function graph(host: Host) {
  const unit = new PostgresUnit(host.database, policyPorts(host));
  const lookups = new PolicyLookups(policyReader(host.database));
  return {
    resolvers: [
      new InsurancePolicyResolver(lookups),
      new InsurancePolicyRecordMutation(recordPolicy(unit), lookups),
      new InsurancePoliciesImportMutation(importPolicies(unit)),
      new PoliciesOfCustomer(lookups),
    ],
    references: {
      InsurancePolicy: permitted('orders:read', async ({ id }, context) => {
        const policy = await lookups.policy(context, id);
        return policy && presentPolicy(policy);
      }),
    },
  };
}

import { type Capability, type Host, sqlUnitOfWork } from '@autoclub/service-host';
import { reference } from '@autoclub/subgraph-kit';
import type { PolicyReads, RenewalReads } from './application/ports';
import { importPolicies } from './application/import-policies';
import { policyRow } from './application/policy-row';
import { recordPolicy } from './application/record-policy';
import { InsurancePolicyResolver } from './graphql/insurance-policy.resolver';
import { PolicyLookups } from './graphql/lookups';
import { InsurancePoliciesImportMutation } from './graphql/policies-import.mutation';
import { PoliciesOfCustomer } from './graphql/policies-of.resolver';
import { presentPolicy } from './graphql/present';
import { InsuranceRenewalResolver } from './graphql/renewal.resolver';
import { InsurancePolicyRecordMutation } from './graphql/record.mutation';
import { InsurancePolicyRepository } from './infra/insurance-policy.repository';
import { InsurancePolicyEntity } from './infra/insurance-policy.entity';
import { policyPorts } from './infra/policy-ports';
import { RenewalRepository, renewalStagesFrom } from './infra/renewal.repository';

/** Insurance policies of the customers' vehicles, sold here or elsewhere, and which are to be renewed (rulebook SVC-10). */
export const insurance: Capability = {
  name: 'insurance',
  entities: [InsurancePolicyEntity],
  graph,
};

/** How files of policies are entered, for the capability that reads them. */
export function policyImportOf(host: Host) {
  const enter = importPolicies(sqlUnitOfWork(host.database, policyPorts(host)));
  return {
    row: policyRow,
    enter,
    rowTexts: importPolicies.rowRefusals.texts,
    enums: { kind: 'InsurancePolicyKind' },
  };
}

function graph(host: Host) {
  const unit = sqlUnitOfWork(host.database, policyPorts(host));
  const lookups = new PolicyLookups(
    sqlUnitOfWork<PolicyReads>(host.database, (tx, { scope }) => new InsurancePolicyRepository(tx, scope)),
  );
  const renewals = sqlUnitOfWork<RenewalReads>(
    host.database,
    (tx, { scope }) => new RenewalRepository(tx, scope),
  );
  return {
    resolvers: [
      new InsurancePolicyResolver(lookups),
      new InsuranceRenewalResolver(renewals, renewalStagesFrom(host.programmes), lookups),
      new InsurancePolicyRecordMutation(recordPolicy(unit), lookups),
      new InsurancePoliciesImportMutation(importPolicies(unit)),
      new PoliciesOfCustomer(lookups),
    ],
    references: {
      InsurancePolicy: reference('orders:read', (id, context) => lookups.policy(context, id), presentPolicy),
    },
  };
}

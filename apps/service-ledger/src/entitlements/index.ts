import { type Capability, type Host, sqlUnitOfWork } from '@autoclub/service-host';
import { reference } from '@autoclub/subgraph-kit';
import type { EntitlementReads } from './application/ports';
import { currentEntitlements } from './application/current-entitlements';
import { takeOverUses } from './application/take-over-uses';
import { takenUseRow } from './application/taken-use-row';
import { reverseEntitlementUse } from './application/reverse-use';
import { useEntitlement } from './application/use-entitlement';
import { EntitlementUseMutation } from './graphql/entitlement-use.mutation';
import { EntitlementUseReverseMutation } from './graphql/entitlement-use-reverse.mutation';
import { EntitlementResolver } from './graphql/entitlement.resolver';
import { EntitlementsOfMembership } from './graphql/entitlements-of.resolver';
import { EntitlementLookups } from './graphql/lookups';
import { presentEntitlement } from './graphql/present';
import { benefitNamesOf } from './infra/benefit-names';
import { EntitlementRepository } from './infra/entitlement.repository';
import { EntitlementEntity } from './infra/entitlement.entity';
import { entitlementPorts, takeOverPorts } from './infra/entitlement-ports';
import { EntitlementUseEntity, EntitlementUseReversalEntity } from './infra/entitlement-use.entity';
import { reactions } from './infra/reactions';

export { isOpenOn } from './domain/entitlement';
export { planOn } from './domain/entitlement-plan';
export type { Acknowledgement } from './domain/entitlement-use';
export { type Performance, performanceOf } from './domain/performer';
export { performerRefusals } from './domain/refusals';

export type { EntitlementUses, Plans, RegisteredFacts } from './application/ports';
export { useRefusals as entitlementUseRefusals, type UseRefusal } from './domain/refusals';
export { plansFrom } from './infra/programme';
export { entitlementUsesIn } from './infra/entitlement-ports';

/** The benefits that a tier grants for a membership year, and every use of them (rulebook SVC-04, SVC-05). */
export const entitlements: Capability = {
  name: 'entitlements',
  entities: [EntitlementEntity, EntitlementUseEntity, EntitlementUseReversalEntity],
  graph,
  reactions,
};

/** How files of uses that were made elsewhere are entered, for the capability that reads them. */
export function takenUsesOf(host: Host) {
  const enter = takeOverUses(sqlUnitOfWork(host.database, takeOverPorts(host)));
  return { row: takenUseRow, enter, rowTexts: takeOverUses.rowRefusals.texts, enums: {} };
}

function graph(host: Host) {
  const unit = sqlUnitOfWork(host.database, entitlementPorts(host));
  const reads = sqlUnitOfWork<EntitlementReads>(
    host.database,
    (tx, { scope }) => new EntitlementRepository(tx, scope),
  );
  const lookups = new EntitlementLookups(reads, currentEntitlements(unit));
  const names = benefitNamesOf(host.programmes);
  return {
    resolvers: [
      new EntitlementUseMutation(useEntitlement(unit), lookups, names),
      new EntitlementUseReverseMutation(reverseEntitlementUse(unit), lookups, names),
      new EntitlementResolver(lookups),
      new EntitlementsOfMembership(lookups, names),
    ],
    references: {
      Entitlement: reference(
        'memberships:read',
        (id, context) => lookups.entitlement(context, id),
        (entitlement, { language }) => presentEntitlement(entitlement, names, language),
      ),
    },
  };
}

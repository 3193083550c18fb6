import type { Capability, Host } from '@autoclub/service-host';
import { PostgresUnit } from '../documents';
import { permitted } from '../documents/graph';
import { currentEntitlements } from './application/current-entitlements';
import { useEntitlement } from './application/use-entitlement';
import { EntitlementUseMutation } from './graphql/entitlement-use.mutation';
import { EntitlementResolver } from './graphql/entitlement.resolver';
import { EntitlementsOfMembership } from './graphql/entitlements-of.resolver';
import { EntitlementLookups } from './graphql/lookups';
import { presentEntitlement } from './graphql/present';
import { benefitNamesOf } from './infra/benefit-names';
import { EntitlementEntity } from './infra/entitlement.entity';
import { entitlementPorts } from './infra/entitlement-ports';
import { entitlementReader } from './infra/entitlement-reader';
import { EntitlementUseEntity } from './infra/entitlement-use.entity';
import { reactions } from './infra/reactions';

/** The benefits that a tier grants for a membership year, and every use of them (rulebook SVC-04, SVC-05). */
export const entitlements: Capability = {
  name: 'entitlements',
  entities: [EntitlementEntity, EntitlementUseEntity],
  graph,
  reactions,
};

function graph(host: Host) {
  const unit = new PostgresUnit(host.database, entitlementPorts(host));
  const lookups = new EntitlementLookups(entitlementReader(host.database), currentEntitlements(unit));
  const names = benefitNamesOf(host.programmes);
  return {
    resolvers: [
      new EntitlementUseMutation(useEntitlement(unit), lookups, names),
      new EntitlementResolver(lookups),
      new EntitlementsOfMembership(lookups, names),
    ],
    references: {
      Entitlement: permitted('memberships:read', async ({ id }, context) => {
        const entitlement = await lookups.entitlement(context, id);
        return entitlement && presentEntitlement(entitlement, names, context.language);
      }),
    },
  };
}

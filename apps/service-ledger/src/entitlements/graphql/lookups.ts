import { byId, type GraphContext, groupsByOwner } from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import type { currentEntitlements } from '../application/current-entitlements';
import type { EntitlementReads } from '../application/ports';
import type { Entitlement } from '../domain/entitlement';
import type { EntitlementUse } from '../domain/entitlement-use';

/** What a request looks up about benefits, each bundled into one statement. */
export class EntitlementLookups {
  constructor(
    private readonly reads: UnitOfWork<EntitlementReads>,
    private readonly current: ReturnType<typeof currentEntitlements>,
  ) {}

  entitlement(context: GraphContext, id: string): Promise<Entitlement | null> {
    const lookup = byId(
      context,
      'entitlement',
      (reader, ids) => this.reads.read(reader, (entitlements) => entitlements.byIds(ids)),
      (entitlement) => entitlement.id,
    );
    return lookup.load(id);
  }

  usesOf(context: GraphContext, entitlementId: string): Promise<readonly EntitlementUse[]> {
    const lookup = groupsByOwner(context, 'uses', (reader, ids) =>
      this.reads.read(reader, (entitlements) => entitlements.usesOf(ids)),
    );
    return lookup.load(entitlementId);
  }

  /** The benefits of the current membership year; what a change of tier took away only when asked for. */
  async entitlementsOf(
    context: GraphContext,
    membershipId: string,
    withClosed: boolean,
  ): Promise<Entitlement[]> {
    const lookup = groupsByOwner(context, 'entitlements', (reader, ids) => this.current(reader, ids));
    const found = await lookup.load(membershipId);
    return found.filter((entitlement) => withClosed || entitlement.closedOn === null);
  }
}

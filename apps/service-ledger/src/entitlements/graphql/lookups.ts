import type { GraphContext } from '@autoclub/subgraph-kit';
import { byId, byOwner, readerOf } from '../../documents/graph';
import type { currentEntitlements } from '../application/current-entitlements';
import type { EntitlementReader } from '../application/entitlement-reader';
import type { Entitlement } from '../domain/entitlement';
import type { EntitlementUse } from '../domain/entitlement-use';

/** What a request looks up about benefits, each bundled into one statement. */
export class EntitlementLookups {
  constructor(
    private readonly reader: EntitlementReader,
    private readonly current: ReturnType<typeof currentEntitlements>,
  ) {}

  entitlement(context: GraphContext, id: string): Promise<Entitlement | null> {
    return byId(context, 'entitlement', (ids) => this.reader.byIds(readerOf(context), ids), id);
  }

  usesOf(context: GraphContext, entitlementId: string): Promise<readonly EntitlementUse[]> {
    return byOwner(context, 'uses', (ids) => this.reader.usesOf(readerOf(context), ids), entitlementId);
  }

  /** The benefits of the current membership year; what a change of tier took away only when asked for. */
  async entitlementsOf(
    context: GraphContext,
    membershipId: string,
    withClosed: boolean,
  ): Promise<Entitlement[]> {
    const load = (ids: readonly string[]) => this.current(readerOf(context), ids);
    const found = await byOwner(context, 'entitlements', load, membershipId);
    return found.filter((entitlement) => withClosed || entitlement.closedOn === null);
  }
}

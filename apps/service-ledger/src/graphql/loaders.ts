import type { GraphContext, PageRequest } from '@autoclub/subgraph-kit';
import type { ListPlace, OrderOwner, Page } from '../application/read-ledger/ledger-reader';
import type { Entitlement } from '../domain/entitlement';
import type { EntitlementUse } from '../domain/entitlement-use';
import type { InsurancePolicy } from '../domain/insurance-policy';
import type { Refund } from '../domain/refund';
import type { RepairOrder } from '../domain/repair-order';
import { readerOf } from './caller';
import type { GraphDeps } from './graph-deps';

type Loaded<T> = Promise<T | null>;

/** Look-ups of one request, each bundled into one statement per table however many keys are asked for. */
export class Loaders {
  constructor(private readonly deps: Pick<GraphDeps, 'reader' | 'currentEntitlements'>) {}

  order(context: GraphContext, id: string): Loaded<RepairOrder> {
    const { reader } = this.deps;
    return byId(context, 'order', (ids) => reader.ordersByIds(readerOf(context), ids), id);
  }

  policy(context: GraphContext, id: string): Loaded<InsurancePolicy> {
    const { reader } = this.deps;
    return byId(context, 'policy', (ids) => reader.policiesByIds(readerOf(context), ids), id);
  }

  entitlement(context: GraphContext, id: string): Loaded<Entitlement> {
    const { reader } = this.deps;
    return byId(context, 'entitlement', (ids) => reader.entitlementsByIds(readerOf(context), ids), id);
  }

  async ordersOf(
    context: GraphContext,
    owner: OrderOwner,
    ownerId: string,
    request: PageRequest,
  ): Promise<RepairOrder[]> {
    const page = pageOf(request);
    const load = (ids: readonly string[]) => this.deps.reader.ordersOf(readerOf(context), owner, ids, page);
    return (await byOwner(context, `orders of ${owner} ${JSON.stringify(page)}`, load, ownerId)) ?? [];
  }

  async refundsOf(context: GraphContext, orderId: string): Promise<Refund[]> {
    const load = (ids: readonly string[]) => this.deps.reader.refundsOf(readerOf(context), ids);
    return (await byOwner(context, 'refunds', load, orderId)) ?? [];
  }

  async policiesOf(context: GraphContext, customerId: string): Promise<InsurancePolicy[]> {
    const load = (ids: readonly string[]) => this.deps.reader.policiesOf(readerOf(context), ids);
    return (await byOwner(context, 'policies', load, customerId)) ?? [];
  }

  async usesOf(context: GraphContext, entitlementId: string): Promise<EntitlementUse[]> {
    const load = (ids: readonly string[]) => this.deps.reader.usesOf(readerOf(context), ids);
    return (await byOwner(context, 'uses', load, entitlementId)) ?? [];
  }

  /** The benefits of the current membership year; what a change of tier took away only when asked for. */
  async entitlementsOf(
    context: GraphContext,
    membershipId: string,
    withClosed: boolean,
  ): Promise<Entitlement[]> {
    const load = (ids: readonly string[]) => this.deps.currentEntitlements(readerOf(context), ids);
    const found = (await byOwner(context, 'entitlements', load, membershipId)) ?? [];
    return found.filter((entitlement) => withClosed || entitlement.closedOn === null);
  }
}

/** Opaque cursors hold the instant as milliseconds and the id. */
export function pageOf({ limit, backward, after, before }: PageRequest): Page {
  return { limit, backward, after: placeOf(after), before: placeOf(before) };
}

function placeOf(values: readonly (string | number)[] | undefined): ListPlace | undefined {
  if (!values) return undefined;
  const settledAt = new Date(Number(values[0]));
  return {
    settledAt: Number.isNaN(settledAt.getTime()) ? new Date(0) : settledAt,
    id: String(values[1] ?? ''),
  };
}

function byId<T extends { readonly id: string }>(
  context: GraphContext,
  name: string,
  load: (ids: readonly string[]) => Promise<readonly T[]>,
  id: string,
): Loaded<T> {
  const loader = context.loader<string, T>(name, async (ids) => {
    const found = new Map((await load(ids)).map((each) => [each.id, each]));
    return ids.map((each) => found.get(each) ?? null);
  });
  return loader.load(id);
}

function byOwner<T>(
  context: GraphContext,
  name: string,
  load: (ids: readonly string[]) => Promise<ReadonlyMap<string, readonly T[]>>,
  ownerId: string,
): Loaded<T[]> {
  const loader = context.loader<string, T[]>(name, async (ids) => {
    const found = await load(ids);
    return ids.map((each) => [...(found.get(each) ?? [])]);
  });
  return loader.load(ownerId);
}

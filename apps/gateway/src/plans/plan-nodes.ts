import type { GatewayConfig } from '@apollo/gateway';

type PlanListener = NonNullable<GatewayConfig['experimental_didResolveQueryPlan']>;

/** What Apollo's planner has made of an operation, and for which request. */
export type ResolvedPlan = Parameters<PlanListener>[0];

type AnyNode = NonNullable<ResolvedPlan['queryPlan']['node']>;

export type PlanNode = Exclude<AnyNode, { kind: 'Subscription' }>;
export type FetchNode = Extract<AnyNode, { kind: 'Fetch' }>;
export type FlattenNode = Extract<AnyNode, { kind: 'Flatten' }>;
/** What a fetch requires of the entities it completes. */
export type Requirement = NonNullable<FetchNode['requires']>[number];

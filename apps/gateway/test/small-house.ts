import { composeServices } from '@apollo/composition';
import { systemClock } from '@autoclub/domain-kit';
import {
  cachedVerifier,
  createDevelopmentIssuer,
  createTokenVerifier,
  deriveHandoverKey,
  type Principal,
} from '@autoclub/identity';
import { createLogger, createMetrics, type Metrics, type Position } from '@autoclub/service-kit';
import {
  arrivalResolver,
  badUserInput,
  buildSubgraph,
  DecimalScalar,
  Requires,
  startSubgraph,
  type GraphContext,
  type RunningSubgraph,
  type Subgraph,
  type HttpRoute,
} from '@autoclub/subgraph-kit';
import { parse } from 'graphql';
import {
  Arg,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { startGateway, type GatewayOptions, type RunningGateway } from '../src/compose';
import { supergraphOf } from '../src/graph/supergraph';

/** Two real subgraphs and a gateway before them: the smallest house with a reference between services. */

/** As in every process of ours, Apollo's library must not report to its vendor. */
process.env['APOLLO_TELEMETRY_DISABLED'] = '1';

export const ROOT_SECRET = 'a root secret of the tests';
const issuer = 'https://issuer.example';
const audience = 'autoclub';

@Directive('@key(fields: "id")')
@ObjectType('Member', { description: 'A member.' })
class Member {
  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => String, { description: 'The name.' })
  name!: string;
}

@InputType({ description: 'A member to add.' })
class MemberAddInput {
  @Field(() => String, { description: 'The name.' })
  name!: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'The fee.' })
  fee?: string | null;
}

@ObjectType({ description: 'What came of it.' })
class MemberAddPayload {
  @Field(() => Member, { nullable: true, description: 'The member.' })
  member!: Member | null;
}

const memberOf = (id: string): Member => ({ id, name: `Member ${id}` });

/** Lets a test hold a request inside a service: it says when one has come and waits until it may go on. */
export class Gate {
  private come: () => void = () => undefined;
  private go: () => void = () => undefined;
  readonly entered = new Promise<void>((resolve) => (this.come = resolve));
  private readonly opened = new Promise<void>((resolve) => (this.go = resolve));

  pass(): Promise<void> {
    this.come();
    return this.opened;
  }

  open(): void {
    this.go();
  }
}

@Resolver(() => Member)
class MemberResolver {
  constructor(private readonly gate: Gate) {}

  @Requires('signed-in')
  @Query(() => String, { nullable: true, description: 'Waits at the gate of the test.' })
  async patient(): Promise<string> {
    await this.gate.pass();
    return 'thanks';
  }

  @Requires('customers:read')
  @Query(() => [Member], { description: 'Members.' })
  members(@Arg('first', () => Int, { description: 'How many.' }) first: number): Member[] {
    if (first > 100) throw badUserInput({ zh: '一页为 1 到 100 项。', en: 'A page has 1 to 100 items.' });
    return Array.from({ length: first }, (_, at) => memberOf(`mem_${at}`));
  }

  @Requires('customers:read')
  @Query(() => Member, { nullable: true, description: 'A member.' })
  member(): Member {
    return memberOf('mem_0');
  }

  @Requires('signed-in')
  @Query(() => String, { nullable: true, description: 'Who asks, in which language and trace.' })
  echo(@Ctx() { principal, language, requestId, traceId }: GraphContext): string {
    return [principal.subject, language, requestId, traceId].join(' ');
  }

  @Requires('signed-in')
  @Query(() => String, { nullable: true, description: 'Fails as a driver does.' })
  broken(): string {
    throw new Error('select * from secret_table');
  }

  /** A member of that name is published, as the event of its name. */
  @Requires('customers:write')
  @Mutation(() => MemberAddPayload, { description: 'Adds a member.' })
  memberAdd(
    @Arg('input', { description: 'The member.' }) { name }: MemberAddInput,
    @Ctx() { confirmed }: GraphContext,
  ): MemberAddPayload {
    const [, eventId] = /^published (\S+)$/.exec(name) ?? [];
    if (eventId) confirmed.push([{ type: 'club.membership.member-added.v1', partition: 0, eventId }]);
    return { member: { id: 'mem_new', name } };
  }
}

@Directive('@key(fields: "id")')
@ObjectType('Member', { description: 'A member, owned by another service.' })
class MemberStub {
  @Field(() => ID, { description: 'The id.' })
  id!: string;
}

@Resolver(() => MemberStub)
class BalanceResolver {
  @Requires('points:read')
  @FieldResolver(() => Int, { nullable: true, description: 'The points.' })
  balance(@Root() { id }: MemberStub): number {
    return id.length;
  }

  @Requires('signed-in')
  @Query(() => String, { nullable: true, description: 'Something to ask for.' })
  ledgerName(): string {
    return 'ledger';
  }
}

const definitions: Readonly<Record<string, (gate: Gate) => Subgraph>> = {
  membership: (gate) =>
    buildSubgraph({
      resolvers: [
        new MemberResolver(gate),
        arrivalResolver('membership', (position) => Promise.resolve(position.length)),
      ],
      references: { Member: (ref) => Promise.resolve(memberOf(ref.id)) },
    }),
  'loyalty-points': () =>
    buildSubgraph({
      resolvers: [new BalanceResolver()],
      orphanedTypes: [MemberStub],
      references: { Member: (ref) => Promise.resolve({ id: ref.id }) },
    }),
};

export interface House {
  readonly gateway: RunningGateway;
  readonly subgraphs: Readonly<Record<string, RunningSubgraph>>;
  token(principal?: Principal, ttlSeconds?: number): Promise<string>;
  readonly gate: Gate;
  /** How many requests each subgraph has had on `/graphql` since the last call. */
  calls(): Promise<Record<string, number>>;
  stop(): Promise<void>;
}

export const advisor: Principal = {
  subject: 'stf_1',
  kind: 'DEALER_STAFF',
  roles: ['SERVICE_ADVISOR'],
  dealerId: 'dlr_1',
  regionId: null,
};

/** What a subgraph says of a position that comes with a command. */
export type Reached = (service: string, position: Position) => boolean;

export async function buildHouse(
  change: Partial<GatewayOptions> = {},
  reached: Reached = () => true,
  routes: readonly HttpRoute[] = [],
): Promise<House> {
  const gate = new Gate();
  const graphs = Object.entries(definitions).map(([name, build]) => ({ name, subgraph: build(gate) }));
  const metrics = new Map(graphs.map(({ name }) => [name, createMetrics(name)]));
  const subgraphs: Record<string, RunningSubgraph> = {};
  for (const { name, subgraph } of graphs)
    subgraphs[name] = await startOne(name, subgraph, metrics.get(name) as Metrics, reached, routes);
  const development = createDevelopmentIssuer({ issuer, audience });
  const urls = Object.fromEntries(Object.entries(subgraphs).map(([name, { url }]) => [name, url]));
  const gateway = await startGateway({
    ...{ host: '127.0.0.1', port: 0 },
    supergraph: supergraphOf(compose(graphs)),
    manifest: { operations: [] },
    handoverSecret: ROOT_SECRET,
    verify: cachedVerifier(createTokenVerifier({ issuer, audience, jwks: development.jwks }), systemClock),
    explorer: { rolesFile: undefined },
    corsOrigins: [],
    compiledOperations: 500,
    clock: systemClock,
    logger: createLogger({ service: 'gateway', level: 'silent' }),
    metrics: createMetrics('gateway'),
    ...change,
    subgraphs: { ...urls, ...change.subgraphs },
  });
  const count = counter(metrics);
  await count();
  return {
    gateway,
    subgraphs,
    gate,
    token: (principal = advisor, ttlSeconds = 3_600) => development.token(principal, ttlSeconds),
    calls: count,
    stop: () =>
      gateway.stop().then(async () => {
        for (const subgraph of Object.values(subgraphs)) await subgraph.stop();
      }),
  };
}

function startOne(
  name: string,
  subgraph: Subgraph,
  metrics: Metrics,
  reached: Reached,
  routes: readonly HttpRoute[],
): Promise<RunningSubgraph> {
  return startSubgraph({
    name,
    subgraph,
    host: '127.0.0.1',
    port: 0,
    handoverSecret: deriveHandoverKey(ROOT_SECRET, name),
    clock: systemClock,
    logger: createLogger({ service: name, level: 'silent' }),
    metrics,
    ready: () => Promise.resolve(true),
    live: () => true,
    reached: (position) => Promise.resolve(reached(name, position)),
    routes: name === 'membership' ? routes : [],
    pipeline: () => Promise.resolve({}),
  });
}

function compose(graphs: readonly { name: string; subgraph: Subgraph }[]): string {
  const services = graphs.map(({ name, subgraph }) => ({
    name,
    typeDefs: parse(subgraph.sdl),
    url: `http://${name}/graphql`,
  }));
  const { errors, supergraphSdl } = composeServices(services);
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join('\n'));
  return supergraphSdl;
}

function counter(metrics: ReadonlyMap<string, Metrics>): () => Promise<Record<string, number>> {
  const seen: Record<string, number> = {};
  return async () => {
    const fresh: Record<string, number> = {};
    for (const [name, { registry }] of metrics) {
      const values = (await registry.getSingleMetric('http_request_duration_seconds')?.get())?.values ?? [];
      const total = values
        .filter(({ labels, ...rest }) => labels['path'] === '/graphql' && countOf(rest))
        .reduce((sum, { value }) => sum + value, 0);
      fresh[name] = total - (seen[name] ?? 0);
      seen[name] = total;
    }
    return fresh;
  };
}

function countOf(sample: object): boolean {
  return String((sample as { metricName?: string }).metricName).endsWith('_count');
}

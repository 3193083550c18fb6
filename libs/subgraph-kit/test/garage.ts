import { defineRefusals, refused, type Language } from '@autoclub/domain-kit';
import type { Principal } from '@autoclub/identity';
import {
  Arg,
  Args,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import {
  answered,
  buildSubgraph,
  connection,
  ConnectionArgs,
  createGraphContext,
  DateTimeScalar,
  DecimalScalar,
  MoneyType,
  mutationAnswer,
  pageRequest,
  presentMoney,
  presentPage,
  Requires,
  type AnswerOf,
  type Connection,
  type GraphContext,
  type Subgraph,
} from '../src';

/** A subgraph of one entity, small enough to read at a glance, with everything a service uses. */

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A garage of a dealer.' })
export class Garage {
  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => String, { description: 'The name.' })
  name!: string;

  @Field(() => MoneyType, { description: 'The price of an hour.' })
  hourlyRate!: MoneyType;

  @Field(() => Date, { description: 'When it opened.' })
  openedAt!: Date;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A customer, owned by another service.' })
export class Customer {
  @Field(() => ID, { description: 'The id.' })
  id!: string;
}

export const GarageConnection = connection(Garage, 'Garage');

const refusals = defineRefusals({
  RATE_TOO_HIGH: { zh: '工时费 {rate} 过高。', en: 'The rate {rate} is too high.' },
});

const garageOpenAnswer = mutationAnswer('GarageOpen', { garage: Garage }, refusals, {
  description: 'What came of opening a garage.',
});

@InputType({ description: 'A garage to open.' })
class GarageOpenInput {
  @Field(() => DecimalScalar, { description: 'The rate.' })
  rate!: string;
}

export const garages = ['gar_1', 'gar_2', 'gar_3'].map((id) => ({
  id,
  name: `Garage ${id}`,
  hourlyRate: presentMoney({ amountMinor: 12_000, currency: 'CNY' }),
  openedAt: new Date('2026-03-01T00:00:00Z'),
}));

@Resolver(() => Garage)
export class GarageResolver {
  readonly batches: (readonly string[])[] = [];
  /** What `broken` throws instead of its own. */
  failure?: Error;

  @Requires('dealers:read')
  @Query(() => Garage, { nullable: true, description: 'One garage.' })
  garage(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() context: GraphContext) {
    return this.load(id, context);
  }

  @Requires('dealers:read')
  @Query(() => GarageConnection, { description: 'All garages.' })
  garages(@Args(() => ConnectionArgs) args: ConnectionArgs): Connection<Garage> {
    const page = pageRequest(args);
    return presentPage(garages.slice(0, page.limit + 1), page, {
      node: (garage) => garage,
      cursor: ({ id }) => [id],
    });
  }

  @Requires('signed-in')
  @Query(() => String, { description: 'Fails as a driver fails.' })
  broken(): string {
    if (this.failure) throw this.failure;
    throw new Error('relation "garage" does not exist: select * from garage');
  }

  @Requires('orders:write')
  @Mutation(() => garageOpenAnswer.Payload, { description: 'Opens a garage.' })
  garageOpen(
    @Arg('input', { description: 'The garage.' }) { rate }: GarageOpenInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof garageOpenAnswer>> {
    const refusal = refused(refusals.no('RATE_TOO_HIGH', ['rate'], { rate }));
    return answered(context, garageOpenAnswer, refusal, () => ({ garage: null }));
  }

  load(id: string, context: GraphContext): Promise<Garage | null> {
    return context
      .loader<string, Garage>('garage', (ids) => {
        this.batches.push(ids);
        return Promise.resolve(ids.map((wanted) => garages.find((garage) => garage.id === wanted) ?? null));
      })
      .load(id);
  }
}

@Resolver(() => Customer)
export class CustomerResolver {
  @Requires('customers:read')
  @FieldResolver(() => Garage, { nullable: true, description: 'Where the customer goes.' })
  garage(@Root() { id }: Customer): Garage | null {
    return garages.find((garage) => garage.id === id.replace('cus', 'gar')) ?? null;
  }

  @FieldResolver(() => DateTimeScalar, { description: 'When the customer was asked for.' })
  askedAt(@Ctx() context: GraphContext): Date {
    return context.now();
  }
}

/** A context as the server makes it, for tests without one. */
export function contextOf(principal: Principal, language: Language = 'zh'): GraphContext {
  return createGraphContext({
    principal,
    requestId: 'req_1',
    traceId: '0123456789abcdef0123456789abcdef',
    traceparent: '00-0123456789abcdef0123456789abcdef-0123456789abcdef-01',
    language,
    now: new Date('2026-11-22T08:00:00Z'),
  });
}

export function buildGarage(resolver = new GarageResolver()): Subgraph {
  return buildSubgraph({
    resolvers: [resolver, new CustomerResolver()],
    orphanedTypes: [Customer],
    references: {
      Garage: (ref, context) => resolver.load(ref.id, context),
      Customer: (ref) => Promise.resolve({ id: ref.id }),
    },
  });
}

export const advisor: Principal = {
  subject: 'advisor',
  kind: 'DEALER_STAFF',
  roles: ['SERVICE_ADVISOR'],
  dealerId: 'dlr_1',
  regionId: null,
};

export const member: Principal = {
  ...advisor,
  subject: 'member',
  kind: 'MEMBER',
  roles: [],
  membershipId: 'mem_1',
};

export const regionAnalyst: Principal = {
  subject: 'analyst',
  kind: 'REGION_ANALYST',
  roles: [],
  dealerId: null,
  regionId: 'reg_1',
};

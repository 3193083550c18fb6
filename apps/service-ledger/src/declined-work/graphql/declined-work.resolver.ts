import { businessDayOf } from '@autoclub/domain-kit';
import {
  ConnectionArgs,
  type CursorPart,
  type GraphContext,
  given,
  pageRequest,
  presentPage,
  readerOf,
  Requires,
} from '@autoclub/subgraph-kit';
import { Arg, Args, Ctx, Field, FieldResolver, ID, InputType, Query, Resolver, Root } from 'type-graphql';
import { Vehicle } from '../../network/graph';
import { type OrderLookups, presentOrder, RepairOrder } from '../../repair-orders/graph';
import type { Urgency } from '../domain/declined-work';
import { DeclinedWork, DeclinedWorkConnection, DeclinedWorkUrgencyEnum } from './declined-work.type';
import { presentWork, type WorkLookups } from './lookups';

const PLACE: readonly CursorPart[] = ['instant', 'id'];

@InputType('DeclinedWorkFilter', {
  description: 'Which declined work a list holds; every condition must be met.',
})
class DeclinedWorkFilter {
  @Field(() => Boolean, { nullable: true, description: 'What is open, or what is over.' })
  isOpen?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True: what is to be asked for today.' })
  isDue?: boolean | null;

  @Field(() => DeclinedWorkUrgencyEnum, { nullable: true, description: 'Of this urgency.' })
  urgency?: Urgency | null;

  @Field(() => ID, { nullable: true, description: 'Of this customer.' })
  customerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this vehicle.' })
  vehicleId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Advised by this service advisor.' })
  serviceAdvisorId?: string | null;
}

@Resolver(() => DeclinedWork)
export class DeclinedWorkResolver {
  constructor(
    private readonly lookups: WorkLookups,
    private readonly orders: OrderLookups,
  ) {}

  @Requires('orders:read')
  @Query(() => DeclinedWork, {
    nullable: true,
    description: 'Declined work by its id; null when it is not there.',
  })
  declinedWork(
    @Arg('id', () => ID, { description: 'The id.' }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<DeclinedWork | null> {
    return this.lookups.work(context, id);
  }

  @Requires('orders:read')
  @Query(() => DeclinedWorkConnection, {
    nullable: true,
    description:
      'What was advised and refused, the last first; what is due is to be asked for (rulebook SVC-23).',
  })
  async declinedWorks(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Arg('filter', () => DeclinedWorkFilter, { nullable: true, description: 'Which; all unless given.' })
    filter: DeclinedWorkFilter | null,
    @Ctx() context: GraphContext,
  ) {
    const [reader, page] = [readerOf(context), pageRequest(args, PLACE)];
    if (reader.scope.kind !== 'dealer') return null;
    const { isDue, ...wanted } = given(filter);
    return this.lookups.reads.read(reader, async (reads) => {
      const dealer = await reads.dealer();
      if (!dealer) return null;
      const today = businessDayOf(context.now(), dealer.timeZone);
      const rows = await reads.list({ ...wanted, ...(isDue ? { dueOn: today } : {}) }, page);
      return presentPage(rows, page, {
        node: (row) => presentWork(row, today),
        cursor: ({ work }) => [work.declinedAt.toISOString(), work.id],
      });
    });
  }

  @FieldResolver()
  async repairOrder(
    @Root() { repairOrderId }: DeclinedWork,
    @Ctx() context: GraphContext,
  ): Promise<RepairOrder | null> {
    const order = await this.orders.order(context, repairOrderId);
    return order && presentOrder(order, context.language);
  }
}

@Resolver(() => Vehicle)
export class DeclinedWorkOfVehicle {
  constructor(private readonly lookups: WorkLookups) {}

  @Requires('orders:read')
  @FieldResolver(() => [DeclinedWork], {
    nullable: true,
    description: 'What was refused at earlier visits and is still open; one for each job (rulebook SVC-23).',
  })
  declinedWork(@Root() vehicle: Vehicle, @Ctx() context: GraphContext): Promise<DeclinedWork[]> {
    return this.lookups.openOf(context, vehicle.id);
  }
}

@Resolver(() => RepairOrder)
export class DeclinedWorkOfOrder {
  constructor(private readonly lookups: WorkLookups) {}

  @Requires('orders:read')
  @FieldResolver(() => [DeclinedWork], {
    nullable: true,
    description: 'What was advised at this visit and refused.',
  })
  declinedWork(@Root() order: RepairOrder, @Ctx() context: GraphContext): Promise<DeclinedWork[]> {
    return this.lookups.ofOrder(context, order.id);
  }
}

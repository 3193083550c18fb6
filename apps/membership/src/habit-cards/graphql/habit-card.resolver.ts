import {
  ConnectionArgs,
  pageRequest,
  presentPage,
  Requires,
  type Connection,
  type GraphContext,
} from '@autoclub/subgraph-kit';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { PiiLog } from '../../customers';
import { Customer, mayShow, Vehicle, type CustomerLookups } from '../../customers/graph';
import { StaffMember, type NetworkLookups } from '../../network/graph';
import type { HabitCardLookups } from './habit-card-lookups';
import {
  HabitCard,
  HabitCardChange,
  HabitCardChangeConnection,
  HabitFieldChange,
  PersonalHabits,
} from './habit-card.type';
import { LastService } from './last-service.type';
import { presentChange, presentFields, presentLastService, presentPersonalHabits } from './present';

/** What a habit card shows beside what is written on it. */
@Resolver(() => HabitCard)
export class HabitCardResolver {
  constructor(
    private readonly cards: HabitCardLookups,
    private readonly customers: CustomerLookups,
    private readonly network: NetworkLookups,
    private readonly piiLog: PiiLog,
  ) {}

  @FieldResolver(() => Customer, { nullable: true, description: 'The customer, with the contact data.' })
  async customer(@Root() { record }: HabitCard, @Ctx() context: GraphContext): Promise<Customer | null> {
    return this.customers.customer(context, record.customerId);
  }

  @FieldResolver(() => Vehicle, { nullable: true, description: 'The vehicle.' })
  async vehicle(@Root() { record }: HabitCard, @Ctx() context: GraphContext): Promise<Vehicle | null> {
    return this.customers.vehicle(context, record.vehicleId);
  }

  @FieldResolver(() => PersonalHabits, {
    nullable: true,
    description:
      'What is known of the person; null for callers without the right to personal data, and every reading is in the audit log (rulebook PLT-03).',
  })
  async personal(
    @Root() { record }: HabitCard,
    @Ctx() context: GraphContext,
  ): Promise<PersonalHabits | null> {
    const { customerId: id, dealerId } = record;
    const isShown = await mayShow(context, this.piiLog, { kind: 'CUSTOMER', id, dealerId });
    return isShown ? presentPersonalHabits(record) : null;
  }

  @Requires('orders:read')
  @FieldResolver(() => LastService, {
    nullable: true,
    description: 'The last service; null before the first.',
  })
  async lastService(
    @Root() { record }: HabitCard,
    @Ctx() context: GraphContext,
  ): Promise<LastService | null> {
    const found = await this.cards.lastServiceOf(context, record.vehicleId);
    return found && presentLastService(found);
  }

  @Requires('dealers:read')
  @FieldResolver(() => StaffMember, {
    nullable: true,
    description: 'Who changed it last; null when a system did.',
  })
  async changedBy(@Root() { record }: HabitCard, @Ctx() context: GraphContext): Promise<StaffMember | null> {
    return record.changedBy === null ? null : this.network.staffMember(context, record.changedBy);
  }

  @FieldResolver(() => HabitCardChangeConnection, { description: 'Every change of it, newest first.' })
  async changes(
    @Root() { record }: HabitCard,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphContext,
  ): Promise<Connection<HabitCardChange>> {
    const page = pageRequest(args, ['instant', 'number']);
    const rows = await this.cards.changesOf(context, record.vehicleId, page);
    const cursor = (row: { readonly changedAt: Date; readonly version: number }) => [
      row.changedAt.toISOString(),
      row.version,
    ];
    return presentPage(rows, page, { node: presentChange, cursor });
  }
}

/** What one change of a card was. */
@Resolver(() => HabitCardChange)
export class HabitCardChangeResolver {
  constructor(
    private readonly network: NetworkLookups,
    private readonly piiLog: PiiLog,
  ) {}

  @Requires('dealers:read')
  @FieldResolver(() => StaffMember, { nullable: true, description: 'Who made it; null when a system did.' })
  async changedBy(
    @Root() { record }: HabitCardChange,
    @Ctx() context: GraphContext,
  ): Promise<StaffMember | null> {
    return record.changedBy === null ? null : this.network.staffMember(context, record.changedBy);
  }

  @FieldResolver(() => [HabitFieldChange], { description: 'What changed.' })
  async fields(
    @Root() { record }: HabitCardChange,
    @Ctx() context: GraphContext,
  ): Promise<HabitFieldChange[]> {
    const { customerId: id, dealerId, changes } = record;
    return presentFields(changes, await mayShow(context, this.piiLog, { kind: 'CUSTOMER', id, dealerId }));
  }
}

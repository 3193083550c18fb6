import { Requires, type GraphContext } from '@autoclub/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Customer, Vehicle, type CustomerLookups } from '../../customers/graph';
import { StaffMember, type NetworkLookups } from '../../network/graph';
import { presentStep } from './present';
import type { RecruitingLookups } from './recruiting-lookups';
import { StickerAgreement, StickerAgreementStep } from './sticker-agreement.type';

/** What belongs to a sticker agreement. */
@Resolver(() => StickerAgreement)
export class StickerAgreementResolver {
  constructor(
    private readonly lookups: RecruitingLookups,
    private readonly customers: CustomerLookups,
  ) {}

  @FieldResolver(() => Vehicle, { nullable: true, description: 'The vehicle that carries the sticker.' })
  async vehicle(@Root() { record }: StickerAgreement, @Ctx() context: GraphContext): Promise<Vehicle | null> {
    return this.customers.vehicle(context, record.vehicleId);
  }

  @FieldResolver(() => Customer, { nullable: true, description: 'The customer who agreed.' })
  async customer(
    @Root() { record }: StickerAgreement,
    @Ctx() context: GraphContext,
  ): Promise<Customer | null> {
    return this.customers.customer(context, record.customerId);
  }

  @FieldResolver(() => [StickerAgreementStep], { description: 'Every step it took, in order.' })
  async steps(
    @Root() { id }: StickerAgreement,
    @Ctx() context: GraphContext,
  ): Promise<StickerAgreementStep[]> {
    return (await this.lookups.stepsOf(context, id)).map(presentStep);
  }
}

@Resolver(() => StickerAgreementStep)
export class StickerAgreementStepResolver {
  constructor(private readonly network: NetworkLookups) {}

  @Requires('dealers:read')
  @FieldResolver(() => StaffMember, { nullable: true, description: 'Who took it; null when a system did.' })
  async changedBy(
    @Root() { record }: StickerAgreementStep,
    @Ctx() context: GraphContext,
  ): Promise<StaffMember | null> {
    return record.changedBy === null ? null : this.network.staffMember(context, record.changedBy);
  }
}

@Resolver(() => Vehicle)
export class VehicleStickerResolver {
  constructor(private readonly lookups: RecruitingLookups) {}

  @Requires('customers:read')
  @FieldResolver(() => StickerAgreement, {
    nullable: true,
    description: 'The newest sticker agreement about it (rulebook MEM-16).',
  })
  stickerAgreement(@Root() { id }: Vehicle, @Ctx() context: GraphContext): Promise<StickerAgreement | null> {
    return this.lookups.stickerOf(context, id);
  }
}

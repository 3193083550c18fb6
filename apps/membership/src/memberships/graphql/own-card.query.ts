import { requireMembership } from '@autoclub/identity';
import {
  DateRange,
  LocalDateScalar,
  Requires,
  SafeIntScalar,
  type GraphContext,
} from '@autoclub/subgraph-kit';
import { Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import type { NetworkLookups } from '../../network/graph';
import { tierOf, type SchemeOn } from '../../tiers';
import { Tier } from '../../tiers/graph';
import type { MembershipStatus } from '../domain/membership';
import { MembershipStatusEnum } from './enums';
import type { MembershipLookups } from './membership-lookups';

/** Leads to nothing else: whatever a card leads to could be another member's. */
@ObjectType('OwnCard', { description: 'The card of the member who asks (rulebook PLT-01).' })
export class OwnCard {
  @Field(() => String, { description: 'The number on the card.' })
  memberNumber!: string;

  @Field(() => MembershipStatusEnum, { description: 'Where the membership stands.' })
  status!: MembershipStatus;

  @Field(() => Tier, { description: 'The tier held.' })
  tier!: Tier;

  @Field(() => DateRange, { description: 'The validity of the card.' })
  validity!: DateRange;

  @Field(() => LocalDateScalar, { description: 'The business day of activation.' })
  activatedOn!: string;

  @Field(() => SafeIntScalar, { description: 'Points earned in this membership, which decide the tier.' })
  qualifyingPoints!: number;
}

/** What a member sees of their membership: the one that their token names, never one that the question names. */
@Resolver(() => OwnCard)
export class OwnCardQuery {
  constructor(
    private readonly lookups: MembershipLookups,
    private readonly network: NetworkLookups,
    private readonly schemeOn: SchemeOn,
  ) {}

  @Requires('own:read')
  @Query(() => OwnCard, {
    nullable: true,
    description: 'The card of the member who asks; null until it is issued.',
  })
  async ownCard(@Ctx() context: GraphContext): Promise<OwnCard | null> {
    const found = await this.lookups.membership(context, requireMembership(context.principal));
    const dealer = found && (await this.network.dealer(context, found.record.dealerId));
    if (!found?.record.card || !dealer) return null;
    const { card, tier, status, qualifyingPoints } = found.record;
    const definition = tierOf(this.schemeOn(dealer.record, card.activatedOn), tier);
    return {
      ...{ memberNumber: card.memberNumber, activatedOn: card.activatedOn, validity: { ...card.validity } },
      ...{ status, qualifyingPoints, tier: { code: tier, rank: definition?.rank ?? 0, definition } },
    };
  }
}

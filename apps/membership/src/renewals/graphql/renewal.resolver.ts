import {
  Explanation,
  presentExplanation,
  Requires,
  type GraphContext,
  type StoredExplanation,
} from '@autoclub/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Membership } from '../../memberships/graph';
import { Dealer } from '../../network/graph';
import { presentLapse, presentRefund, presentRenewal } from './present';
import type { RenewalLookups } from './renewal-lookups';
import {
  MembershipLapse,
  MembershipRefund,
  MembershipRenewal,
  RenewalAnnouncement,
  RenewalWindow,
} from './renewal.type';

/** How a membership goes on, and how it ended. */
@Resolver(() => Membership)
export class MembershipRenewalsResolver {
  constructor(private readonly lookups: RenewalLookups) {}

  @FieldResolver(() => RenewalWindow, {
    nullable: true,
    description: 'When it can be renewed and for how much; null unless it runs.',
  })
  renewalWindow(@Root() membership: Membership, @Ctx() context: GraphContext): Promise<RenewalWindow | null> {
    return this.lookups.windowOf(context, membership);
  }

  @FieldResolver(() => [MembershipRenewal], {
    description: 'Every further period of the card, oldest first.',
  })
  async renewals(@Root() { id }: Membership, @Ctx() context: GraphContext): Promise<MembershipRenewal[]> {
    return (await this.lookups.periodsOf(context, id)).map(presentRenewal);
  }

  @FieldResolver(() => [MembershipLapse], { description: 'Every lapse of the card, oldest first.' })
  async lapses(@Root() { id }: Membership, @Ctx() context: GraphContext): Promise<MembershipLapse[]> {
    return (await this.lookups.lapsesOf(context, id)).map(presentLapse);
  }

  @FieldResolver(() => MembershipRefund, {
    nullable: true,
    description: 'The refund that ended it; null unless it is REFUNDED.',
  })
  async refund(@Root() { id }: Membership, @Ctx() context: GraphContext): Promise<MembershipRefund | null> {
    const [refund] = await this.lookups.refundsOf(context, id);
    return refund ? presentRefund(refund) : null;
  }
}

const WHY = { description: 'Why, from the stored facts (rulebook CONV-4).' };
const why = (stored: StoredExplanation, { language }: GraphContext) => presentExplanation(stored, language);

@Resolver(() => MembershipRenewal)
export class RenewalExplanationResolver {
  @FieldResolver(() => Explanation, WHY)
  explanation(@Root() { record }: MembershipRenewal, @Ctx() context: GraphContext): Explanation {
    return why(record.explanation, context);
  }
}

@Resolver(() => MembershipLapse)
export class LapseExplanationResolver {
  @FieldResolver(() => Explanation, WHY)
  explanation(@Root() { record }: MembershipLapse, @Ctx() context: GraphContext): Explanation {
    return why(record.explanation, context);
  }
}

@Resolver(() => MembershipRefund)
export class RefundExplanationResolver {
  @FieldResolver(() => Explanation, WHY)
  explanation(@Root() { record }: MembershipRefund, @Ctx() context: GraphContext): Explanation {
    return why(record.explanation, context);
  }
}

/** Which changes of the terms of renewal the members of a dealer know. */
@Resolver(() => Dealer)
export class DealerAnnouncementsResolver {
  constructor(private readonly lookups: RenewalLookups) {}

  @Requires('memberships:read')
  @FieldResolver(() => [RenewalAnnouncement], {
    description: 'The changes of the programme that were announced to its members, by their first days.',
  })
  async renewalAnnouncements(
    @Root() { id }: Dealer,
    @Ctx() context: GraphContext,
  ): Promise<RenewalAnnouncement[]> {
    return (await this.lookups.announcementsOf(context, id)).map(({ effectiveOn, announcedOn }) => ({
      effectiveOn,
      announcedOn,
    }));
  }
}

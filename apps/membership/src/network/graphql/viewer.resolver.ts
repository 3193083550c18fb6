import { Requires, type GraphContext } from '@autoclub/subgraph-kit';
import { Ctx, FieldResolver, Query, Resolver } from 'type-graphql';
import type { NetworkLookups } from './network-lookups';
import { Dealer } from './dealer.type';
import { Region } from './region.type';
import { StaffMember } from './staff-member.type';
import { Viewer } from './viewer.type';

@Resolver(() => Viewer)
export class ViewerResolver {
  constructor(private readonly lookups: NetworkLookups) {}

  @Requires('signed-in')
  @Query(() => Viewer, { description: 'Who is asking.' })
  viewer(@Ctx() { principal }: GraphContext): Viewer {
    return { subject: principal.subject, kind: principal.kind, roles: [...principal.roles] };
  }

  @FieldResolver(() => Dealer, { nullable: true, description: 'The dealer the caller acts for, if any.' })
  async dealer(@Ctx() context: GraphContext): Promise<Dealer | null> {
    const { dealerId } = context.principal;
    if (dealerId === null) return null;
    return this.lookups.dealer(context, dealerId);
  }

  @FieldResolver(() => StaffMember, {
    nullable: true,
    description: 'The member of staff the token was issued to; null where it does not say.',
  })
  async staffMember(@Ctx() context: GraphContext): Promise<StaffMember | null> {
    const { staffMemberId } = context.principal;
    return staffMemberId === undefined ? null : this.lookups.staffMember(context, staffMemberId);
  }

  @FieldResolver(() => Region, {
    nullable: true,
    description: 'The region of the caller: of an analyst its own, of a dealer the one it belongs to.',
  })
  async region(@Ctx() context: GraphContext): Promise<Region | null> {
    const { dealerId, regionId } = context.principal;
    if (regionId !== null) return this.lookups.region(context, regionId);
    if (dealerId === null) return null;
    const dealer = await this.lookups.dealer(context, dealerId);
    return dealer && this.lookups.region(context, dealer.record.regionId);
  }
}

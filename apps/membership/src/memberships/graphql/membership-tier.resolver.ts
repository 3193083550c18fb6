import { businessDayOf } from '@autoclub/domain-kit';
import { Explanation, presentExplanation, type GraphContext } from '@autoclub/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CustomerLookups } from '../../customers/graph';
import type { Dealer, NetworkLookups } from '../../network/graph';
import { progressOf, startOf, type OwnedCar, type SchemeOn } from '../../tiers';
import { HigherTier, presentHigherTiers, type TierLookups } from '../../tiers/graph';
import { joiningExplanation } from '../domain/joining-explanation';
import { standingOf } from '../domain/membership';
import { Membership } from './membership.type';

/** Why a member has this tier, and what is missing to the next ones. */
@Resolver(() => Membership)
export class MembershipTierResolver {
  constructor(
    private readonly tiers: TierLookups,
    private readonly customers: CustomerLookups,
    private readonly network: NetworkLookups,
    private readonly schemeOn: SchemeOn,
  ) {}

  @FieldResolver(() => [Explanation], {
    description:
      'Why the membership has its tier: every ground of the last upgrade, the correction that took one back, or the way it was joined by; empty until the card is issued (rulebook CONV-4).',
  })
  async tierReasons(
    @Root() { id, record }: Membership,
    @Ctx() context: GraphContext,
  ): Promise<Explanation[]> {
    if (!record.card) return [];
    const last = (await this.tiers.changesOf(context, id)).at(-1)?.record;
    if (last && last.grounds.length > 0 && !last.causes.includes('CORRECTION'))
      return last.grounds.map((each) => presentExplanation(each, context.language));
    if (last) return [presentExplanation(last.explanation, context.language)];
    const dealer = await this.dealerOf(record.dealerId, context);
    const { version } = this.schemeOn(dealer.record, record.card.activatedOn);
    return [presentExplanation(joiningExplanation(record, record.card, version), context.language)];
  }

  @FieldResolver(() => [HigherTier], {
    description:
      'The tiers above the one held, nearest first, with what is missing to each on every way, judged as of today by the code that judges upgrades; empty unless the membership runs.',
  })
  async higherTiers(@Root() { record }: Membership, @Ctx() context: GraphContext): Promise<HigherTier[]> {
    const held = standingOf(record);
    if (!held || record.status !== 'ACTIVE') return [];
    const [dealer, facts, cars] = await Promise.all([
      this.dealerOf(record.dealerId, context),
      this.tiers.factsOf(context, record),
      this.carsOf(record.customerId, context),
    ]);
    const today = businessDayOf(context.now(), dealer.timeZone);
    const asked = { start: startOf(held), held, facts, cars, today };
    return presentHigherTiers(progressOf(asked, (day) => this.schemeOn(dealer.record, day)));
  }

  private async carsOf(customerId: string, context: GraphContext): Promise<OwnedCar[]> {
    const vehicles = await this.customers.vehiclesOf(context, customerId);
    return vehicles.flatMap(({ record: { vehicleId, purchasedOn } }) =>
      purchasedOn === null ? [] : [{ vehicleId, purchasedOn }],
    );
  }

  private async dealerOf(dealerId: string, context: GraphContext): Promise<Dealer> {
    const dealer = await this.network.dealer(context, dealerId);
    if (!dealer) throw new Error(`The dealer ${dealerId} of a membership is gone.`);
    return dealer;
  }
}

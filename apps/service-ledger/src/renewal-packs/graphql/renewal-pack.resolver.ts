import { businessDayOf, type LocalDate } from '@autoclub/domain-kit';
import {
  ConnectionArgs,
  type CursorPart,
  DateRangeInput,
  type GraphContext,
  given,
  pageRequest,
  presentPage,
  readerOf,
  Requires,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Args, Ctx, Field, ID, InputType, Query, Resolver } from 'type-graphql';
import type { RenewalPackReads, Renewals } from '../application/ports';
import type { RenewalPackLookups } from './lookups';
import { presentOffer, presentPack } from './present';
import {
  type RenewalOffer,
  RenewalOfferConnection,
  RenewalPack,
  RenewalPackConnection,
} from './renewal-pack.type';

const PLACE: readonly CursorPart[] = ['instant', 'id'];

@InputType('RenewalPackFilter', {
  description: 'Which packs a list holds; every condition given must be met.',
})
class RenewalPackFilter {
  @Field(() => ID, { nullable: true, description: 'Those of this customer.' })
  customerId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Those that were cancelled, or those that stand.' })
  isCancelled?: boolean | null;

  @Field(() => DateRangeInput, { nullable: true, description: 'Those signed on these business days.' })
  signedOn?: DateRangeInput | null;
}

@InputType('RenewalOfferFilter', {
  description: 'Which claims a list holds; every condition given must be met.',
})
class RenewalOfferFilter {
  @Field(() => Boolean, { nullable: true, description: 'Those with a pack, or those without.' })
  isSigned?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Those of this service advisor.' })
  serviceAdvisorId?: string | null;

  @Field(() => DateRangeInput, { nullable: true, description: 'Those settled on these business days.' })
  settledOn?: DateRangeInput | null;
}

@Resolver()
export class RenewalPackResolver {
  constructor(
    private readonly reads: UnitOfWork<RenewalPackReads>,
    private readonly lookups: RenewalPackLookups,
    private readonly renewals: Renewals,
  ) {}

  @Requires('orders:read')
  @Query(() => RenewalPack, { nullable: true, description: 'A pack by its id; null when it is not there.' })
  renewalPack(
    @Arg('id', () => ID, { description: 'The id of the pack.' }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<RenewalPack | null> {
    return this.lookups.pack(context, id);
  }

  @Requires('orders:read')
  @Query(() => RenewalPackConnection, {
    description: 'Signed packs, the last signed first (rulebook SVC-09).',
  })
  async renewalPacks(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Arg('filter', () => RenewalPackFilter, { nullable: true, description: 'Which; all unless given.' })
    filter: RenewalPackFilter | null,
    @Ctx() context: GraphContext,
  ) {
    const page = pageRequest(args, PLACE);
    const { signedOn, ...wanted } = given(filter);
    const days = given({ signedFrom: signedOn?.from as LocalDate, signedTo: signedOn?.to as LocalDate });
    const packs = await this.reads.read(readerOf(context), (reads) =>
      reads.packs({ ...wanted, ...days }, page),
    );
    return presentPage(packs, page, {
      node: presentPack,
      cursor: ({ signedAt, id }) => [signedAt.toISOString(), id],
    });
  }

  @Requires('orders:read')
  @Query(() => RenewalOfferConnection, {
    nullable: true,
    description:
      'Claim repairs for which a pack can be signed, or was; the last settled first (rulebook SVC-09).',
  })
  async renewalOffers(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Arg('filter', () => RenewalOfferFilter, { nullable: true, description: 'Which; all unless given.' })
    filter: RenewalOfferFilter | null,
    @Ctx() context: GraphContext,
  ) {
    const [reader, page] = [readerOf(context), pageRequest(args, PLACE)];
    if (reader.scope.kind !== 'dealer') return null;
    const { settledOn, ...wanted } = given(filter);
    const days = given({ settledFrom: settledOn?.from as LocalDate, settledTo: settledOn?.to as LocalDate });
    return this.reads.read(reader, async (reads) => {
      const dealer = await reads.dealer();
      if (!dealer) return null;
      const programme = this.renewals(dealer, businessDayOf(context.now(), dealer.timeZone));
      const leastMinor = programme.claimFrom.amountMinor;
      const claims = await reads.claims({ leastMinor, ...wanted, ...days }, page);
      return presentPage(claims, page, {
        node: (claim) => presentOffer(claim, programme, context.language) as RenewalOffer,
        cursor: ({ settledAt, repairOrderId }) => [settledAt.toISOString(), repairOrderId],
      });
    });
  }
}

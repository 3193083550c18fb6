import { type LocalDate, quarterOf } from '@autoclub/domain-kit';
import { businessDay, type GraphContext, LocalDateScalar, readerOf, Requires } from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { asOfDay, type CustomerHome, type DealerCopy } from '../../network';
import { CustomerEntity, DealerEntity } from '../../network/graph';
import type { BonusReads, RosterBonus, TermsOf } from '../application/ports';
import { readBonuses } from '../application/read-bonuses';
import type { Roster } from '../domain/bonus';
import { ManagerBonus } from './bonus.type';
import { presentBonus } from './present';

@Resolver(() => DealerEntity)
export class BonusResolver {
  constructor(
    private readonly unit: UnitOfWork<BonusReads>,
    private readonly termsOf: TermsOf,
  ) {}

  @Requires('figures:read')
  @FieldResolver(() => [ManagerBonus], {
    nullable: true,
    description:
      'The bonuses of the customer managers for a quarter; null for those above the dealer, as pay is its own (ANA-03).',
  })
  async managerBonuses(
    @Root() { copy }: DealerEntity,
    @Arg('quarterOf', () => LocalDateScalar, {
      nullable: true,
      description: 'Any day of the quarter; the quarter of today unless given.',
    })
    asked: LocalDate | null,
    @Ctx() context: GraphContext,
  ): Promise<ManagerBonus[] | null> {
    const reader = readerOf(context);
    if (reader.scope.kind !== 'dealer') return null;
    const quarter = quarterOf(businessDay(asked) ?? asOfDay(null, context.now(), copy.timeZone));
    const loader = context.loader<DealerCopy, RosterBonus[]>(`bonuses ${quarter.from}`, async (dealers) => {
      const bonuses = await readBonuses(this.unit, this.termsOf, reader, { dealers, quarter });
      return dealers.map(({ dealerId }) => bonuses.get(dealerId) ?? []);
    });
    return ((await loader.load(copy)) ?? []).map(presentBonus);
  }
}

@Resolver(() => ManagerBonus)
export class CustomersOfBonus {
  constructor(private readonly unit: UnitOfWork<BonusReads>) {}

  @Requires('customers:read')
  @FieldResolver(() => [CustomerEntity], {
    nullable: true,
    description:
      'Customers of the roster without spend in the quarter so far, by id; at most the 300 of a roster.',
  })
  async customersWithoutSpend(
    @Root() { source }: ManagerBonus,
    @Ctx() context: GraphContext,
  ): Promise<CustomerEntity[]> {
    const loader = context.loader<Roster, CustomerHome[]>('customers without spend', async (rosters) => {
      const found = await this.unit.read(readerOf(context), (reads) => reads.withoutSpend(rosters));
      return rosters.map(({ rosterId }) => found.get(rosterId) ?? []);
    });
    return ((await loader.load(source.roster)) ?? []).map((home) => ({ id: home.customerId, home }));
  }
}

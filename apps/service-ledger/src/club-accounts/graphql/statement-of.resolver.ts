import { addYears, businessDayOf, type LocalDate, type Period } from '@autoclub/domain-kit';
import { DateRangeInput, type GraphContext, readerOf, Requires } from '@autoclub/subgraph-kit';
import type { Reader, UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Membership } from '../../network/graph';
import type { CardPeriod, ClubReads } from '../application/ports';
import { type ServiceStatement as StatementState, statementOf } from '../domain/service-statement';
import { presentStatement } from './present';
import { ServiceStatement } from './statement.type';

@Resolver(() => Membership)
export class StatementOfMembership {
  constructor(private readonly reads: UnitOfWork<ClubReads>) {}

  @Requires('orders:read')
  @FieldResolver(() => ServiceStatement, {
    nullable: true,
    description:
      'What the member had of the club beside the fee; null for a card that is not in force (rulebook SVC-06).',
  })
  async serviceStatement(
    @Root() membership: Membership,
    @Arg('days', () => DateRangeInput, {
      nullable: true,
      description:
        'The business days; the membership year of today, counted from the activation, unless given.',
    })
    days: DateRangeInput | null,
    @Ctx() context: GraphContext,
  ): Promise<ServiceStatement | null> {
    const name = `service statements ${JSON.stringify(days)}`;
    const lookup = context.loader<string, StatementState | null>(name, async (ids) => {
      const found = await this.statements(readerOf(context), ids, days as Period | null);
      return ids.map((id) => found.get(id) ?? null);
    });
    const found = await lookup.load(membership.id);
    return found && presentStatement(found, context.language);
  }

  private async statements(
    reader: Reader,
    ids: readonly string[],
    asked: Period | null,
  ): Promise<ReadonlyMap<string, StatementState>> {
    if (reader.scope.kind !== 'dealer') return new Map();
    return this.reads.read(reader, async (reads) => {
      const dealer = await reads.dealer();
      if (!dealer) return new Map();
      const today = businessDayOf(reader.now, dealer.timeZone);
      const cards = (await reads.cards(ids, today)).map((card) => ({
        ...card,
        days: asked ?? yearOf(card, today),
      }));
      const enjoyed = await reads.enjoyed(cards);
      const attended = await reads.attended(cards);
      return new Map(
        cards.map(({ membershipId, days, fee }) => [
          membershipId,
          statementOf(membershipId, days, fee, enjoyed.get(membershipId) ?? [], attended.get(membershipId)),
        ]),
      );
    });
  }
}

/** The membership year a day lies in: years are counted from the day on which the running period began. */
function yearOf({ days: { from } }: CardPeriod, today: LocalDate): Period {
  let year = 0;
  while (addYears(from, year + 1) <= today) year += 1;
  return { from: addYears(from, year), to: addYears(from, year + 1) };
}

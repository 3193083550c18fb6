import type { LocalDate } from '@autoclub/domain-kit';
import {
  byId,
  DateRangeInput,
  type GraphContext,
  type Language,
  presentMoney,
  readerOf,
  Requires,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { ServiceReads } from '../application/ports';
import type { OfferedService as ServiceState } from '../domain/offered-service';
import { OfferedService } from './offered-service.type';

@Resolver(() => OfferedService)
export class OfferedServiceResolver {
  constructor(private readonly reads: UnitOfWork<ServiceReads>) {}

  @Requires('signed-in')
  @Query(() => [OfferedService], {
    description: 'What the dealer of the caller offers beside repair, by code; at most 50 (rulebook SVC-24).',
  })
  async offeredServices(
    @Arg('withWithdrawn', () => Boolean, {
      defaultValue: false,
      description: 'Whether what is not offered any more is listed as well.',
    })
    withWithdrawn: boolean,
    @Ctx() context: GraphContext,
  ): Promise<OfferedService[]> {
    const reader = readerOf(context);
    if (reader.scope.kind !== 'dealer') return [];
    const found = await this.reads.read(reader, (services) => services.all(withWithdrawn));
    return found.map((service) => presentService(service, context.language));
  }

  @Requires('memberships:read')
  @FieldResolver(() => Int, { description: 'How many were used on the business days of a period.' })
  async useCountIn(
    @Root() service: OfferedService,
    @Arg('period', () => DateRangeInput, { description: 'The business days.' }) { from, to }: DateRangeInput,
    @Ctx() context: GraphContext,
  ): Promise<number> {
    const lookup = byId(
      context,
      `uses of services ${from} ${to}`,
      async (reader, ids) => {
        const counts = await this.reads.read(reader, (services) =>
          services.useCounts(ids, from as LocalDate, to as LocalDate),
        );
        return [...counts].map(([id, count]) => ({ id, count }));
      },
      ({ id }) => id,
    );
    return (await lookup.load(service.id))?.count ?? 0;
  }
}

/** A service by its id as the graph shows it; null for another dealer's. */
export async function serviceById(
  reads: UnitOfWork<ServiceReads>,
  context: GraphContext,
  id: string,
): Promise<OfferedService | null> {
  const lookup = byId(
    context,
    'offered service',
    (reader, ids) => reads.read(reader, (services) => services.byIds(ids)),
    (service) => service.id,
  );
  const found = await lookup.load(id);
  return found && presentService(found, context.language);
}

/** A service as the graph shows it. */
export function presentService(service: ServiceState, language: Language): OfferedService {
  const { list, tierPrices, nameZh, nameEn, dealerId, ...rest } = service;
  return {
    ...rest,
    name: language === 'zh' ? nameZh : nameEn,
    listAmount: presentMoney(list),
    tierPrices: Object.entries(tierPrices).map(([tierCode, amount]) => ({
      tierCode,
      amount: presentMoney(amount),
    })),
    dealer: { id: dealerId },
  };
}

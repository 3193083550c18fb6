import { formatRate, groupBy, rateOf } from '@autoclub/domain-kit';
import type { ProgrammeBook } from '@autoclub/programme-config';
import {
  askedPeriod,
  type Connection,
  ConnectionArgs,
  DateRangeInput,
  type GraphContext,
  pageRequest,
  presentPage,
  readerOf,
  Requires,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { asOfDay, type DealerCopy, wholeNation } from '../../network';
import { DealerEntity } from '../../network/graph';
import type { FunnelReads } from '../application/ports';
import { type CarElsewhere, crossRepair } from '../domain/cross-repair';
import { CarSeenElsewhereConnection, CrossRepairType, type CarSeenElsewhere } from './cross-repair.type';

const LONGEST_YEARS = 10;

@Resolver(() => DealerEntity)
export class CrossRepairResolver {
  constructor(
    private readonly unit: UnitOfWork<FunnelReads>,
    private readonly programmes: ProgrammeBook,
  ) {}

  @Requires('figures:read')
  @FieldResolver(() => CrossRepairType, {
    nullable: true,
    description: 'Cars that were repaired at other dealers of the brand as well (rulebook ANA-05, ANA-14).',
  })
  async crossRepair(
    @Root() { copy }: DealerEntity,
    @Arg('period', () => DateRangeInput, {
      description: `The business days, ${LONGEST_YEARS} years at most.`,
    })
    range: DateRangeInput,
    @Ctx() context: GraphContext,
  ): Promise<CrossRepairType | null> {
    const period = askedPeriod(range, LONGEST_YEARS);
    const reader = readerOf(context);
    const name = `cross repair ${period.from} ${period.to}`;
    const loader = context.loader<DealerCopy, readonly CarElsewhere[]>(name, async (dealers) => {
      const ids = dealers.map(({ dealerId }) => dealerId);
      const found = await this.unit.read(wholeNation(reader), (reads) => reads.elsewhere(ids, period));
      const byDealer = groupBy(found, ({ dealerId }) => dealerId);
      return dealers.map(({ dealerId }) => byDealer.get(dealerId) ?? []);
    });
    const cars = (await loader.load(copy)) ?? [];
    const today = asOfDay(null, reader.now, copy.timeZone);
    const isOwn = reader.scope.kind === 'dealer';
    const { suppressBelow } = this.programmes.inForce(copy, today).values.analytics;
    const found = crossRepair(cars, isOwn ? null : suppressBelow);
    return {
      ...found,
      byOwnVisits: [...found.byOwnVisits],
      neverBackRate:
        found.seenCount === null || found.neverBackCount === null
          ? null
          : formatRate(rateOf(found.neverBackCount, found.seenCount)),
      source: { home: copy, cars: isOwn ? cars : [] },
    };
  }
}

@Resolver(() => CrossRepairType)
export class CarsOfCrossRepair {
  @Requires('customers:read')
  @FieldResolver(() => CarSeenElsewhereConnection, {
    nullable: true,
    description: "The cars by id, for the dealer's own people.",
  })
  cars(
    @Root() { source: { cars, home } }: CrossRepairType,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Connection<CarSeenElsewhere> {
    const page = pageRequest(args, ['id']);
    const [after, before] = [page.after?.[0], page.before?.[0]];
    const inside = cars.filter(
      ({ vehicleId }) =>
        (after === undefined || vehicleId > String(after)) &&
        (before === undefined || vehicleId < String(before)),
    );
    const rows = (page.backward ? [...inside].reverse() : inside).slice(0, page.limit + 1);
    const parts = { node: (car: CarElsewhere) => present(car, home), cursor: cursorOf };
    return presentPage(rows, page, parts, cars.length);
  }
}

function cursorOf({ vehicleId }: CarElsewhere): string[] {
  return [vehicleId];
}

function present(
  { vehicleId, customerId, registeredOn, ...car }: CarElsewhere,
  dealer: DealerCopy,
): CarSeenElsewhere {
  const home = registeredOn && { ...dealer, customerId, registeredOn };
  return { ...car, vehicle: { id: vehicleId }, customer: home && { id: customerId, home } };
}

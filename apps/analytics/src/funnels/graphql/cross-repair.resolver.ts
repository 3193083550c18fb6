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
import { cell, type Cell } from '../../figures';
import { askedAs, askerOf, questionOf, type ShownAnswer, type ShownBook, showTo } from '../../figures/graph';
import { asOfDay, type DealerCopy, NATION_TIME_ZONE, wholeNation } from '../../network';
import { DealerEntity } from '../../network/graph';
import type { FunnelReads } from '../application/ports';
import { type CarElsewhere, type CrossRepair, crossRepair } from '../domain/cross-repair';
import { CarSeenElsewhereConnection, CrossRepairType, type CarSeenElsewhere } from './cross-repair.type';

const LONGEST_YEARS = 10;

@Resolver(() => DealerEntity)
export class CrossRepairResolver {
  constructor(
    private readonly unit: UnitOfWork<FunnelReads>,
    private readonly programmes: ProgrammeBook,
    private readonly shown: ShownBook,
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
    const isOwn = reader.scope.kind === 'dealer';
    const loader = context.loader<DealerCopy, Shown>(name, async (dealers) => {
      const ids = dealers.map(({ dealerId }) => dealerId);
      const seen = await this.unit.read(wholeNation(reader), (reads) => reads.elsewhere(ids, period));
      const byDealer = groupBy(seen, ({ dealerId }) => dealerId);
      const counted = dealers.map((dealer) => {
        const today = asOfDay(null, reader.now, dealer.timeZone);
        const { suppressBelow: smallest } = this.programmes.inForce(dealer, today).values.analytics;
        const answer = crossRepair(byDealer.get(dealer.dealerId) ?? [], isOwn ? null : smallest);
        return { subjectId: dealer.dealerId, answer, cells: cellsOf(answer), smallest };
      });
      const { question } = questionOf(period, asOfDay(null, reader.now, NATION_TIME_ZONE));
      const alike = { isAlike: overlaps(question), mayStand: askedAs(question) };
      const asked = { asker: askerOf(context), topic: 'CROSS_REPAIR', question, ...alike };
      const shown = await showTo(this.shown, reader, asked, counted);
      return shown.map((one, at) => ({ ...one, cars: byDealer.get(ids[at] ?? '') ?? [] }));
    });
    const found = await loader.load(copy);
    if (!found?.answer) return null;
    const { answer, countedAt, cars } = found;
    const { seenCount, neverBackCount } = answer;
    const isHidden = seenCount === null || neverBackCount === null;
    return {
      ...answer,
      byOwnVisits: [...answer.byOwnVisits],
      neverBackRate: isHidden ? null : formatRate(rateOf(neverBackCount, seenCount)),
      countedAt,
      source: { home: copy, cars: isOwn ? cars : [] },
    };
  }
}

type Shown = ShownAnswer<CrossRepair> & { readonly cars: readonly CarElsewhere[] };

/** A car stands for its customer. */
function cellsOf({ byOwnVisits, ...counts }: CrossRepair): Cell[] {
  const parts = byOwnVisits.map(({ visitCount, carCount }) => [`VISITS ${visitCount}`, carCount] as const);
  return [...Object.entries(counts), ...parts].map(([key, count]) => cell(key, count ?? 0, [count]));
}

/** Whether another period has a day in common: a car may be in both. */
function overlaps(question: string) {
  const [from = '', to = ''] = question.split(' ');
  return (other: string) => {
    const [start = '', end = ''] = other.split(' ');
    return start < to && from < end;
  };
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

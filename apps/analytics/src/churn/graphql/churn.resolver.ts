import { addMonths, type LocalDate } from '@autoclub/domain-kit';
import type { ProgrammeBook } from '@autoclub/programme-config';
import {
  businessDay,
  type Connection,
  ConnectionArgs,
  type GraphContext,
  LocalDateScalar,
  pageRequest,
  presentPage,
  readerOf,
  Requires,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { cell, type Cell } from '../../figures';
import { askerOf, type ShownAnswer, type ShownBook, showTo } from '../../figures/graph';
import type { DealerCopy } from '../../network';
import { DealerEntity } from '../../network/graph';
import type { ChurnReads } from '../application/ports';
import { type DealerChurn, readChurn } from '../application/read-churn';
import type { LostCar } from '../domain/lost-car';
import { ChurnType, LostCarConnection, type LostCarType } from './churn.type';
import { presentChurn, presentLostCar } from './present';

@Resolver(() => DealerEntity)
export class ChurnResolver {
  constructor(
    private readonly unit: UnitOfWork<ChurnReads>,
    private readonly programmes: ProgrammeBook,
    private readonly shown: ShownBook,
  ) {}

  @Requires('figures:read')
  @FieldResolver(() => ChurnType, {
    nullable: true,
    description: 'Cars that were lost in a month, where to and why (rulebook ANA-05).',
  })
  async churn(
    @Root() { copy }: DealerEntity,
    @Arg('month', () => LocalDateScalar, { description: 'Any day of the month.' }) day: LocalDate,
    @Ctx() context: GraphContext,
  ): Promise<ChurnType | null> {
    const from = `${businessDay(day).slice(0, 7)}-01` as LocalDate;
    const month = { from, to: addMonths(from, 1) };
    const reader = readerOf(context);
    const loader = context.loader<DealerCopy, ShownAnswer<DealerChurn>>(`churn ${from}`, async (dealers) => {
      const found = await readChurn(this.unit, this.programmes, reader, { dealers, month });
      const counted = [...found].map(([subjectId, answer]) => ({
        ...{ subjectId, answer, cells: cellsOf(answer), smallest: answer.smallestGroup },
      }));
      const asked = { asker: askerOf(context), topic: 'CHURN', question: from };
      const shown = await showTo(this.shown, reader, asked, counted);
      const byId = new Map(counted.map(({ subjectId }, at) => [subjectId, shown[at] ?? null]));
      return dealers.map(({ dealerId }) => byId.get(dealerId) ?? null);
    });
    const found = await loader.load(copy);
    return found?.answer ? presentChurn(found.answer, found.countedAt) : null;
  }
}

/** A car stands for its customer. */
function cellsOf(churn: DealerChurn): Cell[] {
  const { destinations, models, ages, mileages, outletReturns, reasons, newCars } = churn;
  const parts = { destinations, models, ages, mileages, outletReturns, reasons };
  return [
    cell('LOST', churn.lostCount ?? 0, [churn.lostCount]),
    ...Object.entries(newCars ?? {}).map(([key, count]) => cell(key, count as number, [count as number])),
    ...Object.entries(parts).flatMap(([name, rows]) =>
      rows.map(({ key, count }) => cell(`${name} ${JSON.stringify(key)}`, count ?? 0, [count])),
    ),
  ];
}

@Resolver(() => ChurnType)
export class LostCarsOfChurn {
  @Requires('customers:read')
  @FieldResolver(() => LostCarConnection, {
    nullable: true,
    description: "The cars by the day they were lost, for the dealer's own people.",
  })
  cars(
    @Root() { source }: ChurnType,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Connection<LostCarType> {
    const page = pageRequest(args, ['text', 'id']);
    const placeOf = ({ lostOn, vehicleId }: LostCar) => `${lostOn} ${vehicleId}`;
    const [after, before] = [page.after?.join(' '), page.before?.join(' ')];
    const inside = source.cars.filter(
      (car) =>
        (after === undefined || placeOf(car) > after) && (before === undefined || placeOf(car) < before),
    );
    const rows = (page.backward ? [...inside].reverse() : inside).slice(0, page.limit + 1);
    const cursor = ({ lostOn, vehicleId }: LostCar) => [lostOn, vehicleId];
    const node = (car: LostCar) => presentLostCar(car, source.home);
    return presentPage(rows, page, { node, cursor }, source.cars.length);
  }
}

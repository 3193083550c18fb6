import { addDays, addYears, businessDayOf, type LocalDate } from '@autoclub/domain-kit';
import {
  answered,
  type AnswerOf,
  badUserInput,
  byId,
  callerOf,
  ConnectionArgs,
  type CursorPart,
  type GraphContext,
  IdempotencyKey,
  MoneyInput,
  mutationAnswer,
  pageRequest,
  presentMoney,
  presentPage,
  readerOf,
  Requires,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Args, Ctx, Field, ID, InputType, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { LeavingVehicle, SellWarrantyPorts, WarrantyReads } from '../application/ports';
import { sellWarranty } from '../application/sell-warranty';
import type { ExtendedWarranty as WarrantyState } from '../domain/warranty';
import { ExtendedWarranty, VehicleLeavingWarrantyConnection } from './warranty.type';

const PLACE: readonly CursorPart[] = ['day', 'id'];
const [MOST_DAYS, MOST_KM] = [3_660, 1_000_000];

@InputType('ExtendedWarrantySellInput', { description: 'Warranty beyond that of the factory.' })
class ExtendedWarrantySellInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'Who buys it.' })
  customerId!: string;

  @Field(() => ID, { description: 'The vehicle.' })
  vehicleId!: string;

  @Field(() => String, { description: 'Which of the programme, such as "ONE_YEAR".' })
  code!: string;

  @Field(() => Int, { description: 'The reading of the odometer today in km.' })
  mileageKm!: number;

  @Field(() => MoneyInput, { description: 'What is paid; more than zero.' })
  paidAmount!: MoneyInput;
}

const answer = mutationAnswer(
  'ExtendedWarrantySell',
  { extendedWarranty: ExtendedWarranty },
  sellWarranty.refusals,
  {
    description: 'The extended warranty.',
  },
);

@Resolver()
export class WarrantyResolver {
  constructor(
    private readonly run: ReturnType<typeof sellWarranty>,
    private readonly reads: UnitOfWork<WarrantyReads>,
    private readonly warranties: SellWarrantyPorts['warranties'],
  ) {}

  @Requires('orders:write')
  @Mutation(() => answer.Payload, {
    description: 'Sells warranty beyond that of the factory, only while that one runs (rulebook SVC-11).',
  })
  async extendedWarrantySell(
    @Arg('input', () => ExtendedWarrantySellInput, { description: 'The sale.' })
    input: ExtendedWarrantySellInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof answer>> {
    const { idempotencyKey, ...sale } = input;
    const outcome = await this.run(callerOf(context), idempotencyKey, sale);
    return answered(context, answer, outcome, async (result) => {
      const sold = result.written ?? (await this.warranty(context, result.answer.warrantyId));
      return { extendedWarranty: sold && present(sold) };
    });
  }

  @Requires('orders:read')
  @Query(() => VehicleLeavingWarrantyConnection, {
    nullable: true,
    description: 'Cars whose factory warranty is about to end, by time or distance; the first bought first.',
  })
  async vehiclesLeavingWarranty(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Arg('withinDays', () => Int, { defaultValue: 90, description: 'Ends within so many days; 0 to 3 660.' })
    withinDays: number,
    @Arg('withinKm', () => Int, {
      defaultValue: 5_000,
      description: 'Ends within so many km; 0 to 1 000 000.',
    })
    withinKm: number,
    @Ctx() context: GraphContext,
  ) {
    if (withinDays < 0 || withinDays > MOST_DAYS || withinKm < 0 || withinKm > MOST_KM)
      throw badUserInput({ zh: '天数或公里数超出范围。', en: 'The days or kilometres are out of range.' });
    const [reader, page] = [readerOf(context), pageRequest(args, PLACE)];
    if (reader.scope.kind !== 'dealer') return null;
    return this.reads.read(reader, async (reads) => {
      const dealer = await reads.dealer();
      if (!dealer) return null;
      const today = businessDayOf(context.now(), dealer.timeZone);
      const { factoryYears, factoryKm } = this.warranties(dealer, today);
      const range = {
        boughtAfter: addYears(today, -factoryYears),
        boughtUntil: addYears(addDays(today, withinDays), -factoryYears),
        drivenFromKm: factoryKm - withinKm,
        drivenToKm: factoryKm,
      };
      const rows = await reads.leaving(range, page);
      return presentPage(rows, page, {
        node: (row) => ({
          ...row,
          vehicle: { id: row.vehicleId },
          factoryCoverTo: addYears(row.purchasedOn, factoryYears),
        }),
        cursor: ({ purchasedOn, vehicleId }: LeavingVehicle) => [purchasedOn as LocalDate, vehicleId],
      });
    });
  }

  private warranty(context: GraphContext, id: string): Promise<WarrantyState | null> {
    const lookup = byId(
      context,
      'extended warranty',
      (reader, ids) => this.reads.read(reader, (warranties) => warranties.byIds(ids)),
      (sold) => sold.id,
    );
    return lookup.load(id);
  }
}

function present({ paid, customerId, vehicleId, ...sold }: WarrantyState): ExtendedWarranty {
  return {
    ...sold,
    paidAmount: presentMoney(paid),
    customer: { id: customerId },
    vehicle: { id: vehicleId },
  };
}

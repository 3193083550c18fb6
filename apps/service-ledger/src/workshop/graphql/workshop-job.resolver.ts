import { formatRate, type LocalDate, rateOf, startOfDay } from '@autoclub/domain-kit';
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
import { Arg, Args, Ctx, Field, FieldResolver, ID, InputType, Query, Resolver, Root } from 'type-graphql';
import type { Coupon, CouponLookups } from '../../coupons/graph';
import { Vehicle } from '../../network/graph';
import type { JobReads } from '../application/ports';
import type { JobKind } from '../domain/job-kinds';
import type { JobStatus } from '../domain/workshop-job.transitions';
import { RepairOrderKindEnum } from './job-kind.enum';
import { type JobLookups, presentJob } from './lookups';
import {
  TimePromiseRate,
  WorkshopJob,
  WorkshopJobConnection,
  WorkshopJobStatusEnum,
} from './workshop-job.type';

const PLACE: readonly CursorPart[] = ['instant', 'id'];

@InputType('WorkshopJobFilter', {
  description: 'Which jobs a list holds; every condition given must be met.',
})
class WorkshopJobFilter {
  @Field(() => WorkshopJobStatusEnum, { nullable: true, description: 'Those that stand so.' })
  status?: JobStatus | null;

  @Field(() => RepairOrderKindEnum, { nullable: true, description: 'Those of this kind.' })
  kind?: JobKind | null;

  @Field(() => ID, { nullable: true, description: 'Those of this customer.' })
  customerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Those of this vehicle.' })
  vehicleId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Those of this service advisor.' })
  serviceAdvisorId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Those whose promised finish was kept, or was not.' })
  isPromiseKept?: boolean | null;
}

@Resolver(() => WorkshopJob)
export class WorkshopJobResolver {
  constructor(
    private readonly reads: UnitOfWork<JobReads>,
    private readonly lookups: JobLookups,
    private readonly coupons: CouponLookups,
  ) {}

  @Requires('orders:read')
  @Query(() => WorkshopJob, { nullable: true, description: 'A job by its id; null when it is not there.' })
  workshopJob(
    @Arg('id', () => ID, { description: 'The id of the job.' }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<WorkshopJob | null> {
    return this.lookups.job(context, id);
  }

  @Requires('orders:read')
  @Query(() => WorkshopJobConnection, {
    description: 'Orders before they are settled, the last opened first.',
  })
  async workshopJobs(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Arg('filter', () => WorkshopJobFilter, { nullable: true, description: 'Which; all unless given.' })
    filter: WorkshopJobFilter | null,
    @Ctx() context: GraphContext,
  ) {
    const page = pageRequest(args, PLACE);
    const jobs = await this.reads.read(readerOf(context), (reads) => reads.list(given(filter), page));
    return presentPage(jobs, page, {
      node: presentJob,
      cursor: ({ openedAt, id }) => [openedAt.toISOString(), id],
    });
  }

  @Requires('orders:read')
  @Query(() => TimePromiseRate, {
    nullable: true,
    description: 'How many promised finishes of jobs completed on some days were kept (rulebook SVC-13).',
  })
  async timePromiseRate(
    @Arg('completedOn', () => DateRangeInput, { description: 'The business days.' }) days: DateRangeInput,
    @Arg('kind', () => RepairOrderKindEnum, {
      nullable: true,
      description: 'Of this kind; all unless given.',
    })
    kind: JobKind | null,
    @Ctx() context: GraphContext,
  ): Promise<TimePromiseRate | null> {
    const reader = readerOf(context);
    if (reader.scope.kind !== 'dealer') return null;
    return this.reads.read(reader, async (reads) => {
      const dealer = await reads.dealer();
      if (!dealer) return null;
      const [from, to] = [days.from, days.to].map((day) => startOfDay(day as LocalDate, dealer.timeZone));
      const counts = await reads.promiseCounts(from as Date, to as Date, kind ?? undefined);
      const { judgedCount, keptCount } = counts;
      return { ...counts, keptRate: formatRate(rateOf(keptCount, judgedCount)) };
    });
  }

  @FieldResolver()
  giftCoupon(@Root() { giftCouponId }: WorkshopJob, @Ctx() context: GraphContext): Promise<Coupon | null> {
    return giftCouponId === null ? Promise.resolve(null) : this.coupons.coupon(context, giftCouponId);
  }
}

@Resolver(() => Vehicle)
export class JobsOfVehicle {
  constructor(private readonly lookups: JobLookups) {}

  @Requires('orders:read')
  @FieldResolver(() => [WorkshopJob], {
    nullable: true,
    description: 'Orders of the vehicle that are not settled yet, the last opened first.',
  })
  workshopJobs(@Root() vehicle: Vehicle, @Ctx() context: GraphContext): Promise<WorkshopJob[]> {
    return this.lookups.underWayOf(context, vehicle.id);
  }
}

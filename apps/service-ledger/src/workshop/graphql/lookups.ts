import { byId, byOwner, type GraphContext, presentMoney } from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import type { JobReads } from '../application/ports';
import type { WorkshopJob as JobState } from '../domain/workshop-job';
import type { WorkshopJob } from './workshop-job.type';

/** What a request looks up about jobs, each bundled into one statement. */
export class JobLookups {
  constructor(private readonly reads: UnitOfWork<JobReads>) {}

  async job(context: GraphContext, id: string): Promise<WorkshopJob | null> {
    const lookup = byId(
      context,
      'workshop job',
      (reader, ids) => this.reads.read(reader, (jobs) => jobs.byIds(ids)),
      (job) => job.id,
    );
    const found = await lookup.load(id);
    return found && presentJob(found);
  }

  async underWayOf(context: GraphContext, vehicleId: string): Promise<WorkshopJob[]> {
    const lookup = byOwner(
      context,
      'jobs under way',
      (reader, ids) => this.reads.read(reader, (jobs) => jobs.underWayOf(ids)),
      (job) => job.vehicleId,
    );
    return (await lookup.load(vehicleId)).map(presentJob);
  }
}

/** A job as the graph shows it. */
export function presentJob(job: JobState): WorkshopJob {
  const { id, roNumber, kind, status, mileageKm, openedAt, startedAt, completedAt, promisedAt, verdict } =
    job;
  const { quote, giftCouponId } = job;
  return {
    id,
    roNumber,
    kind,
    status,
    mileageKm,
    openedAt,
    startedAt,
    completedAt,
    promisedAt,
    giftCouponId,
    customer: { id: job.customerId },
    membership: keyOf(job.membershipId),
    vehicle: { id: job.vehicleId },
    serviceAdvisor: keyOf(job.serviceAdvisorId),
    technicians: job.technicianIds.map((technicianId) => ({ id: technicianId })),
    isPromiseKept: verdict?.isKept ?? null,
    lateMinutes: verdict?.lateMinutes ?? null,
    quote: quote && {
      listAmount: presentMoney(quote.list),
      discountAmount: presentMoney(quote.discount),
      payableAmount: presentMoney(quote.payable),
      quotedAt: quote.quotedAt,
    },
  };
}

function keyOf(id: string | null): { id: string } | null {
  return id === null ? null : { id };
}

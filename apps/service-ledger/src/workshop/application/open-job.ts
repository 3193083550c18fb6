import { accepted, businessDayOf, InputChecks, membershipInForce, refused } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { type AskedPremises, contradictedReading, type FoundPremises } from '../../documents';
import type { JobKind } from '../domain/job-kinds';
import { type OpenRefusal, openRefusals } from '../domain/refusals';
import { promisedFinish, type WorkshopJob } from '../domain/workshop-job';
import type { OpenPorts } from './ports';

export interface OpenInput {
  readonly roNumber: string;
  readonly customerId: string;
  readonly vehicleId: string;
  readonly serviceAdvisorId?: string | null;
  readonly kind: JobKind;
  readonly mileageKm?: number | null;
  readonly mileageReason?: string | null;
  /** The finish that was agreed; as the programme promises unless given. */
  readonly promisedAt?: Date | null;
}

interface Draft {
  readonly roNumber: string;
  readonly customerId: string;
  readonly vehicleId: string;
  readonly serviceAdvisorId: string | null;
  readonly kind: JobKind;
  readonly mileageKm: number | null;
  readonly mileageReason: string | null;
  readonly promisedAt: Date | null;
}

const [MAX_NUMBER, MAX_REASON, MOST_KM] = [64, 500, 3_000_000];

/** Opens an order when the car is received, with its reading and the finish that is promised (rulebook SVC-01, SVC-13). */
export const openJob = command<OpenPorts>()({
  name: 'workshopJobOpen',
  refusals: openRefusals,
  read: (input: OpenInput) => {
    const checks = new InputChecks(openRefusals);
    const {
      customerId,
      vehicleId,
      serviceAdvisorId = null,
      kind,
      mileageKm = null,
      promisedAt = null,
    } = input;
    return checks.complete({
      roNumber: checks.text(input.roNumber, ['roNumber'], MAX_NUMBER),
      customerId,
      vehicleId,
      serviceAdvisorId,
      kind,
      mileageKm:
        mileageKm === null ? null : checks.wholeNumber(mileageKm, ['mileageKm'], { min: 0, max: MOST_KM }),
      mileageReason: checks.optionalText(input.mileageReason, ['mileageReason'], MAX_REASON),
      promisedAt,
    });
  },
  async work(ports, draft, { now, traceId, staffMemberId }) {
    const found = await ports.premises(askedBy(draft, now));
    const { dealer } = found;
    if (!dealer) return refused(openRefusals.no('DEALER_NOT_FOUND', []));
    const isTaken = found.known.length > 0 || (await ports.hasJob(draft.roNumber));
    const faults = openFaults(draft, found, isTaken, now);
    if (faults.length > 0) return refused(...faults);
    const today = businessDayOf(now, dealer.timeZone);
    const personId = found.customers[0]?.personId;
    const cards = found.memberships.filter(({ customerId }) => customerId === personId);
    const { promises } = ports.timePromises(dealer, today);
    const job: WorkshopJob = {
      ...draft,
      id: ports.ids('ror'),
      dealerId: dealer.id,
      membershipId: membershipInForce(cards, today)?.membershipId ?? null,
      status: 'OPEN',
      openedAt: now,
      startedAt: null,
      completedAt: null,
      promisedAt: draft.promisedAt ?? promisedFinish(now, draft.kind, promises),
      verdict: null,
      giftCouponId: null,
      technicianIds: [],
      quote: null,
      openedById: staffMemberId,
      version: 1,
      traceId,
    };
    await ports.writeJob(job);
    return accepted({ answer: { jobId: job.id }, written: job });
  },
});

function openFaults(
  { roNumber, serviceAdvisorId, mileageKm, mileageReason, promisedAt }: Draft,
  { customers, vehicles, staff, readings }: FoundPremises<unknown>,
  isTaken: boolean,
  now: Date,
): OpenRefusal[] {
  const { no } = openRefusals;
  const faults: OpenRefusal[] = [];
  if (customers.length === 0) faults.push(no('CUSTOMER_NOT_FOUND', ['customerId']));
  if (vehicles.length === 0) faults.push(no('VEHICLE_NOT_FOUND', ['vehicleId']));
  if (serviceAdvisorId !== null && staff.length === 0)
    faults.push(no('STAFF_MEMBER_NOT_FOUND', ['serviceAdvisorId']));
  if (isTaken) faults.push(no('RO_NUMBER_TAKEN', ['roNumber'], { number: roNumber }));
  if (promisedAt !== null && promisedAt <= now) faults.push(no('PROMISE_IN_THE_PAST', ['promisedAt']));
  if (mileageKm === null) return faults;
  const reading = {
    repairOrderId: undefined,
    settledAt: now,
    mileageKm,
    isExplained: mileageReason !== null,
  };
  const neighbour = contradictedReading(reading, readings);
  if (neighbour)
    faults.push(no('MILEAGE_GOES_BACK', ['mileageKm'], { mileageKm, neighbourKm: neighbour.mileageKm }));
  return faults;
}

function askedBy(
  { roNumber, customerId, vehicleId, serviceAdvisorId, mileageKm }: Draft,
  now: Date,
): AskedPremises {
  const vehicle = { id: vehicleId };
  return {
    system: null,
    customers: [{ id: customerId }],
    vehicles: [vehicle],
    staff: serviceAdvisorId === null ? [] : [{ id: serviceAdvisorId }],
    externalRefs: [],
    documentNumbers: [roNumber],
    readings: mileageKm === null ? [] : [{ vehicle, settledAt: now }],
  };
}

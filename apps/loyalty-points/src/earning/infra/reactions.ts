import {
  type DataOf,
  type DeliveredEvent,
  type EventContract,
  activityAttended,
  customerRegistered,
  customersMerged,
  customersUnmerged,
  insurancePolicyRecorded,
  membershipActivated,
  membershipLapsed,
  membershipRefunded,
  membershipRenewed,
  membershipReturned,
  packageRefunded,
  packageSold,
  referralConfirmed,
  referralRejected,
  repairOrderAmended,
  repairOrderRefunded,
  repairOrderSettled,
  tierChanged,
  vehicleBound,
  vehicleRegistered,
  vehicleTransferred,
} from '@autoclub/event-contracts';
import { type Subscription, on } from '@autoclub/messaging';
import type { Host } from '@autoclub/service-host';
import { type MembershipFact, activationFact, endFact, periodFact, tierFact } from '../../memberships';
import {
  type VehicleHolding,
  boundHolding,
  ofDealer,
  registeredHolding,
  transferredHolding,
} from '../../network';
import type { Arrival, EarningWork } from '../application/ports';
import { recordDocuments } from '../application/record-documents';
import { reviewCars } from '../application/review-cars';
import { type PersonChange, reviewPersons } from '../application/review-merges';
import { reviewDocuments } from '../application/review-documents';
import {
  attendanceArrival,
  packageArrival,
  policyArrival,
  referralArrival,
  rejectionArrival,
  repairOrderArrival,
} from './arrivals';
import { type WorkIn, earningWork } from './earning-work';

/**
 * What earning does about events of others: documents that can earn (rulebook PTS-02) or that correct what was earned
 * (PTS-05), and memberships, after their facts have been kept.
 */
export function earningReactions(host: Host): readonly Subscription[] {
  return earningReactionsOver(earningWork(host));
}

/** The table of {@link earningReactions} over whatever keeps the documents. */
export function earningReactionsOver(workIn: WorkIn): readonly Subscription[] {
  const judge = <Data extends { readonly dealerId: string }>(
    contract: EventContract<Data>,
    read: (event: DeliveredEvent<Data>) => Arrival,
  ) => on(contract, (events, tx) => recordDocuments(workIn(tx), events.map(read)), { awaits: [ofDealer] });
  const review = <Data>(
    contract: EventContract<Data>,
    read: (event: DeliveredEvent<Data>) => MembershipFact,
  ) =>
    on(contract, (events, tx) => {
      const changes = events.map((event) => ({ ...read(event), causationId: event.id }));
      return reviewDocuments(workIn(tx), changes);
    });
  const reviewHoldings = <Data>(
    contract: EventContract<Data>,
    read: (event: DeliveredEvent<Data>) => VehicleHolding,
  ) =>
    on(contract, (events, tx) =>
      reviewCars(
        workIn(tx),
        events.map((event) => ({ ...read(event), causationId: event.id })),
      ),
    );
  return [
    review(membershipActivated, activationFact),
    review(tierChanged, tierFact),
    review(membershipRenewed, periodFact),
    review(membershipReturned, periodFact),
    review(membershipLapsed, endFact),
    review(membershipRefunded, endFact),
    judge(repairOrderSettled, repairOrderArrival),
    judge(repairOrderAmended, repairOrderArrival),
    judge(repairOrderRefunded, repairOrderArrival),
    judge(insurancePolicyRecorded, policyArrival),
    judge(activityAttended, attendanceArrival),
    judge(referralConfirmed, referralArrival),
    judge(referralRejected, rejectionArrival),
    judge(packageSold, packageArrival),
    judge(packageRefunded, packageArrival),
    reviewHoldings(vehicleRegistered, registeredHolding),
    reviewHoldings(vehicleBound, boundHolding),
    reviewHoldings(vehicleTransferred, transferredHolding),
    on(customersMerged, (events, tx) => reviewPersons(workIn(tx), events.map(personChange))),
    on(customersUnmerged, (events, tx) => reviewPersons(workIn(tx), events.map(personChange))),
    on(customerRegistered, (events, tx) => reviewCompanies(workIn(tx), events), {
      concerns: ({ data }) => data.kind === 'COMPANY',
    }),
  ];
}

/** Both records: after a merge the other one has nothing left to judge. */
function personChange({ id: causationId, data }: DeliveredEvent<Merge>): PersonChange {
  const { dealerId, customerId, mergedCustomerId } = data;
  const records = [customerId, mergedCustomerId].map((each) => ({ dealerId, customerId: each }));
  return { records, causationId };
}

type Merge = Pick<DataOf<typeof customersMerged>, 'dealerId' | 'customerId' | 'mergedCustomerId'>;
type CustomerEvent = DeliveredEvent<DataOf<typeof customerRegistered>>;

/** Customers turn out to be companies, whose cars earn for them (rulebook CONV-8). */
async function reviewCompanies(work: EarningWork, events: readonly CustomerEvent[]): Promise<void> {
  const causationId = events.at(-1)?.id ?? '';
  const cars = await work.vehicles.heldBy(events.map(({ data }) => data));
  await reviewCars(
    work,
    cars.map((car) => ({ ...car, causationId })),
  );
}

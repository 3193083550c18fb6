import {
  type DeliveredEvent,
  type EventContract,
  activityAttended,
  insurancePolicyRecorded,
  membershipActivated,
  repairOrderAmended,
  repairOrderRefunded,
  repairOrderSettled,
  tierChanged,
} from '@autoclub/event-contracts';
import { type Subscription, on } from '@autoclub/messaging';
import type { Host } from '@autoclub/service-host';
import { type MembershipFact, activationFact, tierFact } from '../../memberships';
import { ofDealer } from '../../network';
import type { Arrival } from '../application/ports';
import { recordDocuments } from '../application/record-documents';
import { reviewDocuments } from '../application/review-documents';
import { attendanceArrival, policyArrival, repairOrderArrival } from './arrivals';
import { earningWork } from './earning-work';

/**
 * What earning does about events of others: documents that can earn (rulebook PTS-02) or that correct what was earned
 * (PTS-05), and memberships, after their facts have been kept.
 */
export function earningReactions(host: Host): readonly Subscription[] {
  const workIn = earningWork(host);
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
  return [
    review(membershipActivated, activationFact),
    review(tierChanged, tierFact),
    judge(repairOrderSettled, repairOrderArrival),
    judge(repairOrderAmended, repairOrderArrival),
    judge(repairOrderRefunded, repairOrderArrival),
    judge(insurancePolicyRecorded, policyArrival),
    judge(activityAttended, attendanceArrival),
  ];
}

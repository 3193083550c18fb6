import {
  type DeliveredEvent,
  type EventContract,
  activityAttended,
  insurancePolicyRecorded,
  repairOrderAmended,
  repairOrderRefunded,
  repairOrderSettled,
} from '@autoclub/event-contracts';
import { parkAll } from '@autoclub/messaging';
import type { Tx } from '@autoclub/persistence';
import { dealersIn } from '../../network';
import type { Arrival } from '../application/ports';
import { attendanceArrival, policyArrival, repairOrderArrival } from './arrivals';

/** What all documents say alike. */
interface OfDealer {
  readonly dealerId: string;
}

/** A kind of event that is a document to be judged, and how it is read. */
export interface DocumentEvent {
  readonly contract: EventContract<OfDealer>;
  read(event: DeliveredEvent): Arrival;
}

function documentEvent<Data extends OfDealer>(
  contract: EventContract<Data>,
  read: (event: DeliveredEvent<Data>) => Arrival,
): DocumentEvent {
  return {
    contract: contract as unknown as EventContract<OfDealer>,
    read: (event) => read(event as DeliveredEvent<Data>),
  };
}

/** Every event that can earn (rulebook PTS-02) or correct (rulebook PTS-05). */
export const documentEvents: readonly DocumentEvent[] = [
  documentEvent(repairOrderSettled, repairOrderArrival),
  documentEvent(repairOrderAmended, repairOrderArrival),
  documentEvent(repairOrderRefunded, repairOrderArrival),
  documentEvent(insurancePolicyRecorded, policyArrival),
  documentEvent(activityAttended, attendanceArrival),
];

/** Reads an event of any of these kinds, such as one that was parked. */
export function readDocument(event: DeliveredEvent): Arrival {
  const found = documentEvents.find(({ contract }) => contract.type === event.type);
  if (!found) throw new Error(`${event.type} is not a document.`);
  return found.read(event);
}

/** The premise of a document: its dealer, whose region picks the programme that judges it. */
export function dealerPremise(dealerId: string): string {
  return `dealer ${dealerId}`;
}

/** Keeps aside the events of dealers that are not known yet and answers the others. */
export async function withKnownDealer(
  tx: Tx,
  events: readonly DeliveredEvent<OfDealer>[],
): Promise<readonly DeliveredEvent[]> {
  const dealers = dealersIn(tx);
  const dealerIds = [...new Set(events.map(({ data }) => data.dealerId))];
  const unknown = await dealers.unknown(dealerIds);
  if (unknown.size === 0) return events;
  await dealers.takeTurns([...unknown]);
  const stillUnknown = await dealers.unknown(dealerIds);
  const isWaiting = ({ data }: DeliveredEvent<OfDealer>) => stillUnknown.has(data.dealerId);
  await parkAll(
    tx,
    events.filter(isWaiting).map((event) => ({ event, premise: dealerPremise(event.data.dealerId) })),
  );
  return events.filter((event) => !isWaiting(event));
}

import { addDays, type LocalDate } from '@autoclub/domain-kit';
import type { Desk } from '../points/desk';

/** A car that was here, with whom it belongs to and what was done. */
interface Served {
  readonly id: string;
  readonly customer: { readonly id: string };
  readonly vehicle: { readonly id: string };
}

const SERVED = `query {
  repairOrders(first: 50) { nodes { id customer { id } vehicle { id } } }
}`;
const SLOTS = `query ($day: LocalDate!) {
  appointmentSlots(day: $day, jobKind: PERIODIC_MAINTENANCE) { slotFrom freeCount }
}`;
const DUE = 'query { followUps(first: 5, filter: { status: DUE }) { nodes { id } } }';

/** The cars that were last here, each once; a desk has something to do with six of them. */
export async function carsAt({ graph }: Desk): Promise<Served[]> {
  const { repairOrders } = await graph<{ repairOrders: { nodes: readonly Served[] } }>(SERVED, {});
  return [...new Map(repairOrders.nodes.map((order) => [order.vehicle.id, order])).values()];
}

/**
 * The appointments of the next days: one each of those that are booked, moved, kept for a while, given up, and done
 * already, since the customer came early (rulebook SVC-12).
 */
export async function bookAt(desk: Desk, cars: readonly Served[], today: LocalDate): Promise<void> {
  const [booked, moved, held, givenUp, done] = cars;
  const [first, second] = await Promise.all([1, 2].map((days) => freeSlot(desk, addDays(today, days))));
  if (!first || !second) return;
  const book = async (car: Served | undefined, mutation = 'appointmentBook') => {
    if (!car) return undefined;
    const { customer, vehicle } = car;
    const place = { customerId: customer.id, vehicleId: vehicle.id, jobKind: 'PERIODIC_MAINTENANCE' };
    const input = { ...place, slotFrom: first, channelCode: 'PHONE' };
    const { appointment } = await desk.give<{ appointment: { id: string } }>(
      mutation,
      input,
      'appointment { id }',
    );
    return appointment.id;
  };
  const change = async (mutation: string, appointmentId: string | undefined, more: object = {}) => {
    if (appointmentId) await desk.give(mutation, { appointmentId, ...more }, 'appointment { id }');
  };
  await book(booked);
  await book(held, 'appointmentHold');
  await change('appointmentReschedule', await book(moved), { slotFrom: second });
  await change('appointmentCancel', await book(givenUp), { reasonCode: 'CUSTOMER_ASKED' });
  const early = await book(done);
  await change('appointmentReceive', early);
  await change('appointmentComplete', early, { repairOrderId: done?.id });
}

/** Complaints in each of their states, the last one closed with a comfort pack (rulebook SVC-15). */
export async function complainAt(desk: Desk, cars: readonly Served[]): Promise<void> {
  const words = ['等候时间太长', '刹车仍有异响', '结算单与报价不符'];
  const severities = ['LOW', 'MEDIUM', 'HIGH'];
  const open = async (car: Served | undefined, at: number) => {
    if (!car) return undefined;
    const { id: repairOrderId, customer, vehicle } = car;
    const about = {
      customerId: customer.id,
      vehicleId: vehicle.id,
      repairOrderId,
      contactPoint: 'RECEPTION',
    };
    const said = { category: 'SERVICE_QUALITY', severity: severities[at], words: words[at] };
    const input = { ...about, ...said };
    const { complaint } = await desk.give<{ complaint: { id: string } }>(
      'complaintOpen',
      input,
      'complaint { id }',
    );
    return complaint.id;
  };
  const ids = await Promise.all(cars.slice(0, words.length).map(open));
  const [, looked, closed] = ids;
  for (const complaintId of [looked, closed])
    if (complaintId) await desk.give('complaintInvestigate', { complaintId }, 'complaint { id }');
  if (!closed) return;
  const resolution = { outcomeCode: 'BILL_CORRECTED', comfortPackCode: 'COMPLAINT_COMFORT' };
  await desk.give('complaintResolve', { complaintId: closed, ...resolution }, 'complaint { id }');
  await desk.give('complaintFollowUp', { complaintId: closed, satisfactionScore: 9 }, 'complaint { id }');
}

/** Answers of those who are on the lists of calls by now; the others are listed in the mornings (rulebook SVC-16). */
export async function callAt(desk: Desk): Promise<void> {
  const { followUps } = await desk.graph<{ followUps: { nodes: readonly { id: string }[] } }>(DUE, {});
  for (const [at, { id: followUpId }] of followUps.nodes.entries()) {
    const input = { followUpId, score: 10 - at * 2, wantsContact: at === 4 };
    await desk.give('followUpAnswer', input, 'followUp { id }');
  }
}

async function freeSlot({ graph }: Desk, day: LocalDate): Promise<string | undefined> {
  interface Found {
    readonly appointmentSlots: readonly { readonly slotFrom: string; readonly freeCount: number }[];
  }
  const { appointmentSlots } = await graph<Found>(SLOTS, { day });
  return appointmentSlots.find(({ freeCount }) => freeCount > 4)?.slotFrom;
}

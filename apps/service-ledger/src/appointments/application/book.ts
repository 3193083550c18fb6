import { accepted, businessDayOf, InputChecks, membershipInForce, refused } from '@autoclub/domain-kit';
import { type Caller, command } from '@autoclub/use-cases';
import type { StaffMember } from '../../network';
import { mayApproveDiscounts, type OrderKind } from '../../repair-orders';
import { addMinutes, type Appointment } from '../domain/appointment';
import { type AskedPriority, priorityOf } from '../domain/priority';
import { bookRefusals } from '../domain/refusals';
import { bookedFacts } from './appointment-facts';
import { takePlace } from './place';
import type { BookPorts } from './ports';

export interface BookInput {
  readonly customerId: string;
  readonly vehicleId: string;
  readonly jobKind: OrderKind;
  readonly slotFrom: Date;
  readonly channelCode: string;
  /** Only for somebody without a membership. */
  readonly priority?: AskedPriority | null;
}

/** Books a place in the workshop (rulebook SVC-12): of many who want the last one exactly one has it. */
export const bookAppointment = command<BookPorts>()({
  name: 'appointmentBook',
  refusals: bookRefusals,
  read: readBooking,
  work: (ports, draft, caller) => book(ports, draft, caller, 'BOOKED'),
});

/** Keeps a place for some minutes, while the customer makes up their mind; it is booked by confirming it. */
export const holdAppointment = command<BookPorts>()({
  name: 'appointmentHold',
  refusals: bookRefusals,
  read: readBooking,
  work: (ports, draft, caller) => book(ports, draft, caller, 'HELD'),
});

function readBooking(input: BookInput) {
  const checks = new InputChecks(bookRefusals);
  const { priority } = input;
  const reasonCode = priority && checks.code(priority.reasonCode, ['priority', 'reasonCode']);
  return checks.complete({
    ...input,
    channelCode: checks.code(input.channelCode, ['channelCode']),
    priority: priority && reasonCode ? { ...priority, reasonCode } : null,
  });
}

async function book(
  ports: BookPorts,
  { customerId, vehicleId, jobKind, slotFrom, channelCode, priority = null }: BookInput,
  caller: Caller,
  status: 'BOOKED' | 'HELD',
) {
  const { no } = bookRefusals;
  const { now, traceId, staffMemberId } = caller;
  const { dealer, customers, vehicles, memberships, staff } = await ports.premises({
    system: null,
    customers: [{ id: customerId }],
    vehicles: [{ id: vehicleId }],
    staff: priority ? [{ id: priority.approvedById }] : [],
    externalRefs: [],
    documentNumbers: [],
    readings: [],
  });
  if (!dealer) return refused(no('DEALER_NOT_FOUND', []));
  if (customers.length === 0) return refused(no('CUSTOMER_NOT_FOUND', ['customerId']));
  if (vehicles.length === 0) return refused(no('VEHICLE_NOT_FOUND', ['vehicleId']));
  const bookedOn = businessDayOf(now, dealer.timeZone);
  const membershipId = membershipInForce(memberships, bookedOn)?.membershipId ?? null;
  const approver = priority && managerAmong(staff, priority.approvedById);
  const first = priorityOf(priority, { membershipId, approver, actor: caller });
  if (!first.ok) return first;
  const place = await takePlace(ports, dealer, { slotFrom, jobKind, vehicleId, appointmentId: null }, now);
  if (!place.ok) return place;
  const { from, to, businessDay, isZeroWait } = place.value;
  const { holdMinutes } = ports.terms(dealer, bookedOn);
  const appointment: Appointment = {
    ...NEW,
    id: ports.ids('apt'),
    dealerId: dealer.id,
    customerId,
    membershipId,
    hasPriority: first.value.hasPriority,
    priorityApproval: first.value.approval,
    vehicleId,
    jobKind,
    status,
    slotFrom: from,
    slotTo: to,
    businessDay,
    isZeroWait,
    channelCode,
    heldUntil: status === 'HELD' ? addMinutes(now, holdMinutes) : null,
    bookedAt: now,
    bookedOn,
    bookedById: staffMemberId,
    traceId,
  };
  await ports.write([appointment]);
  const facts = status === 'BOOKED' ? bookedFacts([appointment], dealer) : [];
  return accepted({ answer: { appointmentId: appointment.id }, written: appointment, facts });
}

function managerAmong(staff: readonly StaffMember[], id: string): { isManager: boolean } | undefined {
  const member = staff.find((each) => each.id === id);
  return member && { isManager: mayApproveDiscounts(member) };
}

/** What nothing has happened to yet. */
const NEW = {
  rescheduleCount: 0,
  arrivedAt: null,
  receivedAt: null,
  waitedMinutes: null,
  outcome: null,
  repairOrderId: null,
  closedAt: null,
  closedOn: null,
  cancelReasonCode: null,
  version: 1,
} satisfies Partial<Appointment>;

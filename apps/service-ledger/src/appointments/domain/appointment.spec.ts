import { localDate } from '@autoclub/domain-kit';
import type { Appointment } from './appointment';
import { isPromiseKept, statusAt, waitedMinutes } from './appointment';
import { APPOINTMENT_STATUSES, APPOINTMENT_TRANSITIONS } from './appointment.transitions';
import { arrived, cancelled, closedByNight, completed, noShow, received } from './change-appointment';

const at = (time: string) => new Date(`2026-11-23T${time}+08:00`);
const appointment: Appointment = {
  id: 'apt_1',
  dealerId: 'dlr_1',
  customerId: 'cus_1',
  membershipId: null,
  hasPriority: false,
  priorityApproval: null,
  vehicleId: 'veh_1',
  jobKind: 'PERIODIC_MAINTENANCE',
  status: 'BOOKED',
  slotFrom: at('10:00:00'),
  slotTo: at('11:00:00'),
  businessDay: localDate('2026-11-23'),
  isZeroWait: true,
  channelCode: 'PHONE',
  heldUntil: null,
  bookedAt: at('08:00:00'),
  bookedOn: localDate('2026-11-23'),
  bookedById: null,
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
  traceId: 't',
};
const moment = (time: string) => ({ now: at(time), timeZone: 'Asia/Shanghai' });
const terms = { promiseMinutes: 5, noShowMinutes: 30 };

describe('the promise of reception', () => {
  it.each([
    ['early and received early', '09:40:00', '09:50:00', 0, true],
    ['early, received on the slot', '09:40:00', '10:00:00', 0, true],
    ['early, received 5 minutes after the slot', '09:40:00', '10:05:00', 5, true],
    ['early, received a second later', '09:40:00', '10:05:01', 6, false],
    ['late, received 5 minutes after coming', '10:20:00', '10:25:00', 5, true],
    ['late, received a second later', '10:20:00', '10:25:01', 6, false],
  ])('SVC-12: who comes %s', (_, came, receivedAt, waited, isKept) => {
    expect(waitedMinutes(appointment, at(came), at(receivedAt))).toBe(waited);
    expect(isPromiseKept(waited, terms)).toBe(isKept);
    const here = arrived(appointment, at(came), moment('11:00:00'));
    if (!here.ok) throw new Error('It is not in the future.');
    expect(received(here.value, at(receivedAt), moment('11:00:00'), terms)).toMatchObject({
      value: { status: 'RECEIVED', waitedMinutes: waited, outcome: isKept ? 'KEPT' : 'BROKEN' },
    });
  });

  it('SVC-12: who was not seen to come has come when received', () => {
    expect(received(appointment, null, moment('10:30:00'), terms)).toMatchObject({
      value: { arrivedAt: at('10:30:00'), waitedMinutes: 0, outcome: 'KEPT' },
    });
  });

  it.each([
    ['in the future', '10:00:00', '10:05:01', 'TIME_IN_FUTURE'],
    ['within what clocks differ', '10:00:00', '10:05:00', 'ok'],
  ])('SVC-12: an arrival %s', (_, now, came, expected) => {
    const outcome = arrived(appointment, at(came), moment(now));
    expect(outcome.ok ? 'ok' : outcome.refusals[0]?.code).toBe(expected);
  });

  it('SVC-12: nobody is received before they came', () => {
    const here = { ...appointment, status: 'ARRIVED' as const, arrivedAt: at('10:02:00') };
    expect(received(here, at('10:01:59'), moment('10:10:00'), terms)).toMatchObject({
      refusals: [{ code: 'TIME_TOO_EARLY', facts: { time: '2026-11-23 10:02' } }],
    });
  });
});

describe('the end of an appointment', () => {
  it.each([
    ['10:29:59', 'NO_SHOW_TOO_EARLY'],
    ['10:30:00', 'ok'],
  ])('SVC-12: a no-show at %s', (time, expected) => {
    const outcome = noShow(appointment, moment(time), terms);
    expect(outcome.ok ? 'ok' : outcome.refusals[0]?.code).toBe(expected);
  });

  it.each([
    ['BOOKED', 'CANCELLED'],
    ['ARRIVED', 'BROKEN'],
  ] as const)('SVC-12: given up when %s it is %s', (status, outcome) => {
    const arrivedAt = status === 'ARRIVED' ? at('10:00:00') : null;
    expect(cancelled({ ...appointment, status, arrivedAt }, 'X', moment('10:10:00'))).toMatchObject({
      value: { outcome, closedOn: '2026-11-23' },
    });
  });

  it.each([
    ['HELD', 'EXPIRED', null],
    ['BOOKED', 'NO_SHOW', 'NO_SHOW'],
    ['ARRIVED', 'CANCELLED', 'BROKEN'],
    ['RECEIVED', 'DONE', 'KEPT'],
  ] as const)('SVC-12: %s becomes %s at night', (status, becomes, outcome) => {
    const known = { ...appointment, status, outcome: status === 'RECEIVED' ? ('KEPT' as const) : null };
    const closing = { now: at('23:00:00'), day: localDate('2026-11-24'), repairOrderId: null };
    expect(closedByNight(known, closing)).toMatchObject({ status: becomes, outcome });
  });

  it.each([
    ['10:09:59', 'HELD'],
    ['10:10:00', 'EXPIRED'],
  ])('SVC-12: a place held until 10:10 stands at %s as %s', (time, expected) => {
    const held = { ...appointment, status: 'HELD' as const, heldUntil: at('10:10:00') };
    expect(statusAt(held, at(time))).toBe(expected);
  });

  it('SVC-12: what is not there is said so', () => {
    expect(completed(undefined, null, moment('10:00:00'))).toMatchObject({
      refusals: [{ code: 'APPOINTMENT_NOT_FOUND' }],
    });
  });
});

describe('the life of an appointment', () => {
  it('SVC-12: every status can be reached from a place that is held', () => {
    const reached = new Set<string>(['HELD']);
    for (const status of reached)
      for (const next of APPOINTMENT_TRANSITIONS[status as keyof typeof APPOINTMENT_TRANSITIONS])
        reached.add(next);
    expect([...reached].sort()).toEqual([...APPOINTMENT_STATUSES].sort());
  });
});

import { customersMerged, dealerRegistered, vehicleRegistered } from '@autoclub/event-contracts';
import { principals } from '@autoclub/testing';
import { faults, type UserErrorAnswer } from '../../../test/builders/answers';
import {
  type AppointmentAnswer,
  ARRIVE,
  BOOK,
  bookInput,
  CANCEL,
  COMPLETE,
  CONFIRM,
  HOLD,
  NO_SHOW,
  RECEIVE,
  RESCHEDULE,
  RESET_DAY,
  SAVE_DAY,
  SLOTS,
} from '../../../test/builders/appointments';
import { freshKey, SETTLE, settleInput } from '../../../test/builders/documents';
import { dealerFact, vehicleFact } from '../../../test/builders/facts';
import { LedgerUnderTest, NOW } from '../../../test/builders/ledger-under-test';
import { closeDaysJob } from '../infra/close-days.job';

interface Payload {
  appointment: AppointmentAnswer | null;
  replayed: boolean;
  userErrors: UserErrorAnswer[];
}

/** The slot of `bookInput`. */
const SLOT = '2026-11-23T02:00:00Z';

describe('appointments', () => {
  let ledger: LedgerUnderTest;
  let at = 0;

  beforeAll(async () => {
    ledger = await LedgerUnderTest.open();
    await ledger.withDealer('dlr_other');
  });
  afterAll(() => ledger.close());
  beforeEach(() => ledger.withDealer(`dlr_${++at}`));

  const run = (document: string, input: Record<string, unknown>, now: string = NOW) =>
    ledger.mutate<Payload>(`${at}`, document, { idempotencyKey: freshKey(), ...input }, now);
  const book = (more: Record<string, unknown> = {}, now: string = NOW, document = BOOK) =>
    run(document, bookInput(`${at}`, more), now);
  const booked = async (more: Record<string, unknown> = {}): Promise<AppointmentAnswer> => {
    const { appointment, userErrors } = await book(more);
    expect(faults(userErrors)).toEqual([]);
    if (!appointment) throw new Error('There is no appointment.');
    return appointment;
  };
  const manager = () => principals.staffOf(`dlr_${at}`, ['STORE_MANAGER']);
  const setDay = (day: string, windows: object[], now: string = NOW) =>
    ledger.mutate<{ userErrors: UserErrorAnswer[] }>(
      `${at}`,
      SAVE_DAY,
      { idempotencyKey: freshKey(), day, reason: 'National holiday', windows },
      now,
      manager(),
    );
  const window = (fromTime: string, toTime: string, capacity: number) => ({ fromTime, toTime, capacity });
  const published = async (type: string) =>
    (await ledger.published(type)).filter(({ data }) => data.dealerId === `dlr_${at}`);
  const cars = async (count: number) => {
    const ids = Array.from({ length: count }, (_, n) => `veh_${at}n${n}`);
    await ledger.feed(
      vehicleRegistered,
      ids.map((id) => vehicleFact(`dlr_${at}`, id, `cus_${at}`)),
    );
    return ids;
  };
  const asked = async (query: string, variables: Record<string, unknown> = {}, now: string = NOW) => {
    const { data, errors } = await ledger.ask(query, variables, manager(), now);
    expect(errors).toEqual([]);
    return data;
  };

  it('SVC-12: is booked for the length of its job, and published', async () => {
    const appointment = await booked();
    expect(appointment).toMatchObject({
      status: 'BOOKED',
      slotTime: '2026-11-23 10:00',
      slotTo: '2026-11-23T03:00:00.000Z',
      isZeroWait: false,
    });
    expect(await published('appointment-booked')).toMatchObject([
      { sequence: 1, data: { appointmentId: appointment.id, membershipId: `mem_${at}`, channel: 'PHONE' } },
    ]);
  });

  it('SVC-12: of 50 who want the last place exactly one has it, and the others are told it is full', async () => {
    await setDay('2026-11-23', [window('10:00', '11:00', 1)]);
    const vehicles = await cars(50);
    const answers = await Promise.all(vehicles.map((vehicleId) => book({ vehicleId })));
    const refusals = answers.flatMap(({ userErrors }) => faults(userErrors));
    expect(answers.filter(({ appointment }) => appointment !== null)).toHaveLength(1);
    expect(refusals).toEqual(Array(49).fill('SLOT_FULL input.slotFrom'));
    expect(await published('appointment-booked')).toHaveLength(1);
  });

  it('SVC-12: of 50 who hold, book and move into the last place exactly one has it', async () => {
    await setDay('2026-11-23', [window('10:00', '11:00', 1)]);
    const vehicles = await cars(50);
    const moving: string[] = [];
    for (const vehicleId of vehicles.slice(0, 8))
      moving.push((await booked({ vehicleId, slotFrom: '2026-11-24T02:00:00Z' })).id);
    const answers = await Promise.all([
      ...moving.map((appointmentId) => run(RESCHEDULE, { appointmentId, slotFrom: SLOT })),
      ...vehicles.slice(8, 29).map((vehicleId) => book({ vehicleId }, NOW, HOLD)),
      ...vehicles.slice(29).map((vehicleId) => book({ vehicleId })),
    ]);
    expect(answers).toHaveLength(50);
    expect(answers.filter(({ appointment }) => appointment !== null)).toHaveLength(1);
  });

  it('SVC-12: places are counted by overlap: a long job that began before fills a later slot', async () => {
    await setDay('2026-11-23', [window('09:00', '12:00', 1)]);
    const [first, second] = await cars(2);
    await booked({ vehicleId: first, jobKind: 'GENERAL_REPAIR', slotFrom: '2026-11-23T01:00:00Z' });
    const overlapping = await book({ vehicleId: second, slotFrom: '2026-11-23T02:30:00Z' });
    expect(faults(overlapping.userErrors)).toEqual(['SLOT_FULL input.slotFrom']);
    expect(overlapping.userErrors[0]?.message).toBe('The slot at 2026-11-23 10:30 is full.');
    await booked({ vehicleId: second, slotFrom: '2026-11-23T03:00:00Z' });
  });

  it.each([
    ['in the past', { slotFrom: '2026-11-22T03:30:00Z' }, 'SLOT_IN_PAST input.slotFrom'],
    ['off the grid', { slotFrom: '2026-11-23T02:10:00Z' }, 'SLOT_NOT_OFFERED input.slotFrom'],
    ['at night', { slotFrom: '2026-11-23T18:00:00Z' }, 'SLOT_NOT_OFFERED input.slotFrom'],
    ['too far ahead', { slotFrom: '2027-01-22T02:00:00Z' }, 'SLOT_TOO_FAR_AHEAD input.slotFrom'],
    ['for a customer of another dealer', { customerId: 'cus_other' }, 'CUSTOMER_NOT_FOUND input.customerId'],
    ['for a car of another dealer', { vehicleId: 'veh_other' }, 'VEHICLE_NOT_FOUND input.vehicleId'],
    ['for no id at all', { vehicleId: '../x' }, 'VEHICLE_NOT_FOUND input.vehicleId'],
    ['by a channel that is no code', { channelCode: 'by phone' }, 'CODE_INVALID input.channelCode'],
  ])('SVC-12: a booking %s is refused by name and nothing is written', async (_, more, expected) => {
    const before = await ledger.footprint();
    expect(faults((await book(more)).userErrors)).toEqual([expected]);
    expect(await ledger.footprint()).toBe(before);
  });

  it('SVC-12: a car is at one place at a time', async () => {
    await booked();
    const again = await book({ slotFrom: '2026-11-23T02:30:00Z' });
    expect(faults(again.userErrors)).toEqual(['VEHICLE_BOOKED_ALREADY input.vehicleId']);
  });

  it('SVC-12: holidays have no slots, evenings can be added, and a day can be as usual again', async () => {
    const starts = async () => {
      const { appointmentSlots } = await asked(SLOTS, { day: '2026-11-23', jobKind: 'PERIODIC_MAINTENANCE' });
      return (appointmentSlots as { slotTime: string }[]).map(({ slotTime }) => slotTime.slice(11));
    };
    expect(await starts()).toHaveLength(23);
    await setDay('2026-11-23', []);
    expect(await starts()).toEqual([]);
    expect(faults((await book()).userErrors)).toEqual(['DAY_CLOSED input.slotFrom']);
    await setDay('2026-11-23', [window('20:00', '22:00', 2)]);
    expect(await starts()).toEqual(['20:00', '20:30', '21:00']);
    const reset = { idempotencyKey: freshKey(), day: '2026-11-23' };
    await ledger.mutate(`${at}`, RESET_DAY, reset, NOW, manager());
    expect(await starts()).toHaveLength(23);
  });

  it('SVC-12: a place is held, and free again when nobody books it in time', async () => {
    await setDay('2026-11-23', [window('10:00', '11:00', 1)]);
    const [first, second] = await cars(2);
    const held = (await book({ vehicleId: first }, NOW, HOLD)).appointment;
    expect(held).toMatchObject({ status: 'HELD', heldUntil: '2026-11-22T04:10:00.000Z' });
    expect(faults((await book({ vehicleId: second }, '2026-11-22T04:09:59Z')).userErrors)).toEqual([
      'SLOT_FULL input.slotFrom',
    ]);
    await expect(book({ vehicleId: second }, '2026-11-22T04:10:00Z')).resolves.toMatchObject({
      appointment: { status: 'BOOKED' },
    });
    const late = await run(CONFIRM, { appointmentId: held?.id }, '2026-11-22T04:10:00Z');
    expect(faults(late.userErrors)).toEqual(['APPOINTMENT_STATUS_WRONG input.appointmentId']);
    // A clock that is behind: the hold still looks good, and the place is another's.
    const behind = await run(CONFIRM, { appointmentId: held?.id }, '2026-11-22T04:09:59Z');
    expect(faults(behind.userErrors)).toEqual(['SLOT_FULL input.slotFrom']);
  });

  it('SVC-12: a place that is held is booked by confirming it, and published then', async () => {
    const held = (await book({}, NOW, HOLD)).appointment;
    expect(await published('appointment-booked')).toEqual([]);
    const confirmed = await run(CONFIRM, { appointmentId: held?.id });
    expect(confirmed).toMatchObject({ appointment: { status: 'BOOKED', heldUntil: null } });
    expect(await published('appointment-booked')).toMatchObject([{ sequence: 2 }]);
  });

  it('SVC-12: is moved to another slot, which frees the first one', async () => {
    await setDay('2026-11-23', [window('10:00', '12:00', 1)]);
    const [first, second] = await cars(2);
    const { id } = await booked({ vehicleId: first });
    // It is no obstacle to itself: half an hour later overlaps where it was.
    const half = await run(RESCHEDULE, { appointmentId: id, slotFrom: '2026-11-23T02:30:00Z' });
    expect(half).toMatchObject({ appointment: { slotTime: '2026-11-23 10:30', rescheduleCount: 1 } });
    await run(RESCHEDULE, { appointmentId: id, slotFrom: '2026-11-23T03:00:00Z' });
    await booked({ vehicleId: second });
    const full = await run(RESCHEDULE, { appointmentId: id, slotFrom: SLOT });
    expect(faults(full.userErrors)).toEqual(['SLOT_FULL input.slotFrom']);
    expect(await published('appointment-booked')).toHaveLength(4);
  });

  it('SVC-12: comes, is received in time and done, and its end is published with the order', async () => {
    const { id } = await booked();
    await run(ARRIVE, { appointmentId: id }, '2026-11-23T01:50:00Z');
    const received = await run(RECEIVE, { appointmentId: id }, '2026-11-23T02:05:00Z');
    expect(received).toMatchObject({
      appointment: { status: 'RECEIVED', outcome: 'KEPT', waitedMinutes: 5 },
    });
    const order = settleInput(`${at}`, { openedAt: SLOT, settledAt: '2026-11-23T03:00:00Z' });
    const { repairOrder } = await ledger.mutate<{ repairOrder: { id: string } }>(
      `${at}`,
      SETTLE,
      order,
      '2026-11-23T04:00:00Z',
    );
    const wrong = await run(COMPLETE, { appointmentId: id, repairOrderId: 'ror_x' }, '2026-11-23T04:00:00Z');
    expect(faults(wrong.userErrors)).toEqual(['REPAIR_ORDER_NOT_FOUND input.repairOrderId']);
    const done = await run(
      COMPLETE,
      { appointmentId: id, repairOrderId: repairOrder.id },
      '2026-11-23T04:00:00Z',
    );
    expect(done).toMatchObject({ appointment: { status: 'DONE', repairOrder: { roNumber: 'RO-1' } } });
    expect(await published('appointment-closed')).toMatchObject([
      { sequence: 4, data: { outcome: 'KEPT', repairOrderId: repairOrder.id, closedOn: '2026-11-23' } },
    ]);
  });

  it('SVC-12: what was done cannot be cancelled, and a no-show takes its time', async () => {
    const { id } = await booked();
    const early = await run(NO_SHOW, { appointmentId: id }, '2026-11-23T02:29:00Z');
    expect(early.userErrors[0]?.message).toBe('Nobody is a no-show before 2026-11-23 10:30.');
    const recorded = await run(NO_SHOW, { appointmentId: id }, '2026-11-23T02:30:00Z');
    expect(recorded).toMatchObject({ appointment: { status: 'NO_SHOW', outcome: 'NO_SHOW' } });
    const cancelled = await run(CANCEL, { appointmentId: id, reasonCode: 'X' }, '2026-11-23T03:00:00Z');
    expect(cancelled.userErrors[0]?.message).toBe('The appointment is a no-show, so that cannot be done.');
    expect((await published('appointment-closed')).map(({ data }) => data.outcome)).toEqual(['NO_SHOW']);
  });

  it('SVC-12: at night what was not closed is closed, once', async () => {
    const [first, second] = await cars(2);
    await booked({ vehicleId: first });
    const { id } = await booked({ vehicleId: second });
    await booked({ vehicleId: `veh_${at}`, slotFrom: '2026-11-24T02:00:00Z' });
    await run(RECEIVE, { appointmentId: id }, '2026-11-23T02:06:00Z');
    const settled = { vehicleId: second, openedAt: SLOT, settledAt: '2026-11-23T03:00:00Z', mileageKm: null };
    await ledger.mutate(`${at}`, SETTLE, settleInput(`${at}`, settled), '2026-11-23T04:00:00Z');
    const night = (businessDay: string) => {
      const now = new Date(`${businessDay}T00:30:00+08:00`);
      const dealerId = `dlr_${at}`;
      const cause = { correlationId: 'c'.repeat(32), causationId: 'close-appointments' };
      const dealt = { dealerId, timeZone: 'Asia/Shanghai', businessDay: businessDay as never, cursor: null };
      return ledger.db.database.transaction({ kind: 'dealer', dealerId }, (tx) =>
        closeDaysJob.run({ ...dealt, dueAt: now, now, cause }, tx),
      );
    };
    const counts = [];
    for (const day of ['2026-11-23', '2026-11-24', '2026-11-24']) counts.push((await night(day)).count);
    expect(counts).toEqual([0, 2, 0]);
    const ended = (await published('appointment-closed')).map(({ data }) => [
      data.vehicleId,
      data.outcome,
      data.repairOrderId !== null,
    ]);
    expect(ended.sort()).toEqual([
      [first, 'NO_SHOW', false],
      [second, 'KEPT', true],
    ]);
  });

  it('SVC-12: booking rate and promise rate of the days of a period', async () => {
    const vehicles = await cars(4);
    for (const [n, vehicleId] of vehicles.entries()) {
      const { id } = await booked({ vehicleId });
      const receivedAt = n === 0 ? '2026-11-23T02:06:00Z' : '2026-11-23T02:05:00Z';
      if (n < 3) await run(ARRIVE, { appointmentId: id, arrivedAt: SLOT }, '2026-11-23T03:00:00Z');
      if (n < 3) await run(RECEIVE, { appointmentId: id, receivedAt }, '2026-11-23T03:00:00Z');
    }
    // Two booked visits, one of them with two orders, and one that was not booked; one of the day after.
    const orders: [string, string, string][] = [
      ['A', vehicles[0] ?? '', '2026-11-23T05:00:00Z'],
      ['B', vehicles[0] ?? '', '2026-11-23T06:00:00Z'],
      ['C', vehicles[1] ?? '', '2026-11-23T15:59:59Z'],
      ['D', vehicles[3] ?? '', '2026-11-23T07:00:00Z'],
      ['E', vehicles[2] ?? '', '2026-11-23T16:00:00Z'],
    ];
    for (const [roNumber, vehicleId, settledAt] of orders) {
      const content = { roNumber, vehicleId, openedAt: SLOT, settledAt, mileageKm: null };
      await ledger.mutate(`${at}`, SETTLE, settleInput(`${at}`, content), '2026-11-24T04:00:00Z');
    }
    const query = `query ($period: DateRangeInput!) { appointmentFigures(period: $period) {
      bookedCount keptCount brokenCount noShowCount visitCount bookedVisitCount bookingRate promiseRate } }`;
    const figures = async (from: string, to: string) =>
      (await asked(query, { period: { from, to } }, '2026-11-24T04:00:00Z')).appointmentFigures;
    expect(await figures('2026-11-23', '2026-11-24')).toEqual({
      bookedCount: 4,
      keptCount: 2,
      brokenCount: 1,
      noShowCount: 0,
      visitCount: 3,
      bookedVisitCount: 2,
      bookingRate: '0.6666',
      promiseRate: '0.6666',
    });
    expect(await figures('2026-11-24', '2026-11-25')).toMatchObject({
      bookingRate: '0.0000',
      promiseRate: null,
    });
    expect(await figures('2026-11-01', '2026-11-02')).toMatchObject({ bookingRate: null });
  });

  it('SVC-12, CONV-2: slots follow the wall of the dealer over a change of its clocks', async () => {
    await ledger.feed(dealerRegistered, [dealerFact(`dlr_${at}`, 'America/New_York')], { sequence: 2 });
    const slots = async (day: string, now: string) => {
      const { appointmentSlots } = await asked(SLOTS, { day, jobKind: 'FREE_INSPECTION' }, now);
      return appointmentSlots as { slotFrom: string; slotTime: string }[];
    };
    const winter = await slots('2027-03-12', '2027-03-01T12:00:00Z');
    const summer = await slots('2027-03-15', '2027-03-01T12:00:00Z');
    expect(winter[0]).toMatchObject({ slotTime: '2027-03-12 08:30', slotFrom: '2027-03-12T13:30:00.000Z' });
    expect(summer[0]).toMatchObject({ slotTime: '2027-03-15 08:30', slotFrom: '2027-03-15T12:30:00.000Z' });
    await setDay('2027-03-14', [window('01:00', '04:00', 1)], '2027-03-01T12:00:00Z');
    const change = await slots('2027-03-14', '2027-03-01T12:00:00Z');
    expect(change.map(({ slotTime }) => slotTime.slice(11))).toEqual(['01:00', '01:30', '03:00', '03:30']);
    const { appointment } = await book(
      { slotFrom: change[2]?.slotFrom, jobKind: 'FREE_INSPECTION' },
      '2027-03-01T12:00:00Z',
    );
    expect(appointment).toMatchObject({ slotTime: '2027-03-14 03:00', businessDay: '2027-03-14' });
  });

  it('SVC-12, PLT-02: is shown with its customer, vehicle and order, and to nobody else', async () => {
    const { id } = await booked();
    const query = `query ($refs: [_Any!]!, $id: ID!, $filter: AppointmentFilter) {
      appointment(id: $id) { id customer { id } vehicle { id } }
      appointments(filter: $filter, first: 1) { nodes { id } pageInfo { hasNextPage } }
      _entities(representations: $refs) {
        ... on Customer { appointments { nodes { id } } }
        ... on Vehicle { ofVehicle: appointments(first: 1) { nodes { id } } }
        ... on Appointment { id status }
      }
    }`;
    const refs = [
      { __typename: 'Customer', id: `cus_${at}` },
      { __typename: 'Vehicle', id: `veh_${at}` },
      { __typename: 'Appointment', id },
    ];
    const filter = { status: 'BOOKED', onDays: { from: '2026-11-23', to: '2026-11-24' } };
    expect(await asked(query, { refs, id, filter })).toMatchObject({
      appointment: { id, customer: { id: `cus_${at}` } },
      appointments: { nodes: [{ id }] },
      _entities: [{ appointments: { nodes: [{ id }] } }, { ofVehicle: { nodes: [{ id }] } }, { id }],
    });
    const foreign = await ledger.ask(query, { refs, id, filter }, principals.dmsOf('dlr_other'));
    expect(foreign.data).toMatchObject({
      appointment: null,
      appointments: { nodes: [] },
      _entities: [{ appointments: { nodes: [] } }, { ofVehicle: { nodes: [] } }, null],
    });
    const input = { idempotencyKey: freshKey(), appointmentId: id };
    const change = await ledger.mutate<Payload>('other', ARRIVE, input);
    expect(faults(change.userErrors)).toEqual(['APPOINTMENT_NOT_FOUND input.appointmentId']);
  });

  it('PLT-01: who looks after no customer books nothing, and only managers set hours', async () => {
    const cashier = principals.staffOf(`dlr_${at}`, ['CASHIER']);
    const advisor = principals.staffOf(`dlr_${at}`, ['SERVICE_ADVISOR']);
    const day = { idempotencyKey: freshKey(), day: '2026-11-23', reason: 'r', windows: [] };
    expect((await ledger.ask(BOOK, { input: bookInput(`${at}`) }, cashier)).errors).toEqual(['FORBIDDEN']);
    expect((await ledger.ask(SAVE_DAY, { input: day }, advisor)).errors).toEqual(['FORBIDDEN']);
    expect((await ledger.ask(BOOK, { input: bookInput(`${at}`) }, advisor)).errors).toEqual([]);
  });

  it('CONV-8: follows a merge of customers', async () => {
    await ledger.withCustomer(`dlr_${at}`, `cus_${at}b`, `veh_${at}b`);
    const { id } = await booked({ customerId: `cus_${at}b`, vehicleId: `veh_${at}b` });
    const merge = { ...customersMerged.example, dealerId: `dlr_${at}`, customerId: `cus_${at}` };
    await ledger.feed(customersMerged, [{ ...merge, mergedCustomerId: `cus_${at}b` }], { sequence: 5 });
    const query = 'query ($id: ID!) { appointment(id: $id) { customer { id } } }';
    expect(await asked(query, { id })).toEqual({ appointment: { customer: { id: `cus_${at}` } } });
  });
});

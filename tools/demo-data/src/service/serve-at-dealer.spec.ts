import { localDate } from '@autoclub/domain-kit';
import { checkedDesk } from '../../test/checked-desk';
import { bookAt, callAt, carsAt, complainAt } from './serve-at-dealer';

const deskWith = (answers: object) =>
  checkedDesk(answers, (at) => ({ appointment: { id: `apt_${at}` }, complaint: { id: `cmp_${at}` } }));
const order = (n: number) => ({
  id: `ror_${n}`,
  customer: { id: `cus_${n}` },
  vehicle: { id: `veh_${n % 9}` },
});

describe('customers of the demo at the service desk', () => {
  const orders = Array.from({ length: 12 }, (_, n) => order(n));
  const slots = [
    { slotFrom: '2026-11-27T00:30:00.000Z', freeCount: 4 },
    { slotFrom: '2026-11-27T01:00:00.000Z', freeCount: 8 },
  ];
  const calls = [1, 2, 3, 4, 5].map((n) => ({ id: `fup_${n}` }));
  const answers = {
    repairOrders: { nodes: orders },
    appointmentSlots: slots,
    followUps: { nodes: calls },
  };

  it('SVC-12: book, move, hold, give up and come early, as the public schema wants it', async () => {
    const desk = deskWith(answers);
    const cars = await carsAt(desk);
    expect(new Set(cars.map(({ vehicle }) => vehicle.id)).size).toBe(9);
    await bookAt(desk, cars, localDate('2026-11-26'));
    expect(desk.given).toEqual([
      'appointmentBook',
      'appointmentHold',
      'appointmentBook',
      'appointmentReschedule',
      'appointmentBook',
      'appointmentCancel',
      'appointmentBook',
      'appointmentReceive',
      'appointmentComplete',
    ]);
    expect(desk.faults).toEqual([]);
  });

  it('SVC-15, SVC-16: complain and are called, as the public schema wants it', async () => {
    const desk = deskWith(answers);
    await complainAt(desk, orders);
    await callAt(desk);
    const counts = (name: string) => desk.given.filter((each) => each === name).length;
    expect([counts('complaintOpen'), counts('complaintFollowUp'), counts('followUpAnswer')]).toEqual([
      3, 1, 5,
    ]);
    expect(desk.faults).toEqual([]);
  });

  it('do nothing at a dealer that has none of them, and none without a slot', async () => {
    const desk = deskWith({ ...answers, appointmentSlots: [], followUps: { nodes: [] } });
    await bookAt(desk, orders, localDate('2026-11-26'));
    await complainAt(desk, []);
    await callAt(desk);
    expect(desk.given).toEqual([]);
  });
});
